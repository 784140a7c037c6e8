package runrate.files.warehouse.database;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Tables of programs that record calls, whose columns need no guessing.
enum KnownTable {
  /// The LiteLLM proxy in PostgreSQL. Cached tokens stand inside its input or beside it, row by row: they are taken out
  /// where they fit. It does not say how long an entry was written for.
  LITELLM(Dialect.POSTGRESQL, "LiteLLM_SpendLogs", """
      SELECT u.request_id AS call_id, COALESCE(u.session_id, u.request_id) AS trace_id, CAST(1 AS BIGINT) AS seq,
        CAST(FLOOR(EXTRACT(EPOCH FROM u."startTime") * 1000) AS BIGINT) AS ts_ms, CAST(NULL AS BIGINT) AS span_ms,
        CAST(1 AS BIGINT) AS calls, COALESCE(u.custom_llm_provider, '') AS vendor, u.model AS model,
        CASE WHEN u.cache_hit = 'True' THEN 'gateway_cache' ELSE 'standard' END AS tier,
        COALESCE((SELECT SUBSTRING(t FROM 9) FROM jsonb_array_elements_text(CASE WHEN
          jsonb_typeof(CAST(u.request_tags AS jsonb)) = 'array' THEN CAST(u.request_tags AS jsonb) ELSE '[]' END) t
          WHERE t LIKE 'feature:%' LIMIT 1), '(none)') AS feature,
        COALESCE(NULLIF(u.team_id, ''), '(none)') AS team, '(none)' AS agent,
        COALESCE(NULLIF(u.end_user, ''), NULLIF(u."user", ''), '(none)') AS user_key,
        CAST(CASE WHEN u.prompt_tokens >= u.rd + u.wr THEN u.prompt_tokens - u.rd - u.wr ELSE u.prompt_tokens END
          AS BIGINT) AS input_uncached, u.rd AS cache_read, u.wr AS cache_write_5m, CAST(0 AS BIGINT) AS cache_write_1h,
        CAST(u.completion_tokens - u.rs AS BIGINT) AS output_visible, u.rs AS output_reasoning,
        CASE WHEN u.rs > 0 THEN CAST(1 AS BIGINT) ELSE CAST(0 AS BIGINT) END AS reasoning_known,
        CAST(0 AS BIGINT) AS searches, CASE WHEN u.status = 'failure' THEN 'failure' ELSE 'unknown' END AS outcome,
        CASE WHEN u.status = 'failure' THEN 'failure' END AS error_class, CAST(NULL AS BIGINT) AS latency_ms,
        CAST(u.spend AS DECIMAL(38, 12)) AS recorded_usd,
        CAST(CASE WHEN u.prompt_tokens >= u.rd + u.wr THEN u.prompt_tokens ELSE u.prompt_tokens + u.rd + u.wr END
          AS BIGINT) AS prompt_tokens, '' AS flag, CAST(0 AS BIGINT) AS file, CAST(0 AS BIGINT) AS line_no,
        CAST(NULL AS VARCHAR) AS prefix, '' AS trouble
      FROM (SELECT l.*,
          COALESCE(CAST(m.used->>'cache_read_input_tokens' AS BIGINT),
            CAST(m.used->'prompt_tokens_details'->>'cached_tokens' AS BIGINT), 0) AS rd,
          COALESCE(CAST(m.used->>'cache_creation_input_tokens' AS BIGINT), 0) AS wr,
          COALESCE(CAST(m.used->'completion_tokens_details'->>'reasoning_tokens' AS BIGINT), 0) AS rs
        FROM {table} l, LATERAL (SELECT CAST(l.metadata AS jsonb)->'usage_object' AS used) m) u"""),
  /// Langfuse in ClickHouse: every change of a call is a row until they are merged.
  LANGFUSE(Dialect.CLICKHOUSE, "observations", """
      SELECT id AS call_id, trace_id AS trace_id, toInt64(toUnixTimestamp64Milli(event_ts)) AS seq,
        toInt64(toUnixTimestamp64Milli(start_time)) AS ts_ms, CAST(NULL AS Nullable(Int64)) AS span_ms,
        toInt64(1) AS calls, '' AS vendor, ifNull(provided_model_name, '') AS model, 'standard' AS tier,
        name AS feature, '(none)' AS team, '(none)' AS agent, '(none)' AS user_key,
        toInt64(usage_details['input']) AS input_uncached,
        toInt64(usage_details['cache_read_input_tokens'] + usage_details['input_cached_tokens']) AS cache_read,
        toInt64(usage_details['cache_creation_input_tokens']) AS cache_write_5m, toInt64(0) AS cache_write_1h,
        toInt64(usage_details['output']) AS output_visible,
        toInt64(usage_details['output_reasoning_tokens']) AS output_reasoning, toInt64(1) AS reasoning_known,
        toInt64(0) AS searches, if(level = 'ERROR', 'failure', 'unknown') AS outcome,
        if(level = 'ERROR', 'failure', NULL) AS error_class, CAST(NULL AS Nullable(Int64)) AS latency_ms,
        CAST(total_cost AS Nullable(Decimal(38, 12))) AS recorded_usd,
        toInt64(usage_details['input'] + usage_details['cache_read_input_tokens'] + usage_details['input_cached_tokens']
          + usage_details['cache_creation_input_tokens']) AS prompt_tokens, '' AS flag, toInt64(0) AS file,
        toInt64(0) AS line_no, CAST(NULL AS Nullable(String)) AS prefix, '' AS trouble
      FROM {table} FINAL WHERE type = 'GENERATION'""");

  private final Dialect dialect;
  private final String table;
  private final String view;

  KnownTable(Dialect dialect, String table, String view) {
    this.dialect = dialect;
    this.table = table;
    this.view = view;
  }

  /// The one that is meant by a table's name, whatever its schema.
  static Optional<KnownTable> named(Dialect dialect, String name) {
    String plain = name.replace("\"", "").replace("`", "").toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(each -> each.dialect == dialect && (plain.equals(each.table.toLowerCase(
        Locale.ROOT)) || plain.endsWith("." + each.table.toLowerCase(Locale.ROOT)))).findFirst();
  }

  /// Those a database may have.
  static List<KnownTable> of(Dialect dialect) {
    return Stream.of(values()).filter(each -> each.dialect == dialect).toList();
  }

  String table() {
    return table;
  }

  String view(String from) {
    return view.strip().replace("{table}", from);
  }
}
