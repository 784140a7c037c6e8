/// Published figures computed again: each replay builds a claim's prices and workload and lets the
/// engine, the waterfall or the forecast come to the result.
package runrate.claims;
