package runrate.files.warehouse;

import java.sql.SQLException;

/// Lines the reader could not even cut out of their file: not in UTF-8, or longer than any line may be. They are
/// refused like others, and the lines behind them keep their place.
record UncutLines(DuckDb database) {

  /// Forgets those of files that were read before.
  void forget() throws SQLException {
    database.execute("DROP TABLE IF EXISTS reject_errors");
    database.execute("DROP TABLE IF EXISTS reject_scans");
  }

  void note() throws SQLException {
    if (database.number("SELECT COUNT(*) FROM duckdb_tables() WHERE table_name = 'reject_errors'") == 0
        || database.number("SELECT COUNT(*) FROM reject_errors") == 0) {
      return;
    }
    database.execute("""
        CREATE OR REPLACE TEMP TABLE uncut AS
        SELECT f.id, r.line, min(r.error_type) AS error_type, row_number() OVER (PARTITION BY f.id ORDER BY r.line)
          AS place
        FROM reject_errors r JOIN reject_scans s USING (scan_id, file_id)
        JOIN incoming_file f ON f.filename = s.file_path GROUP BY f.id, r.line""");
    shift("call");
    shift("bill");
    shift("line");
    database.execute("""
        INSERT INTO line SELECT id, line, 'refused', CASE error_type
          WHEN 'INVALID ENCODING' THEN 'the line is not in UTF-8'
          WHEN 'LINE SIZE OVER MAXIMUM' THEN 'the line is longer than 16 MB'
          ELSE 'the row does not have the columns of the header' END FROM uncut""");
  }

  /// Before the n-th uncut line at l there are l - n others, so that every later one stands n further down.
  private void shift(String table) throws SQLException {
    database.execute("""
        UPDATE %1$s SET line_no = s.moved FROM (SELECT t.file, t.line_no, t.line_no + max(u.place) AS moved FROM %1$s t
          JOIN uncut u ON u.id = t.file AND u.line - u.place < t.line_no GROUP BY t.file, t.line_no) s
        WHERE %1$s.file = s.file AND %1$s.line_no = s.line_no""".formatted(table));
  }
}
