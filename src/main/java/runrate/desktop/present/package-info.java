/// A scenario's walk in full screen, driven by keys or a clicker. May use the store, the charts and everything that
/// is pure.
package runrate.desktop.present;
