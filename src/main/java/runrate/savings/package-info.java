/// What each lever of a plan saves against its baseline, and the smallest change that meets a budget.
/// May use everything left of it: `units`, `pricing`, `scenario`, `launches`, `costing`.
package runrate.savings;
