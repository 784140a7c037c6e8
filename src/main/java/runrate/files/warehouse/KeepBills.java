package runrate.files.warehouse;

import java.sql.SQLException;

/// Moves rows of bills from `incoming` into the store. All of them are kept; which are copies of others is found among
/// everything that was read, whenever something is added. Needs `incoming_file`.
record KeepBills(DuckDb database, LineNotes lines) {
  /// A row that a newer file tells as well is not counted, whether it says the same or corrects it, nor is one that
  /// stands in its file twice.
  static final String RANKED = """
      SELECT b.*, DENSE_RANK() OVER (PARTITION BY b.row_key ORDER BY b.seq DESC, b.file DESC) AS file_no,
        ROW_NUMBER() OVER (PARTITION BY b.row_hash, b.file ORDER BY b.line_no) AS copy_no
      FROM bill b""";

  KeepBills(DuckDb database, int headerLines) {
    this(database, new LineNotes(database, headerLines));
  }

  void keep() throws SQLException {
    lines.number();
    lines.note();
    database.executeLong("""
        INSERT INTO bill SELECT i.row_hash, i.row_key, o.changed_ms, i.from_ms, i.to_ms, i.vendor, i.model, i.tier,
          i.meter, i.category, i.quantity, i.unit, i.billed, i.listed, i.currency, i.item, f.id,
          i.rn - f.first_rn + 1
        FROM incoming i JOIN first_line f ON f.id = i.file JOIN file o ON o.id = f.id WHERE i.kind = 'bill'""");
    copies(database);
  }

  /// Notes the copies anew: a file that was counted may have become one of another.
  static void copies(DuckDb database) throws SQLException {
    database.execute("DELETE FROM line WHERE kind = 'duplicate' AND file IN (SELECT file FROM bill)");
    database.execute("CREATE OR REPLACE TEMP TABLE ranked AS " + RANKED);
    database.execute("""
        INSERT INTO line SELECT r.file, r.line_no, 'duplicate', CASE
          WHEN h.line_no IS NULL THEN 'a later copy stands in ' || parse_filename(o.path)
          ELSE 'the same row as line ' || h.line_no || CASE WHEN r.file = k.file THEN '' ELSE ' of '
            || parse_filename(o.path) END END
        FROM ranked r JOIN (SELECT row_key, min(file) AS file FROM ranked WHERE file_no = 1 GROUP BY row_key) k
          ON k.row_key = r.row_key JOIN file o ON o.id = k.file
        LEFT JOIN ranked h ON h.row_hash = r.row_hash AND h.file_no = 1 AND h.copy_no = 1
        WHERE r.file_no > 1 OR r.copy_no > 1""");
    database.execute("DROP TABLE ranked");
  }
}
