package runrate.files.warehouse;

import java.util.List;
import runrate.files.calls.CallTable;

/// A few files of one shape and format as rows of `incoming`: every line with its fields checked, the class it is of,
/// and why where it is no call.
///
/// @param first number of the first of the files
record Staging(LogFormat format, List<LogFile> files, int first) {
  private static final String DAY_MILLIS = "86400000";

  Staging {
    files = List.copyOf(files);
  }

  /// Creates `raw`, what there is to read, in its order: of lines that are calls what is asked of each, which is far
  /// less than the line, and of others the document.
  String raw() {
    String cut = LogShape.select(files);
    String name = files.size() > 1 ? "filename" : "'' AS filename";
    String lines = "(SELECT %s, %s AS line, %s AS blank FROM (%s))".formatted(name, WHOLE.formatted("ELSE 'null'"),
        BLANK, cut);
    return "CREATE OR REPLACE TEMP TABLE raw AS " + (areLines() ? format.looked("filename", lines) : cut);
  }

  /// Whether a line is a call, and what came of each may be kept in any order.
  boolean areLines() {
    return format.rows().isEmpty();
  }

  /// Creates `incoming`. Needs `raw`, and `incoming_file` (filename, id).
  String incoming() {
    String lines = areLines() ? "looked AS (%s)".formatted(rows("r.blank, r.broken, r.v" + (format.isBill()
        ? ", r.row_hash" : ""), files.size(), first)) : """
        documents AS (%s),
        lines AS (SELECT row_number() OVER () AS rn, file, line, false AS blank FROM (%s)),
        looked AS (%s)""".formatted(documents(files.size(), first), format.rows(), format.looked("rn, file", "lines"));
    return """
        CREATE OR REPLACE TEMP TABLE incoming AS
        WITH %s,
        fields AS (%s)%s""".formatted(lines, format.fields("looked"), format.isBill() ? BillStaging.SQL : """
        ,
        counted AS (%s),
        summed AS (%s)
        %s""".formatted(COUNTED, SUMMED, classified()));
  }

  /// To look into lines of which some are nothing takes twice as long: those that are no whole JSON become the word
  /// `null`, and documents nothing.
  private static final String WHOLE = "CASE WHEN json_valid(line) THEN line %s END";
  private static final String BLANK =
      "CASE WHEN line IS NULL THEN true WHEN strlen(line) < 200 THEN trim(line) = '' ELSE false END";

  /// The documents of `raw` with their number and their file.
  static String documents(int files, int first) {
    return rows("%s AS line, %s AS blank".formatted(WHOLE.formatted(""), BLANK), files, first);
  }

  /// A single file is not joined: a table of one row would be walked through by one processor alone.
  private static String rows(String columns, int files, int first) {
    return "SELECT r.rowid AS rn, %s AS file, %s FROM raw r %s".formatted(files > 1 ? "f.id" : Integer.toString(first),
        columns, files > 1 ? "JOIN incoming_file f ON f.filename = r.filename" : "");
  }

  private static final String COUNTED = """
      SELECT *, at_ms(started) AS ts_ms, whole(input) AS n_input, coalesce(whole(cache_read), 0) AS n_cache_read,
        coalesce(whole(cache_write_5m), 0) AS n_cache_write_5m, coalesce(whole(cache_write_1h), 0) AS n_cache_write_1h,
        whole(output) AS n_output, whole(reasoning) AS n_reasoning, coalesce(whole(searches), 0) AS n_searches,
        CASE WHEN ended IS NULL THEN NULL WHEN at_ms(ended) > at_ms(started) THEN at_ms(ended) - at_ms(started)
          ELSE %s END AS span_ms,
        CASE WHEN ended IS NULL THEN 1 ELSE whole(calls) END AS n_calls
      FROM fields""".formatted(DAY_MILLIS);

  /// Cached tokens that are more than the input cannot be part of it, whatever the format promises.
  private static final String SUMMED = """
      SELECT *, coalesce(n_input, 0) - CASE WHEN is_inside THEN cached ELSE 0 END AS uncached
      FROM (SELECT *, inside = 'true' AND coalesce(n_input, 0) >= cached AS is_inside
        FROM (SELECT *, n_cache_read + n_cache_write_5m + n_cache_write_1h AS cached FROM counted))""";

