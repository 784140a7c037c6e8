/// Recorded calls: how their lines are counted, what they cost at the prices of their day, and what they say of a plan.
/// May use everything left of it, `units` to `savings`. Nothing here reads a file.
package runrate.usage;
