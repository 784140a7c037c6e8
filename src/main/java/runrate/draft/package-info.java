/// A first scenario from little: from the answers to a few questions, or from an invoice.
/// May use everything left of it: `units` to `costing`.
package runrate.draft;
