package runrate.files.calls;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import runrate.usage.CallDimension;
import runrate.usage.LoggedModel;
import runrate.usage.LoggedUse;
import runrate.usage.LoggedUse.Metered;
import runrate.usage.Meter;
import runrate.usage.PricedSpan;

/// Asks what was used on which day at which prices, so that a quantity times its price is a cost to the last digit.
public record UsesByDay(CallQuestions questions) {
  private static final Map<String, Meter> METERS = Map.of("in", Meter.INPUT, "read", Meter.CACHE_READ, "w5",
      Meter.CACHE_WRITE_5M, "w1", Meter.CACHE_WRITE_1H, "out", Meter.OUTPUT, "think", Meter.THINKING, "search",
      Meter.WEB_SEARCH, "call", Meter.CALL);

  /// Told apart by feature and team, those whose day is known, the earliest first.
  public List<LoggedUse> byFeatureAndTeam() throws WarehouseException {
    return asked("feature, team", row -> of(row, tag(row, "feature"), tag(row, "team")));
  }

  /// Of all together.
  public List<LoggedUse> all() throws WarehouseException {
    return asked("", row -> of(row, "", ""));
  }

  private List<LoggedUse> asked(String tags, CallSource.Row<LoggedUse> row) throws WarehouseException {
    return questions.asked(sql(tags), row).stream().sorted((one, other) -> one.day().compareTo(other.day())).toList();
  }

  /// @param tags columns calls are told apart by as well, with commas between them; may be empty
  static String sql(String tags) {
    String kept = "vendor, model, tier, " + (tags.isEmpty() ? "" : tags + ", ");
    String paid = METERS.keySet().stream().sorted().map(each -> "p_" + each).collect(Collectors.joining(", "));
    return UsageSql.sums("%s AS day_ms, %s%s, ".formatted(UsageSql.DAY, kept, paid), "ts_ms IS NOT NULL",
        "%s, %s%s".formatted(UsageSql.DAY, kept, paid));
  }

  private static String tag(ResultSet row, String column) throws SQLException {
    String tag = row.getString(column);
    return tag.equals(CallDimension.NOBODY) ? "" : tag;
  }

  private static LoggedUse of(ResultSet row, String feature, String team) throws SQLException {
    List<Metered> metered = new ArrayList<>();
    for (String each : METERS.keySet().stream().sorted().toList()) {
      BigDecimal quantity = SumRows.sum(row, each.equals("call") ? "call_count" : "t_" + each);
      Optional<BigDecimal> price = Optional.ofNullable(row.getBigDecimal("p_" + each)).map(PricedSpan::usd);
      if (quantity.signum() != 0 && !(METERS.get(each) == Meter.CALL && price.filter(usd -> usd.signum() != 0)
          .isEmpty())) {
        metered.add(new Metered(METERS.get(each), quantity, price));
      }
    }
    return new LoggedUse(LoggedDays.day(row), new LoggedModel(row.getString("vendor"), row.getString("model"),
        row.getString("tier")), feature, team, row.getLong("requests"), row.getLong("failures"),
        Optional.ofNullable(row.getBigDecimal("total_recorded")), metered);
  }
}
