/// Spend over the calendar days of a month, against the budget.
/// May use everything left of it: `units` to `savings`.
package runrate.forecast;
