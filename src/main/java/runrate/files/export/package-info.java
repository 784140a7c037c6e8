/// Results as they leave the program: spreadsheets with live formulas, tables, summaries, billing rows,
/// reports with hashes. Every file is written whole or not at all, and holds no name a program would run.
/// May use the pure packages, `text`, `files`, `files.sheet` and format libraries.
package runrate.files.export;
