package runrate.files.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import runrate.usage.CallDimension;
import runrate.usage.LoggedDay;
import runrate.usage.LoggedModel;
import runrate.usage.PricedSpan;

/// Calls by day, model and mode, and the agents of each day, for measuring a plan.
final class LoggedDays {
  private static final String KEYS = UsageSql.DAY + " AS day_ms, vendor, model, tier, "
      + "SUM(CASE WHEN error_class IS NULL THEN 0 ELSE 1 END) AS failed, SUM(reasoning_known) AS reasoned, ";
  private static final String GROUPS = UsageSql.DAY + ", vendor, model, tier";
  static final String SQL = UsageSql.sums(KEYS, "ts_ms IS NOT NULL", GROUPS);
  static final String AGENTS = """
      SELECT %1$s AS day_ms, COUNT(DISTINCT agent) AS agents FROM priced
      WHERE ts_ms IS NOT NULL AND agent <> '(none)' GROUP BY %1$s""".formatted(UsageSql.DAY);

  private LoggedDays() {}

  /// The same told apart by feature.
  ///
  /// @param named features that are told one by one; empty for all of them
  /// @param literal writes a text as the SQL of the source has it
  static String byFeature(List<String> named, UnaryOperator<String> literal) {
    String feature = OwnerDays.owner(CallDimension.FEATURE, named, literal);
    return UsageSql.sums(feature + " AS owner, " + KEYS, "ts_ms IS NOT NULL", feature + ", " + GROUPS);
  }

  static LocalDate day(ResultSet row) throws SQLException {
    return LocalDate.ofInstant(Instant.ofEpochMilli(row.getLong("day_ms")), ZoneOffset.UTC);
  }

  static LoggedDay of(ResultSet row) throws SQLException {
    return new LoggedDay(day(row), new LoggedModel(row.getString("vendor"), row.getString("model"),
        row.getString("tier")), row.getLong("requests"), row.getLong("uncounted") > 0 ? OptionalLong.empty()
            : OptionalLong.of(row.getLong("call_count")), row.getLong("failed"), row.getLong("reasoned"),
        row.getLong("unpriced_calls"), PricedSpan.usd(SumRows.sum(row, "total_cost")), SumRows.tokens(row));
  }
}
