package runrate.files.warehouse.database;

import static runrate.files.calls.CallField.*;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import runrate.files.calls.CallField;
import runrate.files.warehouse.OutcomeWords;

/// Selects the calls of a table by its columns, with the store's names and types.
///
/// @param from    a table, or a query in brackets
/// @param columns quoted names of its columns by field
/// @param types   of these columns, by quoted name: one of [java.sql.Types]
/// @param inside  whether cached tokens are part of the input
record SourceView(Dialect dialect, String from, Map<CallField, String> columns, Map<String, Integer> types,
    boolean inside) {
  /// Other words for the usual tier, and for the usual region.
  private static final List<String> USUAL = List.of("", "default", "auto", "on_demand", "not_available", "global",
      "standard");

  String sql() {
    return """
        SELECT r_id AS call_id, COALESCE(r_trace, r_id) AS trace_id, CAST(1 AS BIGINT) AS seq, r_ts AS ts_ms,
          CAST(NULL AS BIGINT) AS span_ms, CAST(1 AS BIGINT) AS calls, r_vendor AS vendor, r_model AS model,
          %s AS tier, r_feature AS feature, r_team AS team, r_agent AS agent, r_user AS user_key,
          %s AS input_uncached, r_read AS cache_read, r_w5 AS cache_write_5m, r_w1 AS cache_write_1h,
          COALESCE(r_out, 0) - r_think AS output_visible, r_think AS output_reasoning,
          CAST(%s AS BIGINT) AS reasoning_known, r_searches AS searches, %s AS outcome, r_error AS error_class,
          r_latency AS latency_ms, r_usd AS recorded_usd, %s AS prompt_tokens, '' AS flag, CAST(0 AS BIGINT) AS file,
          CAST(0 AS BIGINT) AS line_no, r_prefix AS prefix, %s AS trouble
        FROM (%s) r""".formatted(tier(), inside ? FITS + "THEN COALESCE(r_in, 0) - r_read - r_w5 - r_w1 "
            + "ELSE COALESCE(r_in, 0) END" : "COALESCE(r_in, 0)", columns.containsKey(REASONING) ? "1" : "0", outcome(),
        (inside ? FITS + "THEN r_in ELSE " : "") + "COALESCE(r_in, 0) + r_read + r_w5 + r_w1" + (inside ? " END" : ""),
        trouble(), read());
  }

  private static final String FITS = "CASE WHEN r_in >= r_read + r_w5 + r_w1 ";

  private String read() {
    return """
        SELECT %s AS r_id, %s AS r_trace, %s AS r_ts, %s AS r_when, %s AS r_vendor, %s AS r_model, %s AS r_tier,
            %s AS r_region, %s AS r_feature, %s AS r_team, %s AS r_agent, %s AS r_user, %s AS r_in, %s AS r_read,
            %s AS r_w5, %s AS r_w1, %s AS r_out, %s AS r_think, %s AS r_searches, %s AS r_outcome, %s AS r_error,
            %s AS r_latency, %s AS r_usd, %s AS r_prefix
          FROM %s t""".formatted(id(), named(TRACE_ID, "NULL"), millis(), of(STARTED).map(WrittenNumber::text).orElse(
            "''"), named(VENDOR, "''"), named(MODEL, "''"), lower(TIER), lower(REGION), named(FEATURE, "'(none)'"),
        named(TEAM, "'(none)'"), named(AGENT, "'(none)'"), named(USER_ID, "'(none)'"), maybe(INPUT), number(CACHE_READ),
        number(CACHE_WRITE_5M), number(CACHE_WRITE_1H), maybe(OUTPUT), number(REASONING), number(SEARCHES),
        lower(OUTCOME), named(ERROR_CLASS, "NULL"), written(LATENCY_MS).map(WrittenNumber::rounded).orElse(
            "CAST(NULL AS BIGINT)"), written(RECORDED_USD).map(WrittenNumber::amount).orElse(
                "CAST(NULL AS DECIMAL(38, 12))"), named(PREFIX, "NULL"), from);
  }

  /// Why a row is no call, as of a line of a log; empty where it is one. What stands in it is not told: it leaves the
  /// database no more than other rows do.
  private String trouble() {
    var cases = new StringBuilder("CASE WHEN r_in IS NULL AND r_out IS NULL AND r_read = 0 THEN "
        + "'no token counts in the row'");
    COUNTS.forEach((field, name) -> of(field).ifPresent(column -> cases.append(
        "\n            WHEN %s < 0 THEN '%s is no whole number'".formatted(name, field.column().replace('_', ' ')))));
    return cases + """

            WHEN r_think > COALESCE(r_out, 0) THEN 'thinking is more than the output it is part of'
            WHEN r_ts IS NULL AND r_when <> '' THEN 'the time is not understood' ELSE '' END""";
  }

  private static final Map<CallField, String> COUNTS = new EnumMap<>(Map.of(INPUT, "r_in", CACHE_READ, "r_read",
      CACHE_WRITE_5M, "r_w5", CACHE_WRITE_1H, "r_w1", OUTPUT, "r_out", REASONING, "r_think", SEARCHES, "r_searches"));

  /// A row without a name of its own is told apart by its place, never by what stands in it.
  private String id() {
    String place = "'#' || CAST(ROW_NUMBER() OVER (ORDER BY %s) AS VARCHAR(200))".formatted(of(STARTED).or(() ->
        of(INPUT)).orElse("1"));
    return named(CALL_ID, place);
  }

  private Optional<String> of(CallField field) {
    return Optional.ofNullable(columns.get(field));
  }

  private String millis() {
    return of(STARTED).map(column -> dialect.millis(column, types.get(column))).orElse("CAST(NULL AS BIGINT)");
  }

  private String named(CallField field, String otherwise) {
    String none = otherwise.equals("NULL") ? "CAST(NULL AS VARCHAR(200))" : otherwise;
    return of(field).map("TRIM(CAST(%s AS VARCHAR(200)))"::formatted).map(word ->
        "CASE WHEN %1$s <> '' THEN %1$s ELSE %2$s END".formatted(word, none)).orElse(none);
  }

  private String lower(CallField field) {
    return of(field).map(column -> "LOWER(TRIM(CAST(%s AS VARCHAR(200))))".formatted(column)).orElse("''");
  }

  private Optional<WrittenNumber> written(CallField field) {
    return of(field).map(column -> new WrittenNumber(column, types.get(column)));
  }

  private String maybe(CallField field) {
    return written(field).map(WrittenNumber::whole).orElse("CAST(NULL AS BIGINT)");
  }

  private String number(CallField field) {
    return written(field).map(column -> "COALESCE(%s, 0)".formatted(column.whole())).orElse("CAST(0 AS BIGINT)");
  }

  private static String tier() {
    return "CASE WHEN r_tier IS NULL OR r_tier IN (%1$s) THEN 'standard' ELSE r_tier END || CASE WHEN r_region IS NULL "
        .formatted(list(USUAL)) + "OR r_region IN (%s) THEN '' ELSE '@' || r_region END".formatted(list(USUAL));
  }

  private static String outcome() {
    return "CASE WHEN r_outcome IN (%s) THEN 'success' WHEN r_outcome IN (%s) THEN 'failure' ELSE 'unknown' END"
        .formatted(list(OutcomeWords.GOOD), list(OutcomeWords.BAD));
  }

  private static String list(List<String> words) {
    return words.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
  }
}
