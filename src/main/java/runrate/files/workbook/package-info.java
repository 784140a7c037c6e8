/// The workbook whose cells are live formulas: the second spelling of the cost formula, held against the engine by
/// tests. May use `files.report` and `files.sheet`.
package runrate.files.workbook;
