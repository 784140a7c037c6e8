package runrate.files.calls;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import runrate.usage.CallDimension;
import runrate.usage.PricedSpan;
import runrate.usage.TagRule;

/// The questions asked of recorded calls, in the part of SQL that every database here understands alike: no division,
/// no mean, no date, money as whole pico-dollars in DECIMAL(29, 0), descending orders with NULLS LAST, and no alias
/// that is a column's name.
final class UsageSql {
  private UsageSql() {}

  /// `price`, `once`, `tagged` and `priced`, which every question begins with.
  ///
  /// @param nowMillis whose prices calls pay whose source says no time
  static String head(CallSource source, List<PricedSpan> prices, List<TagRule> rules, long nowMillis) {
    CallTable calls = source.calls();
    var tags = new TagSql(rules, source::literal);
    String rows = prices.stream().map(price -> row(price, source::literal)).collect(Collectors.joining("\nUNION ALL "));
    Map<String, String> parts = Map.of("{before}", calls.before(), "{price}", prices.isEmpty() ? NO_PRICE : rows,
        "{once}", calls.once(), "{now}", Long.toString(nowMillis), "{feature}", tags.feature(), "{team}",
        tags.team());
    return PART.matcher(HEAD).replaceAll(found -> Matcher.quoteReplacement(parts.get(found.group())));
  }

  /// Filled in at once: what a person or a log names may look like a part.
  private static final Pattern PART = Pattern.compile("\\{\\w+}");
  private static final String HEAD = """
      WITH {before}price AS (
      {price}),
      once AS (
      {once}),
      tagged AS (
      SELECT o.call_id, o.trace_id, o.ts_ms, o.span_ms, o.calls, o.vendor, o.model, o.tier, {feature} AS tag_feature,
        {team} AS tag_team, o.agent, o.user_key, o.prefix, o.outcome, o.error_class, o.latency_ms, o.recorded_usd,
        o.flag, o.file, o.line_no, o.input_uncached, o.cache_read, o.cache_write_5m, o.cache_write_1h, o.output_visible,
        o.output_reasoning, o.reasoning_known, o.searches, o.prompt_tokens
      FROM once o),
      priced AS (
      SELECT o.call_id, o.trace_id, o.ts_ms, o.span_ms, o.calls, o.vendor, o.model, o.tier, o.tag_feature AS feature,
        o.tag_team AS team, o.agent,
        o.user_key, o.prefix, o.outcome, o.error_class, o.latency_ms, o.recorded_usd, o.flag, o.file, o.line_no,
        o.input_uncached, o.cache_read, o.cache_write_5m, o.cache_write_1h, o.output_visible, o.output_reasoning,
        o.reasoning_known, o.searches, o.prompt_tokens, p.p_in, p.p_read, p.p_w5, p.p_w1, p.p_out, p.p_think, p.p_call,
        p.p_search, CASE WHEN p.model IS NULL THEN 1 ELSE 0 END AS unpriced,
        CAST(o.cache_read + o.cache_write_5m + o.cache_write_1h AS DECIMAL(29, 0)) * p.p_in AS cached_as_input,
        CAST(o.input_uncached AS DECIMAL(29, 0)) * p.p_in + CAST(o.cache_read AS DECIMAL(29, 0)) * p.p_read
          + CAST(o.cache_write_5m AS DECIMAL(29, 0)) * p.p_w5 + CAST(o.cache_write_1h AS DECIMAL(29, 0)) * p.p_w1
          + CAST(o.output_visible AS DECIMAL(29, 0)) * p.p_out
          + CAST(o.output_reasoning AS DECIMAL(29, 0)) * p.p_think
          + CAST(o.searches AS DECIMAL(29, 0)) * p.p_search
          + CAST(CASE WHEN o.calls IS NULL THEN 0 ELSE o.calls END AS DECIMAL(29, 0)) * p.p_call AS cost
      FROM tagged o LEFT JOIN price p ON p.vendor = o.vendor AND p.model = o.model AND p.tier = o.tier
        AND CASE WHEN o.ts_ms IS NULL THEN CAST({now} AS BIGINT) ELSE o.ts_ms END >= p.from_ms
        AND CASE WHEN o.ts_ms IS NULL THEN CAST({now} AS BIGINT) ELSE o.ts_ms END < p.to_ms
        AND o.prompt_tokens >= p.min_prompt AND o.prompt_tokens < p.max_prompt)
      """;
  private static final List<String> NUMBERS = List.of("from_ms", "to_ms", "min_prompt", "max_prompt", "p_in", "p_read",
      "p_w5", "p_w1", "p_out", "p_think", "p_call", "p_search");
  private static final String NO_PRICE = row("'none'", "'none'", "'none'", new long[NUMBERS.size()]);

