/// A scenario: the workload that must be done and the plan by which it is bought, with its baseline,
/// budget, forecast settings and quality scores. Immutable values; a what-if is a changed copy.
/// May use `units` and `pricing`.
package runrate.scenario;
