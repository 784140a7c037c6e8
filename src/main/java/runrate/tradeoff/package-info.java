/// Cost against quality: which options are beaten by another one, and where the plan stands.
/// May use everything left of it: `units` to `forecast`.
package runrate.tradeoff;
