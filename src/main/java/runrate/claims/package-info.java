/// Figures published in documents, computed again by the engine from their own inputs, and the verdict that
/// follows from comparing both. Nothing here is read from a file and no verdict is stored anywhere.
package runrate.claims;