  private String classified() {
    return """
        SELECT rn, file, CASE WHEN reason IS NULL THEN 'call' ELSE split_part(reason, ':', 1) END AS kind,
          substr(reason, strpos(reason, ':') + 1) AS reason,
          call_id, trace_id, TRY_CAST(seq AS BIGINT) AS seq, ts_ms, span_ms, n_calls AS calls,
          coalesce(trim(vendor), '') AS vendor, trim(model) AS model, %s AS tier,
          feature, team, agent, user_id, nullif(trim(prefix), '') AS prefix,
          uncached AS input_uncached, n_cache_read AS cache_read, n_cache_write_5m AS cache_write_5m,
          n_cache_write_1h AS cache_write_1h,
          coalesce(n_output, 0) - coalesce(n_reasoning, 0) AS output_visible,
          coalesce(n_reasoning, 0) AS output_reasoning, CASE WHEN n_reasoning IS NULL THEN 0 ELSE 1 END
            AS reasoning_known,
          n_searches AS searches, done(outcome) AS outcome, nullif(error_class, '') AS error_class,
          TRY_CAST(TRY_CAST(latency_ms AS DOUBLE) AS BIGINT) AS latency_ms,
          TRY_CAST(recorded_usd AS DECIMAL(38, 12)) AS recorded_usd,
          coalesce(whole(prompt), CASE WHEN span_ms IS NULL THEN uncached + cached WHEN n_calls > 0
            THEN (uncached + cached) // n_calls ELSE 0 END) AS prompt_tokens,
          CASE WHEN inside = 'true' AND NOT is_inside THEN 'cached tokens beside the input'
            WHEN TRY_CAST(recorded_usd AS DECIMAL(38, 12)) IS NULL AND trim(recorded_usd) <> ''
              THEN 'a recorded cost that is no number' ELSE flag END AS flag
        FROM (SELECT s.*, %s AS reason FROM summed s)""".formatted(TIER, reason());
  }

  private static final String TIER = """
      CASE WHEN tier = 'standard' THEN tier
          WHEN tier IS NULL OR regexp_full_match(lower(trim(tier)), '|default|auto|on_demand|not_available')
          THEN 'standard' ELSE lower(trim(tier)) END
        || CASE WHEN region IS NULL OR regexp_full_match(lower(trim(region)), '|global|default|not_available') THEN ''
          ELSE '@' || lower(trim(region)) END""";

  /// The class before a colon and the reason behind it; nothing for a call.
  private String reason() {
    return """
        CASE WHEN blank THEN 'not a call:an empty line'
          WHEN broken THEN 'refused:the line is not whole JSON'
          WHEN not_a_call IS NOT NULL THEN 'not a call:' || not_a_call
          WHEN error IS NOT NULL THEN 'error:' || error
          WHEN n_input IS NULL AND n_output IS NULL AND n_cache_read = 0 THEN 'refused:no token counts in the line'
          %s
          WHEN coalesce(trim(model), '') = '' THEN 'refused:no model in the line'
          WHEN greatest(uncached, n_cache_read, n_cache_write_5m, n_cache_write_1h, coalesce(n_output, 0))
            > CASE WHEN span_ms IS NULL THEN %s ELSE 999999999999 END THEN 'refused:more tokens than a call can have'
          WHEN n_reasoning > coalesce(n_output, 0) THEN 'refused:thinking is more than the output it is part of'
          WHEN started IS NOT NULL AND trim(started) <> '' AND ts_ms IS NULL THEN 'refused:the time “'
            || left(started, 40) || '” is not understood'
          END""".formatted(bad(), CallTable.MOST_TOKENS);
  }

  private static String bad() {
    var cases = new StringBuilder();
    List.of("input", "cache_read", "cache_write_5m", "cache_write_1h", "output", "reasoning", "searches", "calls")
        .forEach(field -> cases.append("WHEN n_%1$s < 0 THEN 'refused:%2$s is “' || left(%1$s, 24) "
            .formatted(field, field.replace('_', ' ')) + "|| '”, which is no whole number'\n  "));
    return cases.toString();
  }
}
