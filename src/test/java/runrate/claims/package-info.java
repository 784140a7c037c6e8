/// Published claims against values worked out elsewhere: every figure, and every verdict.
package runrate.claims;
