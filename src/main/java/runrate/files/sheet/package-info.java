/// A spreadsheet as data: cells, sheets, names, and the writer of Office Open XML files (XLSX).
/// Knows nothing of costs; may use `java.util.zip` and nothing else beside the JDK's basics.
package runrate.files.sheet;
