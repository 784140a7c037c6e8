package runrate.files.warehouse;

import static runrate.files.calls.CallField.*;

import java.util.List;

/// What Claude Code writes and what Anthropic reports. Cached tokens stand beside the input everywhere.
final class ClaudeFormats {
  /// Later than every copy that is replayed in a conversation beside the main one.
  private static final String MAIN = "1000000000";
  private static final String UNSPLIT_FLAG = "'writes taken as for five minutes'";

  private ClaudeFormats() {}

  static List<LogFormat> all() {
    return List.of(transcript(), ccusage(), adminUsage(), analytics(), console());
  }

  /// A call is streamed in several lines, of which the one with the most output is right and the first has the time.
  private static LogFormat transcript() {
    return LogFormat.of("claude-code", "Claude Code transcript", "message.usage", "sessionId")
        .with(NOT_A_CALL, "CASE WHEN {message.usage.output_tokens} IS NULL AND {message.usage.input_tokens} IS NULL "
            + "AND ({type} IS NOT NULL OR {timestamp} IS NOT NULL) THEN 'a line of the conversation' END")
        .with(ERROR, "CASE WHEN {isApiErrorMessage} = 'true' OR {message.model} = '<synthetic>' "
            + "THEN 'the vendor answered with an error' END")
        .with(CALL_ID, "{message.id} || coalesce('/' || {requestId}, '')")
        .at(TRACE_ID, "sessionId")
        .with(SEQ, "CASE WHEN {isSidechain} = 'true' THEN 0 ELSE %s END ".formatted(MAIN)
            + "+ coalesce(whole({message.usage.output_tokens}), 0)")
        .at(STARTED, "timestamp")
        .with(VENDOR, "CASE WHEN starts_with({message.model}, 'claude') THEN 'anthropic' ELSE '' END")
        .at(MODEL, "message.model")
        .with(TIER, "CASE WHEN {message.usage.speed} = 'fast' THEN 'fast' ELSE {message.usage.service_tier} END")
        .at(REGION, "message.usage.inference_geo")
        .with(FEATURE, "regexp_extract({cwd}, '([^/\\\\]+)[/\\\\]*$', 1)")
        .with(AGENT, "coalesce({agentId}, {sessionId})")
        .at(INPUT, "message.usage.input_tokens")
        .at(CACHE_READ, "message.usage.cache_read_input_tokens")
        .with(CACHE_WRITE_5M, "CASE WHEN {message.usage.cache_creation.ephemeral_5m_input_tokens} IS NULL "
            + "AND {message.usage.cache_creation.ephemeral_1h_input_tokens} IS NULL "
            + "THEN {message.usage.cache_creation_input_tokens} "
            + "ELSE {message.usage.cache_creation.ephemeral_5m_input_tokens} END")
        .at(CACHE_WRITE_1H, "message.usage.cache_creation.ephemeral_1h_input_tokens")
        .at(OUTPUT, "message.usage.output_tokens")
        .at(SEARCHES, "message.usage.server_tool_use.web_search_requests")
        .at(RECORDED_USD, "costUSD")
        .with(INSIDE, "'false'");
  }

  /// Sums of a day, week, month or session by model; those over all models beside them would count everything twice.
  private static LogFormat ccusage() {
    String day = "coalesce({period.date}, {period.week}, {period.month} || '-01', {period.lastActivity}, "
        + "{period.period})";
    return LogFormat.of("ccusage", "ccusage report", "model.modelName", "model.inputTokens")
        .rows("""
            SELECT rn, file, CASE WHEN period IS NULL THEN NULL
              ELSE to_json({'period': period, 'model': unnest(models)}) END AS line
            FROM (SELECT rn, file, period, CASE WHEN period IS NULL THEN [NULL]
                WHEN json_array_length(period->'$.modelBreakdowns') > 0 THEN period->'$.modelBreakdowns[*]'
                ELSE [json_merge_patch(period, json_object('modelName', CASE WHEN json_array_length(
                  period->'$.modelsUsed') = 1 THEN period->>'$.modelsUsed[0]' END, 'cost', period->'$.totalCost'))]
                END AS models
              FROM (SELECT rn, file, unnest(CASE WHEN line IS NULL THEN [NULL]
                WHEN json_array_length(line->'$.daily') > 0 THEN line->'$.daily[*]'
                WHEN json_array_length(line->'$.monthly') > 0 THEN line->'$.monthly[*]'
                WHEN json_array_length(line->'$.weekly') > 0 THEN line->'$.weekly[*]'
                ELSE coalesce(line->'$.session[*]', line->'$.sessions[*]') END) AS period FROM documents))""")
        .with(CALL_ID, "'ccusage/' || coalesce({period.date}, {period.month}, {period.week}, {period.period}, "
            + "{period.sessionId}, {period.lastActivity}) || coalesce('/' || {period.agent}, '') || '/' "
            + "|| {model.modelName}")
        .with(STARTED, day).with(ENDED, day)
        .with(VENDOR, "CASE WHEN starts_with({model.modelName}, 'claude') THEN 'anthropic' ELSE '' END")
        .at(MODEL, "model.modelName").at(INPUT, "model.inputTokens").at(CACHE_READ, "model.cacheReadTokens")
        .at(CACHE_WRITE_5M, "model.cacheCreationTokens").at(OUTPUT, "model.outputTokens")
        .at(RECORDED_USD, "model.cost").at(AGENT, "period.agent").with(FLAG, UNSPLIT_FLAG)
        .with(INSIDE, "'false'");
  }

