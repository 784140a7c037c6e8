package runrate.files.warehouse;

import java.sql.SQLException;

/// Numbers the lines of `incoming` as their files have them, and keeps a note of each a person should look at.
///
/// @param headerLines lines of each file before its first row
record LineNotes(DuckDb database, int headerLines) {
  /// A file's lines begin with 1; those the reader could not even cut are counted among them.
  void number() throws SQLException {
    database.executeLong("""
        CREATE OR REPLACE TEMP TABLE first_line AS
        SELECT f.id, f.filename, coalesce(min(i.rn), 1) - %s AS first_rn FROM incoming_file f
        LEFT JOIN incoming i ON i.file = f.id GROUP BY f.id, f.filename""".formatted(headerLines));
  }

  void note() throws SQLException {
    database.executeLong("""
        INSERT INTO line SELECT f.id, i.rn - f.first_rn + 1, i.kind, i.reason
        FROM incoming i JOIN first_line f ON f.id = i.file WHERE i.kind IN ('error', 'refused')""");
    database.executeLong("""
        UPDATE file SET not_calls = n.found FROM (SELECT f.id, COUNT(*) AS found FROM incoming i
          JOIN first_line f ON f.id = i.file WHERE i.kind = 'not a call' GROUP BY f.id) n
        WHERE file.id = n.id""");
  }
}
