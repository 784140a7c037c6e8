/// Scenarios side by side: rows of figures by group, what is best, and what a request, a user or an outcome
/// costs. May use everything left of it: `units` to `tradeoff`.
package runrate.compare;
