package runrate.desktop.desk;

/// A row of the table of tasks: one of them by its place, or all work below them.
record TaskRow(int place, boolean all) {}
