package runrate.files.warehouse;

import static runrate.files.calls.CallField.*;

import java.util.List;

/// What stands between programs and vendors and keeps a log of it: proxies, gateways, observers, telemetry.
final class ProxyFormats {
  private static final String AFTER = "CAST(at_ms(%2$s) - at_ms(%1$s) AS VARCHAR)";

  private ProxyFormats() {}

  static List<LogFormat> all() {
    return List.of(liteLlm(), langfuse(), telemetry(), openRouter(), helicone());
  }

  /// Both ways of counting occur in one table. Cached tokens are part of the input wherever they can be.
  private static LogFormat liteLlm() {
    String read = "coalesce({metadata.usage_object.cache_read_input_tokens}, "
        + "{metadata.usage_object.prompt_tokens_details.cached_tokens}, "
        + "{metadata.additional_usage_values.cache_read_input_tokens}, "
        + "{metadata.additional_usage_values.prompt_tokens_details.cached_tokens})";
    String write = "coalesce({metadata.usage_object.cache_creation_input_tokens}, "
        + "{metadata.usage_object.prompt_tokens_details.cache_creation_tokens}, "
        + "{metadata.additional_usage_values.cache_creation_input_tokens})";
    return LogFormat.of("litellm", "LiteLLM spend log", "request_id", "prompt_tokens", "startTime")
        .with(ERROR, "CASE WHEN {status} = 'failure' AND coalesce(whole({total_tokens}), 0) = 0 "
            + "THEN 'the call failed and used nothing' END")
        .at(CALL_ID, "request_id").with(TRACE_ID, "coalesce(nullif({session_id}, ''), {request_id})")
        .at(STARTED, "startTime").at(VENDOR, "custom_llm_provider").at(MODEL, "model")
        .with(TIER, "CASE WHEN lower({cache_hit}) = 'true' THEN 'gateway_cache' "
            + "ELSE {metadata.usage_object.service_tier} END")
        .with(FEATURE, "nullif(regexp_extract({request_tags}, '\"feature:([^\"]*)\"', 1), '')")
        .at(TEAM, "team_id").at(AGENT, "agent_id").with(USER_ID, "coalesce(nullif({end_user}, ''), {user})")
        .at(INPUT, "prompt_tokens").with(CACHE_READ, read).with(CACHE_WRITE_5M, write)
        .at(OUTPUT, "completion_tokens")
        .at(REASONING, "metadata.usage_object.completion_tokens_details.reasoning_tokens")
        .with(OUTCOME, "CASE WHEN {status} = 'failure' THEN 'failure' END")
        .with(LATENCY_MS, AFTER.formatted("{startTime}", "{endTime}"))
        .at(RECORDED_USD, "spend")
        .with(FLAG, "CASE WHEN whole(%s) > 0 THEN 'writes taken as for five minutes' END".formatted(write))
        .with(INSIDE, "'true'");
  }

