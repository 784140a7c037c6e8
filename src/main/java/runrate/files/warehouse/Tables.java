package runrate.files.warehouse;

import java.sql.SQLException;
import java.util.List;

/// The tables of a store of recorded calls.
final class Tables {
  /// What they are.
  static final int VERSION = 4;

  /// One row a call, each once; token classes never overlap. `ts_ms` is missing where a source says no time, `calls`
  /// where it says no number of them. Of bills every row is kept, copies too: which of them counts is told when it is
  /// asked.
  static final List<String> ALL = List.of(
      "CREATE TABLE IF NOT EXISTS about (name VARCHAR PRIMARY KEY, said VARCHAR)",
      """
      CREATE TABLE IF NOT EXISTS source (id INTEGER, path VARCHAR, label VARCHAR, read_ms BIGINT, is_sample BOOLEAN)""",
      """
      CREATE TABLE IF NOT EXISTS file (id INTEGER, source INTEGER, path VARCHAR, format VARCHAR, bytes BIGINT,
        changed_ms BIGINT, not_calls BIGINT, problem VARCHAR)""",
      """
      CREATE TABLE IF NOT EXISTS told (id VARCHAR, outcome VARCHAR, feature VARCHAR, user_key VARCHAR)""",
      """
      CREATE TABLE IF NOT EXISTS line (file INTEGER, line_no BIGINT, kind VARCHAR, reason VARCHAR)""",
      """
      CREATE TABLE IF NOT EXISTS call (call_id VARCHAR, trace_id VARCHAR, seq BIGINT, ts_ms BIGINT, span_ms BIGINT,
        calls BIGINT, vendor VARCHAR, model VARCHAR, tier VARCHAR, feature VARCHAR, team VARCHAR, agent VARCHAR,
        user_key VARCHAR, input_uncached BIGINT, cache_read BIGINT, cache_write_5m BIGINT, cache_write_1h BIGINT,
        output_visible BIGINT, output_reasoning BIGINT, reasoning_known BIGINT, searches BIGINT, outcome VARCHAR,
        error_class VARCHAR, latency_ms BIGINT, recorded_usd DECIMAL(38, 12), prompt_tokens BIGINT, flag VARCHAR,
        file INTEGER, line_no BIGINT, prefix VARCHAR)""",
      "ALTER TABLE call ADD COLUMN IF NOT EXISTS prefix VARCHAR",
      """
      CREATE TABLE IF NOT EXISTS bill (row_hash VARCHAR, row_key VARCHAR, seq BIGINT, from_ms BIGINT, to_ms BIGINT,
        vendor VARCHAR, model VARCHAR, tier VARCHAR, meter VARCHAR, category VARCHAR, quantity DECIMAL(38, 12),
        unit VARCHAR, billed DECIMAL(38, 12), listed DECIMAL(38, 12), currency VARCHAR, item VARCHAR, file INTEGER,
        line_no BIGINT)""");

  private static final int BILLS_COUNTED = 3;
  /// What programs before that counted as no calls: rows of bills that are no copies.
  private static final String BILLS_OF_FILES = """
      UPDATE file SET not_calls = not_calls - n.found FROM (SELECT b.file, COUNT(*) - (SELECT COUNT(*) FROM line
        WHERE kind = 'duplicate' AND line.file = b.file) AS found FROM bill b GROUP BY b.file) n
      WHERE file.id = n.file""";

  private Tables() {}

  /// Makes those that are missing. An older program kept less of files: they count as changed, so that they are read
  /// anew.
  static void make(DuckDb database) throws SQLException {
    for (String table : ALL) {
      database.execute(table);
    }
    long made = database.number("SELECT coalesce(max(CAST(said AS INTEGER)), 0) FROM about WHERE name = 'tables'");
    if (made < VERSION) {
      database.execute("UPDATE file SET bytes = -1");
      if (made < BILLS_COUNTED) {
        database.execute(BILLS_OF_FILES);
      }
      database.execute("DELETE FROM about WHERE name = 'tables'");
      database.execute("INSERT INTO about VALUES ('tables', '%s')".formatted(VERSION));
    }
  }
}
