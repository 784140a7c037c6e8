/// A scenario told step by step: what every step of a walk costs, and a walk made from a waterfall.
/// May use everything left of it: `units` to `compare`.
package runrate.walk;
