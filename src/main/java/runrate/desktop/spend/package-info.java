/// Recorded spend: the month as a grid to type in, a paste before it is taken over, what the record teaches, budgets
/// and special days.
package runrate.desktop.spend;
