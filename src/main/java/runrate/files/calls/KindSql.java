package runrate.files.calls;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.usage.DaySpan;
import runrate.usage.LoggedModel;
import runrate.usage.PricedSpan;

/// Calls of some days by kind, with what each class of their tokens costs. As portable as [UsageSql].
final class KindSql {
  private KindSql() {}

  static final String DAYS = "SELECT DISTINCT " + UsageSql.DAY + " AS day_ms FROM priced "
      + "WHERE ts_ms IS NOT NULL ORDER BY day_ms";
  static final String UNDATED = "SELECT COUNT(*) AS requests FROM priced WHERE ts_ms IS NULL";

  /// @param where  a condition on `priced`; empty for all
  /// @param prices whose lengths of prompt are kept apart
  /// @param literal writes a text as the SQL of the source has it
  static String sums(String where, List<PricedSpan> prices, UnaryOperator<String> literal) {
    return SUMS.replace("{band}", band(prices, literal)).replace("{where}", where.isEmpty() ? "" : "WHERE " + where);
  }

  static String in(DaySpan days) {
    return "ts_ms >= %s AND ts_ms < %s".formatted(days.fromMillis(), days.toMillis());
  }

  private static final String SUMS = """
      SELECT vendor, model, tier, {band} AS band, unpriced, COUNT(*) AS requests,
        SUM(CASE WHEN calls IS NULL THEN 1 ELSE calls END) AS call_count,
        SUM(CASE WHEN calls IS NULL THEN 1 ELSE 0 END) AS uncounted,
      """ + Stream.of("in:input_uncached:p_in", "read:cache_read:p_read", "w5:cache_write_5m:p_w5",
          "w1:cache_write_1h:p_w1", "out:output_visible:p_out", "think:output_reasoning:p_think",
          "search:searches:p_search", "call:CASE WHEN calls IS NULL THEN 0 ELSE calls END:p_call")
      .map(item -> item.split(":")).map(item -> """
            SUM(CAST(%2$s AS DECIMAL(29, 0))) AS t_%1$s, SUM(CAST(%2$s AS DECIMAL(29, 0)) * %3$s) AS c_%1$s"""
          .formatted((Object[]) item)).collect(Collectors.joining(",\n")) + """

      FROM priced {where}
      GROUP BY vendor, model, tier, {band}, unpriced ORDER BY vendor, model, tier, band, unpriced
      """;

  /// The lengths from which prompts of a model have another price in one of the periods, so that both have the same
  /// kinds of calls.
  private static String band(List<PricedSpan> prices, UnaryOperator<String> literal) {
    Map<LoggedModel, TreeSet<Long>> from = new TreeMap<>(Comparator.comparing(LoggedModel::toString));
    prices.stream().filter(price -> price.fromPrompt() > 0).forEach(price -> from.computeIfAbsent(price.of(), none ->
        new TreeSet<>()).add(price.fromPrompt()));
    String cases = from.entrySet().stream().flatMap(each -> cases(each.getKey(), each.getValue().descendingSet(),
        literal)).collect(Collectors.joining(" "));
    return cases.isEmpty() ? "CAST(0 AS BIGINT)" : "CASE %s ELSE CAST(0 AS BIGINT) END".formatted(cases);
  }

  private static Stream<String> cases(LoggedModel of, Collection<Long> longest, UnaryOperator<String> literal) {
    return longest.stream().map(prompt -> ("WHEN vendor = %s AND model = %s AND tier = %s AND prompt_tokens >= %s "
        + "THEN CAST(%s AS BIGINT)").formatted(literal.apply(of.vendor()), literal.apply(of.model()),
            literal.apply(of.tier()), prompt, prompt));
  }
}
