/// The compare tab: columns side by side, and the ways to add one. May use the store, the levers' small controls
/// and everything that is pure.
package runrate.desktop.compare;