  private static String row(PricedSpan price, UnaryOperator<String> literal) {
    return row(literal.apply(price.of().vendor()), literal.apply(price.of().model()), literal.apply(price.of().tier()),
        price.fromMillis(), price.toMillis(), price.fromPrompt(), price.toPrompt(), price.input(), price.cacheRead(),
        price.cacheWrite5m(), price.cacheWrite1h(), price.output(), price.thinking(), price.perCall(),
        price.perSearch());
  }

  /// Selecting a constant a row is the one way to write a table all of them have.
  private static String row(String vendor, String model, String tier, long... numbers) {
    return "SELECT %s AS vendor, %s AS model, %s AS tier, ".formatted(vendor, model, tier)
        + IntStream.range(0, numbers.length).mapToObj(i -> "CAST(%s AS BIGINT) AS %s".formatted(numbers[i],
            NUMBERS.get(i))).collect(Collectors.joining(", "));
  }

  /// The first moment of a call's day, which is one of UTC.
  static final String DAY = "ts_ms - MOD(ts_ms, 86400000)";

  static String column(CallDimension by) {
    return switch (by) {
      case USER -> "user_key";
      case DAY -> DAY;
      default -> by.word();
    };
  }

  /// Sums by some dimensions, by none of them all. A day is one of UTC, told by its first moment.
  ///
  /// @param where a condition on `priced`; empty for all
  static String sums(List<CallDimension> by, String where) {
    String keys = by.stream().map(UsageSql::column).collect(Collectors.joining(", "));
    String named = IntStream.range(0, by.size()).mapToObj(i -> "%s AS key_%s, ".formatted(column(by.get(i)), i + 1))
        .collect(Collectors.joining());
    return sums(named, where, keys);
  }

  /// @param named what is told of each group besides its sums, each followed by a comma
  /// @param keys  what a group has in common; empty for one of all
  static String sums(String named, String where, String keys) {
    return SUMS.replace("{keys}", named).replace("{where}", where.isEmpty() ? "" : "WHERE " + where)
        + (keys.isEmpty() ? "" : "GROUP BY %1$s ORDER BY total_cost DESC NULLS LAST, %1$s".formatted(keys));
  }

  private static final String SUMS = """
      SELECT {keys}COUNT(*) AS requests, SUM(calls) AS call_count,
        SUM(CASE WHEN calls IS NULL THEN 1 ELSE 0 END) AS uncounted, SUM(unpriced) AS unpriced_calls,
        COUNT(DISTINCT trace_id) AS tasks, SUM(CASE WHEN outcome = 'success' THEN 1 ELSE 0 END) AS successes,
        SUM(CASE WHEN outcome = 'failure' THEN 1 ELSE 0 END) AS failures, SUM(cost) AS total_cost,
        SUM(recorded_usd) AS total_recorded, COUNT(latency_ms) AS timed, SUM(latency_ms) AS t_wait,
        SUM(CAST(input_uncached AS DECIMAL(29, 0))) AS t_in, SUM(CAST(cache_read AS DECIMAL(29, 0))) AS t_read,
        SUM(CAST(cache_write_5m AS DECIMAL(29, 0))) AS t_w5, SUM(CAST(cache_write_1h AS DECIMAL(29, 0))) AS t_w1,
        SUM(CAST(output_visible AS DECIMAL(29, 0))) AS t_out, SUM(CAST(output_reasoning AS DECIMAL(29, 0))) AS t_think,
        SUM(CAST(searches AS DECIMAL(29, 0))) AS t_search
      FROM priced {where}
      """;
}