  /// Cached tokens should stand beside the input; where the total says otherwise they do not.
  private static LogFormat langfuse() {
    String read = "coalesce({u.cache_read_input_tokens}, {u.input_cached_tokens}, {u.input_cache_read}, "
        + "{u.cached_tokens})";
    String write = "coalesce({u.cache_creation_input_tokens}, {u.input_cache_creation}, {u.cache_write_input_tokens})";
    String thought = "coalesce({u.output_reasoning_tokens}, {u.reasoning_tokens})";
    String sum = "coalesce(whole({u.input}), 0) + coalesce(whole({u.output}), 0)";
    return LogFormat.of("langfuse", "Langfuse observations", "u", "trace")
        .rows("""
            SELECT rn, file, CASE WHEN o IS NULL THEN NULL ELSE to_json({'o': o,
              'u': coalesce(o->'$.usageDetails', o->'$.usage_details', o->'$.usage'),
              'trace': coalesce(o->'$.traceId', o->'$.trace_id')}) END AS line
            FROM (SELECT rn, file, unnest(CASE WHEN line IS NULL THEN [NULL]
                WHEN json_type(line, '$.data') = 'ARRAY' THEN line->'$.data[*]'
                WHEN json_type(line, '$.observations') = 'ARRAY' THEN line->'$.observations[*]'
                ELSE [line] END) AS o FROM documents)""")
        .with(NOT_A_CALL, "CASE WHEN {o.type} IS NOT NULL AND upper({o.type}) NOT IN ('GENERATION', 'EMBEDDING') "
            + "THEN 'no call of a model: ' || lower({o.type}) END")
        .at(CALL_ID, "o.id").at(TRACE_ID, "trace")
        .with(SEQ, "coalesce(at_ms(coalesce({o.updatedAt}, {o.event_ts})), 0)")
        .with(STARTED, "coalesce({o.startTime}, {o.start_time})")
        .with(MODEL, "coalesce({o.model}, {o.provided_model_name}, {o.providedModelName})").at(FEATURE, "o.name")
        .with(USER_ID, "coalesce({o.userId}, {o.user_id})").at(INPUT, "u.input").with(CACHE_READ, read)
        .with(CACHE_WRITE_5M, write)
        .with(OUTPUT, "CASE WHEN whole({u.total}) = %1$s + coalesce(whole(%2$s), 0) + coalesce(whole(%3$s), 0) "
            .formatted(sum, read, thought)
            + "AND whole(%1$s) > 0 THEN CAST(whole({u.output}) + whole(%1$s) AS VARCHAR) ".formatted(thought)
            + "ELSE {u.output} END")
        .with(REASONING, thought)
        .with(OUTCOME, "CASE WHEN upper({o.level}) = 'ERROR' THEN 'failure' END")
        .with(LATENCY_MS, AFTER.formatted("coalesce({o.startTime}, {o.start_time})",
            "coalesce({o.endTime}, {o.end_time})"))
        .with(RECORDED_USD, "coalesce({o.calculatedTotalCost}, {o.total_cost}, {o.totalCost}, "
            + "{o.costDetails.total}, {o.cost_details.total})")
        .with(INSIDE, "CASE WHEN whole({u.total}) = %s AND coalesce(whole(%s), 0) + coalesce(whole(%s), 0) > 0 "
            .formatted(sum, read, write) + "THEN 'true' ELSE 'false' END");
  }

  /// Spans of GenAI telemetry, whole exports or a span a line. Those around the calls repeat what the calls used.
  private static LogFormat telemetry() {
    return LogFormat.of("otel", "OpenTelemetry GenAI spans", "a.\"gen_ai.operation.name\"")
        .rows("""
            SELECT rn, file, CASE WHEN span IS NULL THEN NULL ELSE to_json({'span': json_merge_patch(span,
              '{"attributes":null,"events":null}'), 'a': attributes(span->'$.attributes'),
              'r': attributes(resource->'$.resource.attributes')}) END AS line
            FROM (SELECT rn, file, resource, unnest(CASE WHEN resource IS NULL THEN [NULL]
                ELSE resource->'$.scopeSpans[*].spans[*]' END) AS span
              FROM (SELECT rn, file, unnest(CASE WHEN line IS NULL THEN [NULL]
                WHEN json_exists(line, '$.resourceSpans') THEN line->'$.resourceSpans[*]'
                ELSE [json_object('scopeSpans', [json_object('spans', [json(line)])])] END) AS resource
                FROM documents))""")
        .with(NOT_A_CALL, "CASE WHEN coalesce({a.\"gen_ai.operation.name\"}, '') NOT IN "
            + "('chat', 'text_completion', 'generate_content', 'embeddings') "
            + "THEN 'a span around calls, or of something else' END")
        .with(CALL_ID, "coalesce({span.traceId} || '/' || {span.spanId}, {a.\"gen_ai.response.id\"})")
        .with(TRACE_ID, "coalesce({a.\"gen_ai.conversation.id\"}, {span.traceId})")
        .at(STARTED, "span.startTimeUnixNano")
        .with(VENDOR, "coalesce({a.\"gen_ai.provider.name\"}, {a.\"gen_ai.system\"})")
        .with(MODEL, "coalesce({a.\"gen_ai.response.model\"}, {a.\"gen_ai.request.model\"})")
        .with(TIER, "coalesce({a.\"openai.response.service_tier\"}, {a.\"gen_ai.openai.response.service_tier\"})")
        .with(FEATURE, "coalesce({a.\"gen_ai.workflow.name\"}, {a.feature})").at(TEAM, "r.\"service.name\"")
        .with(AGENT, "coalesce({a.\"gen_ai.agent.name\"}, {a.\"gen_ai.agent.id\"})")
        .with(USER_ID, "coalesce({a.\"user.id\"}, {a.\"enduser.id\"})")
        .at(INPUT, "a.\"gen_ai.usage.input_tokens\"")
        .with(CACHE_READ, "coalesce({a.\"gen_ai.usage.cache_read.input_tokens\"}, "
            + "{a.\"gen_ai.usage.cache_read_input_tokens\"}, {a.\"gen_ai.usage.cache_read_tokens\"})")
        .with(CACHE_WRITE_5M, "coalesce({a.\"gen_ai.usage.cache_write.input_tokens\"}, "
            + "{a.\"gen_ai.usage.cache_creation.input_tokens\"}, {a.\"gen_ai.usage.cache_creation_input_tokens\"})")
        .at(OUTPUT, "a.\"gen_ai.usage.output_tokens\"")
        .with(REASONING, "coalesce({a.\"gen_ai.usage.reasoning.output_tokens\"}, "
            + "{a.\"gen_ai.usage.reasoning_tokens\"})")
        .with(OUTCOME, "CASE WHEN {a.\"error.type\"} IS NOT NULL THEN 'failure' "
            + "WHEN lower({a.\"gen_ai.evaluation.score.label\"}) IN ('pass', 'passed', 'correct', 'success') "
            + "THEN 'success' WHEN lower({a.\"gen_ai.evaluation.score.label\"}) IN ('fail', 'failed', 'incorrect', "
            + "'failure') THEN 'failure' END")
        .at(ERROR_CLASS, "a.\"error.type\"")
        .with(LATENCY_MS, AFTER.formatted("{span.startTimeUnixNano}", "{span.endTimeUnixNano}"))
        .with(INSIDE, "'true'");
  }

