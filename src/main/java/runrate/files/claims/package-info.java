/// The published claims as they are shipped, and the models they speak of.
/// May use `files.json` and what that may use.
package runrate.files.claims;
