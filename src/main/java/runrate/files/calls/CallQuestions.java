package runrate.files.calls;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import runrate.usage.Attribution;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.LineCounts;
import runrate.usage.LogPrices;
import runrate.usage.LogSource;
import runrate.usage.LoggedNames;
import runrate.usage.LoggedWork;
import runrate.usage.OtherTerms;
import runrate.usage.RecordedCall;
import runrate.usage.TagRule;

/// What is asked of recorded calls, in the same words wherever they lie. Only sums come back.
///
/// @param prices of the models of these calls
/// @param rules  that say whose calls are
/// @param today  whose prices calls pay whose source says no time
public record CallQuestions(CallSource source, LogPrices prices, List<TagRule> rules, LocalDate today) {
  public CallQuestions {
    rules = List.copyOf(rules);
  }

  /// The prices of everything that a source tells of.
  public static LogPrices prices(CallSource source, LoggedNames names) throws WarehouseException {
    return ModelsOfCalls.of(source).prices(names, OtherTerms.NONE);
  }

  /// Finds the models first that the calls speak of.
  public static CallQuestions of(CallSource source, List<TagRule> rules, LoggedNames names, LocalDate today)
      throws WarehouseException {
    return new CallQuestions(source, prices(source, names), source.meant(rules), today);
  }

  /// The same at other prices.
  CallQuestions at(LogPrices other) {
    return new CallQuestions(source, other, rules, today);
  }

  /// What is asked of a source, for whoever wants to see it first. The prices of the models that are found come in
  /// between.
  public static List<String> shown(CallSource source) {
    var unpriced = new CallQuestions(source, new LogPrices(List.of(), Map.of(), Map.of()), List.of(), LocalDate.EPOCH);
    return List.of(ModelsOfCalls.sql(source) + ";", "-- Then, with rows of prices for these models:", unpriced.sql(
        UsageSql.sums(List.of(), "")).strip() + ";");
  }

  /// The dimension's sums, the dearest first.
  public List<CallSum> sums(List<CallDimension> by) throws WarehouseException {
    return asked(UsageSql.sums(by, ""), row -> SumRows.of(row, by, source::shownUser));
  }

  /// The values of a dimension as its source has them, the dearest first.
  List<String> values(CallDimension by) throws WarehouseException {
    return asked(UsageSql.sums(List.of(by), ""), row -> SumRows.of(row, List.of(by), user -> user).keys().getFirst());
  }

  /// The sum of all.
  public CallSum total() throws WarehouseException {
    return total("");
  }

  /// The sum of some.
  ///
  /// @param where which: a condition on the columns of `priced`, empty for all
  public CallSum total(String where) throws WarehouseException {
    return asked(UsageSql.sums(List.of(), where), row -> SumRows.of(row, List.of(), user -> user)).getFirst();
  }

  /// Everything a view of who pays for what needs.
  ///
  /// @param total   the sum of all
  /// @param counts  of every line or row
  /// @param calls   the dearest, told one by one; none where only sums come back
  /// @param sources they are from
  public Attribution attribution(CallSum total, LineCounts counts, List<RecordedCall> calls, List<LogSource> sources)
      throws WarehouseException {
    Map<CallDimension, List<CallSum>> sums = new EnumMap<>(CallDimension.class);
    for (CallDimension by : CallDimension.values()) {
      sums.put(by, sums(List.of(by)));
    }
    return new Attribution(counts, total, sums, sums(Attribution.CROSSED), calls, sources);
  }

  /// What a plan can be measured by: calls whose day is known.
  public LoggedWork work() throws WarehouseException {
    Map<LocalDate, Long> agents = new LinkedHashMap<>();
    asked(LoggedDays.AGENTS, row -> agents.put(LoggedDays.day(row), row.getLong("agents")));
    return new LoggedWork(asked(LoggedDays.SQL, LoggedDays::of), agents);
  }

  /// A question as it is sent.
  ///
  /// @param tail what is asked of `priced`
  public String sql(String tail) {
    return UsageSql.head(source, prices.spans(), rules, today.atStartOfDay(ZoneOffset.UTC).toInstant()
        .toEpochMilli()) + tail;
  }

  /// The rows of any question of `priced`.
  public <T> List<T> asked(String tail, CallSource.Row<T> row) throws WarehouseException {
    return source.asked(sql(tail), row);
  }
}
