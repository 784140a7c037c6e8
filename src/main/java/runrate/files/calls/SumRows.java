package runrate.files.calls;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.PricedSpan;

/// Sums of calls as they are asked of the store.
public final class SumRows {
  private SumRows() {}

  /// @param shownUser how a user is shown
  static CallSum of(ResultSet row, List<CallDimension> by, UnaryOperator<String> shownUser) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      UnaryOperator<String> shown = switch (by.get(i)) {
        case DAY -> SumRows::day;
        case USER -> shownUser;
        default -> key -> key;
      };
      names.add(Optional.ofNullable(row.getString(i + 1)).map(shown).orElse(CallDimension.NOBODY));
    }
    return new CallSum(names, row.getLong("requests"), row.getLong("call_count"), row.getLong("uncounted"),
        row.getLong("unpriced_calls"), row.getLong("tasks"), row.getLong("successes"), row.getLong("failures"),
        PricedSpan.usd(sum(row, "total_cost")), Optional.ofNullable(row.getBigDecimal("total_recorded")),
        tokens(row), new CallSum.WaitSum(row.getLong("timed"), sum(row, "t_wait")));
  }

  static CallSum.TokenSums tokens(ResultSet row) throws SQLException {
    return new CallSum.TokenSums(sum(row, "t_in"), sum(row, "t_read"), sum(row, "t_w5"), sum(row, "t_w1"),
        sum(row, "t_out"), sum(row, "t_think"), sum(row, "t_search"));
  }

  private static String day(String millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(Long.parseLong(millis)), ZoneOffset.UTC).toString();
  }

  /// A sum in which no row told a value is nothing.
  public static BigDecimal sum(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getBigDecimal(column)).orElse(BigDecimal.ZERO);
  }
}
