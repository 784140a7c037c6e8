/// The walk editor: steps in their order, the slide of one of them, and its words. May use `present`, `levers`,
/// `controls`, the store and everything that is pure.
package runrate.desktop.walk;
