/// Scenario files, read, written and changed by path; the columns and walks they hold.
/// May use `files.cards`, `files.json` and what they may use.
package runrate.files.scenario;
