/// The capacity tab: lanes of a round, rate limits, and the simulation beside the formulas.
package runrate.desktop.capacity;