  private static LogFormat adminUsage() {
    return LogFormat.of("anthropic-usage", "Anthropic usage report", "result.uncached_input_tokens",
            "bucket.starting_at")
        .rows(buckets())
        .with(CALL_ID, "'anthropic/' || concat_ws('/', {bucket.starting_at}, {result.model}, {result.workspace_id}, "
            + "{result.api_key_id}, {result.service_tier}, {result.context_window}, {result.inference_geo}, "
            + "{result.speed})")
        .at(STARTED, "bucket.starting_at").at(ENDED, "bucket.ending_at").with(VENDOR, "'anthropic'")
        .at(MODEL, "result.model")
        .with(TIER, "CASE WHEN {result.speed} = 'fast' THEN 'fast' ELSE {result.service_tier} END")
        .at(REGION, "result.inference_geo").at(TEAM, "result.workspace_id").at(AGENT, "result.api_key_id")
        .at(INPUT, "result.uncached_input_tokens").at(CACHE_READ, "result.cache_read_input_tokens")
        .at(CACHE_WRITE_5M, "result.cache_creation.ephemeral_5m_input_tokens")
        .at(CACHE_WRITE_1H, "result.cache_creation.ephemeral_1h_input_tokens").at(OUTPUT, "result.output_tokens")
        .at(SEARCHES, "result.server_tool_use.web_search_requests").with(PROMPT, window("{result.context_window}"))
        .with(INSIDE, "'false'");
  }

  static String buckets() {
    return """
        SELECT rn, file, CASE WHEN bucket IS NULL THEN NULL
          ELSE to_json({'bucket': json_merge_patch(bucket, '{"results":null}'), 'result': unnest(results)}) END AS line
        FROM (SELECT rn, file, bucket, CASE WHEN bucket IS NULL THEN [NULL] ELSE bucket->'$.results[*]' END
            AS results
          FROM (SELECT rn, file, unnest(CASE WHEN line IS NULL THEN [NULL] WHEN json_exists(line, '$.data')
            THEN line->'$.data[*]' ELSE [line] END) AS bucket FROM documents))""";
  }

  private static LogFormat analytics() {
    return LogFormat.of("claude-code-analytics", "Claude Code analytics", "model.tokens", "day.actor")
        .rows("""
            SELECT rn, file, CASE WHEN day IS NULL THEN NULL
              ELSE to_json({'day': json_merge_patch(day, '{"model_breakdown":null}'), 'model': unnest(models)}) END
              AS line
            FROM (SELECT rn, file, day, CASE WHEN day IS NULL THEN [NULL] ELSE day->'$.model_breakdown[*]' END
                AS models
              FROM (SELECT rn, file, unnest(CASE WHEN line IS NULL THEN [NULL] WHEN json_exists(line, '$.data')
                THEN line->'$.data[*]' ELSE [line] END) AS day FROM documents))""")
        .with(CALL_ID, "'claude-code/' || concat_ws('/', {day.date}, {day.actor.email_address}, "
            + "{day.actor.api_key_name}, {day.terminal_type}, {model.model})")
        .at(STARTED, "day.date").at(ENDED, "day.date").with(VENDOR, "'anthropic'").at(MODEL, "model.model")
        .with(USER_ID, "coalesce({day.actor.email_address}, {day.actor.api_key_name})")
        .at(INPUT, "model.tokens.input").at(CACHE_READ, "model.tokens.cache_read")
        .at(CACHE_WRITE_5M, "model.tokens.cache_creation").at(OUTPUT, "model.tokens.output")
        .with(RECORDED_USD, "CAST(TRY_CAST({model.estimated_cost.amount} AS DECIMAL(38, 6)) / 100 AS VARCHAR)")
        .with(FLAG, UNSPLIT_FLAG).with(INSIDE, "'false'");
  }

  /// The console's CSV; older files do not tell lifetimes of writes apart.
  private static LogFormat console() {
    return LogFormat.of("anthropic-console", "Anthropic Console usage CSV", "usage_date_utc", "model_version")
        .with(CALL_ID, "'console/' || concat_ws('/', {usage_date_utc}, {model_version}, {api_key}, {workspace}, "
            + "{usage_type}, {context_window}, {inference_geo}, {speed})")
        .at(STARTED, "usage_date_utc").at(ENDED, "usage_date_utc").with(VENDOR, "'anthropic'")
        .at(MODEL, "model_version")
        .with(TIER, "CASE WHEN {speed} = 'fast' THEN 'fast' ELSE {usage_type} END").at(REGION, "inference_geo")
        .at(TEAM, "workspace").at(AGENT, "api_key").at(INPUT, "usage_input_tokens_no_cache")
        .at(CACHE_READ, "usage_input_tokens_cache_read")
        .with(CACHE_WRITE_5M, "coalesce({usage_input_tokens_cache_write_5m}, {usage_input_tokens_cache_write})")
        .at(CACHE_WRITE_1H, "usage_input_tokens_cache_write_1h").at(OUTPUT, "usage_output_tokens")
        .at(SEARCHES, "web_search_count").with(PROMPT, window("{context_window}"))
        .with(FLAG, "CASE WHEN {usage_input_tokens_cache_write} IS NOT NULL THEN %s END".formatted(UNSPLIT_FLAG))
        .with(INSIDE, "'false'");
  }

  /// A sum of many calls says of their prompts only on which side of the threshold they were.
  private static String window(String place) {
    return "CASE WHEN regexp_full_match(%1$s, '(>|200k-).*') THEN '200001' WHEN %1$s IS NOT NULL THEN '0' END"
        .formatted(place);
  }
}
