/// Analyses as JSON, and the scenario with all that an export of it may need.
/// May use `files.json` and what that may use.
package runrate.files.report;
