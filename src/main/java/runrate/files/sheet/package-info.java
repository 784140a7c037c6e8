/// A spreadsheet as data: cells, sheets, names, and the writer of Office Open XML files (XLSX).
/// Knows nothing of costs; may use `files`, the JDK's ZIP and nothing else.
package runrate.files.sheet;
