/// What becomes of the calls a day's budget does not pay for: five policies on the same month, day by day, and by how
/// much a limit may be overshot. One analysis, one view of the Risk tab, one command (`policies`).
/// May use everything left of it: `units` to `modes`.
package runrate.policies;
