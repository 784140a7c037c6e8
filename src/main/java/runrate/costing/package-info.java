/// The one engine: rate book and scenario in, priced lines out. [runrate.costing.CostEngine]
/// prepares a scenario once; [runrate.costing.PreparedPlan] is the kernel that gives the month's
/// dollars; [runrate.costing.CostReport] breaks the same sum down and can explain each line.
/// May use `units`, `pricing`, `scenario` and `launches`.
package runrate.costing;
