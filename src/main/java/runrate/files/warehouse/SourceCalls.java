package runrate.files.warehouse;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.files.calls.SumRows;
import runrate.text.UsageWords;
import runrate.usage.CountingCheck;
import runrate.usage.LineCounts;
import runrate.usage.LogSource;
import runrate.usage.PricedSpan;

/// What the calls of one source come to.
record SourceCalls(int source, long priced, long unpriced, BigDecimal usd, Optional<Instant> first,
    Optional<Instant> last, List<String> flags, CountingCheck check) {
  static final String SQL = """
      SELECT f.source AS source, SUM(1 - p.unpriced) AS priced_calls, SUM(p.unpriced) AS unpriced_calls,
        SUM(p.cost) AS total_cost, MIN(p.ts_ms) AS first_ms, MAX(p.ts_ms) AS last_ms,
        string_agg(DISTINCT p.flag, '|' ORDER BY p.flag) AS flags,
        SUM(CASE WHEN p.recorded_usd IS NOT NULL AND p.cached_as_input > 0 THEN 1 ELSE 0 END) AS checked_calls,
        SUM(CASE WHEN p.cached_as_input > 0 THEN p.recorded_usd END) AS checked_recorded,
        SUM(CASE WHEN p.recorded_usd IS NOT NULL AND p.cached_as_input > 0 THEN p.cost END) AS checked_cost,
        SUM(CASE WHEN p.recorded_usd IS NOT NULL AND p.cached_as_input > 0
          AND p.input_uncached >= p.cache_read + p.cache_write_5m + p.cache_write_1h THEN p.cached_as_input ELSE 0 END)
          AS checked_taken,
        SUM(CASE WHEN p.recorded_usd IS NOT NULL AND p.cached_as_input > 0 THEN p.cached_as_input END) AS checked_added
      FROM priced p JOIN file f ON f.id = p.file GROUP BY f.source""";
  static final String SOURCES = """
      SELECT s.id, s.path, s.label, s.read_ms, s.is_sample, f.files, f.not_calls, f.formats, f.problems,
        coalesce(l.duplicates, 0) AS duplicates, coalesce(l.errors, 0) AS errors, coalesce(l.refused, 0) AS refused,
        coalesce(b.bill_rows, 0) - coalesce(l.bill_copies, 0) AS bills, b.first_ms, b.last_ms
      FROM source s
      LEFT JOIN (SELECT source, COUNT(*) AS files, SUM(not_calls) AS not_calls,
          string_agg(DISTINCT nullif(format, ''), '|' ORDER BY nullif(format, '')) AS formats,
          string_agg(parse_filename(path) || ': ' || problem, chr(10) ORDER BY path) AS problems
        FROM file GROUP BY source) f ON f.source = s.id
      LEFT JOIN (SELECT f.source, SUM(CASE WHEN kind = 'duplicate' THEN 1 ELSE 0 END) AS duplicates,
          SUM(CASE WHEN kind = 'error' THEN 1 ELSE 0 END) AS errors,
          SUM(CASE WHEN kind = 'refused' THEN 1 ELSE 0 END) AS refused,
          SUM(CASE WHEN kind = 'duplicate' AND file IN (SELECT file FROM bill) THEN 1 ELSE 0 END) AS bill_copies
        FROM line JOIN file f ON f.id = line.file GROUP BY f.source) l ON l.source = s.id
      LEFT JOIN (SELECT f.source, COUNT(*) AS bill_rows, MIN(from_ms) AS first_ms, MAX(to_ms) - 1 AS last_ms
        FROM bill JOIN file f ON f.id = bill.file GROUP BY f.source) b ON b.source = s.id
      ORDER BY s.id""";

  static SourceCalls of(ResultSet row) throws SQLException {
    return new SourceCalls(row.getInt("source"), row.getLong("priced_calls"), row.getLong("unpriced_calls"),
        PricedSpan.usd(Optional.ofNullable(row.getBigDecimal("total_cost")).orElse(BigDecimal.ZERO)),
        moment(row, "first_ms"), moment(row, "last_ms"), split(row.getString("flags"), "\\|"), check(row));
  }

  private static CountingCheck check(ResultSet row) throws SQLException {
    BigDecimal cost = SumRows.sum(row, "checked_cost");
    return new CountingCheck(row.getLong("checked_calls"), SumRows.sum(row, "checked_recorded"),
        PricedSpan.usd(cost), PricedSpan.usd(cost.subtract(SumRows.sum(row, "checked_taken"))),
        PricedSpan.usd(cost.add(SumRows.sum(row, "checked_added"))));
  }

  private List<String> notes() {
    return Stream.concat(flags.stream(), UsageWords.otherwise(check).stream()).toList();
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
  }

  private static List<String> split(String joined, String by) {
    return joined == null ? List.of() : Stream.of(joined.split(by)).toList();
  }

  static LogSource source(ResultSet row, List<SourceCalls> all) throws SQLException {
    int id = row.getInt("id");
    SourceCalls calls = all.stream().filter(each -> each.source == id).findFirst().orElse(new SourceCalls(id, 0, 0,
        BigDecimal.ZERO, Optional.empty(), Optional.empty(), List.of(), CountingCheck.NONE));
    var counts = new LineCounts(calls.priced, calls.unpriced, row.getLong("bills"), row.getLong("duplicates"),
        row.getLong("not_calls"), row.getLong("errors"), row.getLong("refused"));
    Optional<Instant> first = moment(row, "first_ms");
    Optional<Instant> last = moment(row, "last_ms");
    return new LogSource(id, row.getString("path"), row.getString("label"), split(row.getString("formats"), "\\|"),
        row.getInt("files"), counts, calls.usd, calls.first.or(() -> first), calls.last.or(() -> last),
        Instant.ofEpochMilli(row.getLong("read_ms")), row.getBoolean("is_sample"), calls.notes(),
        split(row.getString("problems"), "\n"));
  }
}