  private static LogFormat openRouter() {
    return LogFormat.of("openrouter", "OpenRouter activity CSV", "generation_id", "tokens_prompt")
        .at(CALL_ID, "generation_id").at(TRACE_ID, "generation_id").at(STARTED, "created_at")
        .with(VENDOR, "'openrouter'").with(MODEL, "{model_permaslug} || coalesce(':' || nullif(nullif({variant}, ''), "
            + "'standard'), '')")
        .at(FEATURE, "app_name").at(USER_ID, "user").at(AGENT, "api_key_name").at(INPUT, "tokens_prompt")
        .at(CACHE_READ, "tokens_cached").at(OUTPUT, "tokens_completion").at(REASONING, "tokens_reasoning")
        .with(OUTCOME, "CASE WHEN {finish_reason_normalized} = 'error' THEN 'failure' END")
        .at(LATENCY_MS, "generation_time_ms").at(RECORDED_USD, "cost_total")
        .with(FLAG, "CASE WHEN coalesce(TRY_CAST({byok_usage_inference} AS DOUBLE), 0) > 0 "
            + "THEN 'paid with a key of your own' WHEN lower({cancelled}) = 'true' THEN 'cancelled' END")
        .with(INSIDE, "'true'");
  }

  /// Its cost counts thousand-millionths of a dollar.
  private static LogFormat helicone() {
    return LogFormat.of("helicone", "Helicone requests", "request_id", "request_created_at", "prompt_tokens")
        .with(ERROR, "CASE WHEN TRY_CAST({status} AS INTEGER) >= 400 AND coalesce(whole({completion_tokens}), 0) = 0 "
            + "THEN 'the call failed with status ' || {status} END")
        .at(CALL_ID, "request_id")
        .with(TRACE_ID, "coalesce({properties.\"Helicone-Session-Id\"}, {request_id})")
        .with(SEQ, "coalesce(at_ms({updated_at}), 0)").at(STARTED, "request_created_at").at(VENDOR, "provider")
        .at(MODEL, "model").with(FEATURE, "coalesce({properties.feature}, {properties.Feature})")
        .at(USER_ID, "user_id").at(INPUT, "prompt_tokens").at(CACHE_READ, "prompt_cache_read_tokens")
        .at(CACHE_WRITE_5M, "prompt_cache_write_tokens").at(OUTPUT, "completion_tokens")
        .with(OUTCOME, "CASE WHEN TRY_CAST({status} AS INTEGER) >= 400 THEN 'failure' END")
        .at(LATENCY_MS, "latency")
        .with(RECORDED_USD, "CAST(TRY_CAST({cost} AS DECIMAL(38, 0)) / 1000000000 AS VARCHAR)")
        .with(INSIDE, "'false'");
  }
}
