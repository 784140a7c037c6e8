package runrate.files.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import runrate.usage.LoggedModel;
import runrate.usage.PricedSpan;
import runrate.usage.RecordedCall;

/// Single calls as they are asked of the store.
final class CallRows {
  private CallRows() {}

  /// Those without a price come last.
  static String dearest(int most) {
    return """
        SELECT p.call_id, p.ts_ms, p.vendor, p.model, p.tier, p.feature, p.user_key, p.team, p.agent,
          p.input_uncached + p.cache_read + p.cache_write_5m + p.cache_write_1h AS all_input,
          p.output_visible + p.output_reasoning AS all_output, p.cost, p.outcome, parse_filename(f.path) AS name,
          p.line_no
        FROM priced p JOIN file f ON f.id = p.file ORDER BY p.cost DESC NULLS LAST, p.call_id LIMIT %s"""
        .formatted(most);
  }

  static RecordedCall of(ResultSet row) throws SQLException {
    long millis = row.getLong("ts_ms");
    Optional<Instant> at = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    String outcome = row.getString("outcome");
    return new RecordedCall(row.getString("call_id"), at, new LoggedModel(row.getString("vendor"),
        row.getString("model"), row.getString("tier")), row.getString("feature"), row.getString("user_key"),
        row.getString("team"), row.getString("agent"), row.getLong("all_input"), row.getLong("all_output"),
        Optional.ofNullable(row.getBigDecimal("cost")).map(PricedSpan::usd), outcome.equals("unknown")
            ? Optional.empty() : Optional.of(outcome.equals("success")), row.getString("name"),
        row.getLong("line_no"));
  }
}
