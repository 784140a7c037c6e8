/// What other sources say of the prices in use: each beside ours, with the dates both were checked and,
/// where the data tell it, why they differ. May use `units` and `pricing`.
package runrate.discrepancy;
