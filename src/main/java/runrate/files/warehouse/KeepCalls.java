package runrate.files.warehouse;

import java.sql.SQLException;

/// Moves what stands in `incoming` into the store: calls once each, whichever file told them, and a note for every line
/// a person should look at. Needs `incoming_file` (filename, id) and `user_keys` (user_id, user_key).
///
record KeepCalls(DuckDb database, LineNotes lines) {
  /// Of these the ids can be counted in the memory there is; more are counted in parts.
  private static final long CALLS_AT_ONCE = 2_000_000;
  private static final String NONE = "'(none)'";

  KeepCalls(DuckDb database, int headerLines) {
    this(database, new LineNotes(database, headerLines));
  }

  void keep() throws SQLException {
    lines.number();
    copies();
    duplicatesOfIncoming();
    known();
    lines.note();
    calls();
  }

  /// Calls told more than once in these files: the copy with the largest sequence stays, the last of those alike, and
  /// the earliest time of all.
  private void copies() throws SQLException {
    database.execute("""
        CREATE OR REPLACE TEMP TABLE copies (rn BIGINT, call_id VARCHAR, copy_no BIGINT, first_ms BIGINT,
          kept BIGINT)""");
    long parts = 1 + database.number("SELECT COUNT(*) FROM incoming") / CALLS_AT_ONCE;
    for (long part = 0; part < parts; part++) {
      database.executeLong("""
          INSERT INTO copies
          SELECT rn, call_id, row_number() OVER (PARTITION BY call_id ORDER BY seq DESC NULLS LAST, rn DESC) AS copy_no,
            min(ts_ms) OVER (PARTITION BY call_id) AS first_ms,
            first_value(rn) OVER (PARTITION BY call_id ORDER BY seq DESC NULLS LAST, rn DESC) AS kept
          FROM incoming WHERE kind = 'call' AND call_id IN (SELECT call_id FROM incoming WHERE kind = 'call'
            AND call_id IS NOT NULL %s GROUP BY call_id HAVING COUNT(*) > 1)""".formatted(parts == 1 ? ""
              : "AND hash(call_id) %% %s = %s".formatted(parts, part)));
    }
  }

  private void duplicatesOfIncoming() throws SQLException {
    database.executeLong("""
        INSERT INTO line SELECT f.id, i.rn - f.first_rn + 1, 'duplicate', 'the same call as line '
          || (c.kept - k.first_rn + 1) || CASE WHEN k.id = f.id THEN '' ELSE ' of ' || parse_filename(k.filename) END
        FROM copies c JOIN incoming i USING (rn) JOIN first_line f ON f.id = i.file
        JOIN incoming j ON j.rn = c.kept JOIN first_line k ON k.id = j.file WHERE c.copy_no > 1""");
  }

  /// Calls another file told before: the newer copy stays, and of two alike the one that is there.
  private void known() throws SQLException {
    database.executeLong("""
        CREATE OR REPLACE TEMP TABLE known AS
        SELECT i.rn, c.call_id, coalesce(i.seq, 0) > coalesce(c.seq, 0) AS newer, c.file, c.line_no,
          least(c.ts_ms, i.ts_ms) AS first_ms
        FROM incoming i JOIN call c ON c.call_id = i.call_id WHERE i.kind = 'call'
          AND NOT EXISTS (SELECT 1 FROM copies d WHERE d.rn = i.rn AND d.copy_no > 1)""");
    database.executeLong("""
        INSERT INTO line SELECT f.id, i.rn - f.first_rn + 1, 'duplicate', 'the same call as line ' || k.line_no
          || ' of ' || parse_filename(o.path)
        FROM known k JOIN incoming i USING (rn) JOIN first_line f ON f.id = i.file
        JOIN file o ON o.id = k.file WHERE NOT k.newer""");
    database.executeLong("""
        INSERT INTO line SELECT k.file, k.line_no, 'duplicate', 'a later copy stands in ' || parse_filename(f.filename)
        FROM known k JOIN incoming i USING (rn) JOIN first_line f ON f.id = i.file WHERE k.newer""");
    database.execute("DELETE FROM call WHERE call_id IN (SELECT call_id FROM known WHERE newer)");
  }

  /// Copies and what is known are left out here: to delete them from `incoming` first rewrites all of it.
  private void calls() throws SQLException {
    database.executeLong("""
        INSERT INTO call SELECT coalesce(i.call_id, '#' || f.id || ':' || (i.rn - f.first_rn + 1)),
          coalesce(nullif(i.trace_id, ''), i.call_id, '#' || f.id || ':' || (i.rn - f.first_rn + 1)),
          coalesce(i.seq, 0),
          coalesce(least(c.first_ms, k.first_ms), i.ts_ms), i.span_ms, i.calls, i.vendor, i.model, i.tier,
          coalesce(nullif(trim(i.feature), ''), %1$s), coalesce(nullif(trim(i.team), ''), %1$s),
          coalesce(nullif(trim(i.agent), ''), %1$s), coalesce(u.user_key, %1$s), i.input_uncached, i.cache_read,
          i.cache_write_5m, i.cache_write_1h, i.output_visible, i.output_reasoning, i.reasoning_known, i.searches,
          i.outcome, i.error_class, i.latency_ms, i.recorded_usd, i.prompt_tokens, i.flag, f.id, i.rn - f.first_rn + 1,
          i.prefix
        FROM incoming i JOIN first_line f ON f.id = i.file LEFT JOIN user_keys u ON u.user_id = i.user_id
        LEFT JOIN copies c ON c.rn = i.rn LEFT JOIN known k ON k.rn = i.rn
        WHERE i.kind = 'call' AND coalesce(c.copy_no, 1) = 1 AND coalesce(k.newer, true)""".formatted(NONE));
  }
}
