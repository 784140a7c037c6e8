/// The state of the window: the one scenario, its undo history and the report everything is drawn
/// from. Knows no control and no chart.
package runrate.desktop.store;
