package runrate.files.warehouse;

import static runrate.files.calls.CallField.*;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import runrate.files.calls.CallField;

/// Which column of a table nobody knows is which field of a call, as far as its name tells.
public final class ColumnNames {
  private static final Map<CallField, List<String>> WORDS = new EnumMap<>(Map.ofEntries(
      Map.entry(CALL_ID, List.of("request_id", "call_id", "generation_id", "message_id", "req_id", "id")),
      Map.entry(TRACE_ID, List.of("trace_id", "session_id", "conversation_id", "run_id", "job_id")),
      Map.entry(STARTED, List.of("timestamp", "ts", "ts_ms", "time", "datetime", "created_at", "started_at",
          "start_time", "request_time", "created", "date", "day")),
      Map.entry(MODEL, List.of("model", "model_name", "model_id", "response_model")),
      Map.entry(VENDOR, List.of("vendor", "provider", "custom_llm_provider", "system")),
      Map.entry(TIER, List.of("service_tier", "tier", "mode", "service_mode")),
      Map.entry(REGION, List.of("inference_geo", "region")),
      Map.entry(FEATURE, List.of("feature", "use_case", "endpoint", "workflow", "tag", "task", "feature_name")),
      Map.entry(TEAM, List.of("team", "team_id", "team_name", "project", "project_id", "workspace", "cost_center")),
      Map.entry(AGENT, List.of("agent", "agent_id", "agent_name", "worker")),
      Map.entry(USER_ID, List.of("user_id", "user", "user_key", "end_user", "customer", "customer_id", "email",
          "account")),
      Map.entry(PREFIX, List.of("prefix", "prefix_id", "prefix_name", "cache_prefix", "cached_prefix", "shared_prefix",
          "prompt_prefix", "cache_entry", "cache_entry_id", "prompt_cache_key")),
      Map.entry(INPUT, List.of("input_tokens", "prompt_tokens", "tokens_in", "tokens_prompt", "input", "in_tokens",
          "total_input_tokens", "input_uncached_tokens", "uncached_input_tokens", "input_uncached", "uncached_input")),
      Map.entry(CACHE_READ, List.of("cache_read", "cache_read_tokens", "cache_read_input_tokens", "cached_tokens",
          "input_cached_tokens", "cached_input_tokens", "cached", "tokens_cached", "cached_input", "read")),
      Map.entry(CACHE_WRITE_5M, List.of("cache_write_5m", "written_5m", "cache_write", "cache_write_tokens",
          "cache_creation_input_tokens", "cache_creation_tokens", "cache_write_5m_tokens", "written",
          "input_cache_write_tokens", "ephemeral_5m_input_tokens")),
      Map.entry(CACHE_WRITE_1H, List.of("cache_write_1h", "written_1h", "cache_write_1h_tokens",
          "ephemeral_1h_input_tokens")),
      Map.entry(OUTPUT, List.of("output_tokens", "completion_tokens", "tokens_out", "tokens_completion", "output",
          "out_tokens", "total_output_tokens")),
      Map.entry(REASONING, List.of("reasoning_tokens", "thinking_tokens", "tokens_reasoning", "output_reasoning")),
      Map.entry(SEARCHES, List.of("web_searches", "searches", "web_search_count", "web_search_requests")),
      Map.entry(OUTCOME, List.of("outcome", "success", "succeeded", "ok", "result", "passed", "status")),
      Map.entry(ERROR_CLASS, List.of("error_class", "error_type", "error")),
      Map.entry(LATENCY_MS, List.of("latency_ms", "duration_ms", "latency", "generation_time_ms")),
      Map.entry(RECORDED_USD, List.of("cost_usd", "cost", "spend", "total_cost", "price_usd", "recorded_usd",
          "amount_usd"))));
  /// Names of input that say themselves that nothing cached is in it.
  private static final List<String> UNCACHED = List.of("input_uncached_tokens", "uncached_input_tokens",
      "input_uncached", "uncached_input");

  private ColumnNames() {}

  /// The first word of a field's list that is a column; of `usage.input_tokens` the last part counts.
  public static Map<CallField, String> guess(Collection<String> columns) {
    Map<String, String> byWord = columns.stream().collect(Collectors.toMap(ColumnNames::word, name -> name,
        (first, other) -> first));
    Map<CallField, String> found = new EnumMap<>(CallField.class);
    WORDS.forEach((field, words) -> words.stream().filter(byWord::containsKey).findFirst()
        .ifPresent(word -> found.put(field, byWord.get(word))));
    return found;
  }

  /// Whether cached tokens are part of the input, where the names tell.
  public static Optional<Boolean> inside(Map<CallField, String> columns) {
    return Optional.ofNullable(columns.get(INPUT)).filter(name -> UNCACHED.contains(word(name))).map(name -> false);
  }

  private static String word(String column) {
    String plain = column.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "_");
    return plain.substring(plain.lastIndexOf('.') + 1).replaceAll("^_|_$", "");
  }
}
