/// Synchronous, asynchronous or batched: what each way to ask costs here, which kind of work may wait, and what that
/// saves. One analysis, one view of the Optimise tab, one command (`modes`).
/// May use `units`, `pricing`, `scenario`, `inputs`, `costing` and `tradeoff`.
package runrate.modes;
