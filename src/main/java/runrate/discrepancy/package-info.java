/// What other sources say of the prices in use: each price table beside ours, with the dates both were
/// checked and, where the data tell it, why they differ. May use `units`, `pricing` and the price tables of `costing`.
package runrate.discrepancy;
