package runrate.files.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import runrate.showback.OwnerDay;
import runrate.usage.CallDimension;
import runrate.usage.PricedSpan;

/// Calls by owner and day, for holding them against budgets.
final class OwnerDays {
  private OwnerDays() {}

  /// @param named owners that are told one by one; empty for all of them
  /// @param literal writes a text as the SQL of the source has it
  static String sql(CallDimension by, List<String> named, UnaryOperator<String> literal) {
    return """
        SELECT %1$s AS owner, %2$s AS day_ms, SUM(cost) AS total_cost,
          SUM(unpriced) AS unpriced_calls
        FROM priced WHERE ts_ms IS NOT NULL GROUP BY %1$s, %2$s""".formatted(owner(by, named, literal), UsageSql.DAY);
  }

  /// Whose a call is.
  static String owner(CallDimension by, List<String> named, UnaryOperator<String> literal) {
    String column = UsageSql.column(by);
    return named.isEmpty() ? column : "CASE WHEN %s IN (%s) THEN %s ELSE %s END".formatted(column,
        named.stream().map(literal).collect(Collectors.joining(", ")), column, literal.apply(OwnerDay.OTHERS));
  }

  /// @param shown how an owner is shown
  static OwnerDay of(ResultSet row, UnaryOperator<String> shown) throws SQLException {
    return new OwnerDay(LoggedDays.day(row), shown.apply(owner(row)),
        PricedSpan.usd(SumRows.sum(row, "total_cost")), row.getLong("unpriced_calls"));
  }

  static String owner(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("owner")).orElse(CallDimension.NOBODY);
  }
}
