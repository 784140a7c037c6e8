/// What running in parallel means for one scenario: the rounds its agents start in, the rate limits
/// they meet, and which cache lifetime suits them. One analysis, one tab, one command (`capacity`).
/// May use `units`, `pricing`, `scenario`, `launches`, `simulation` and `costing`.
package runrate.capacity;
