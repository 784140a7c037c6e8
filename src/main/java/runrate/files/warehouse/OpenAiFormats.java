package runrate.files.warehouse;

import static runrate.files.calls.CallField.*;

import java.util.List;

/// What OpenAI reports and its dashboard exports. Cached and cache-written tokens are part of the input.
final class OpenAiFormats {
  private OpenAiFormats() {}

  static List<LogFormat> all() {
    return List.of(usage(), usageCsv());
  }

  private static LogFormat usage() {
    return fields(LogFormat.of("openai-usage", "OpenAI usage report", "result.num_model_requests",
        "bucket.start_time").rows(ClaudeFormats.buckets()), "bucket.", "result.");
  }

  private static LogFormat usageCsv() {
    return fields(LogFormat.of("openai-dashboard", "OpenAI dashboard usage CSV", "start_time_iso",
        "num_model_requests"), "", "").with(NOT_A_CALL, "CASE WHEN {model} IS NULL AND {input_tokens} IS NULL "
            + "THEN 'an empty bucket' END");
  }

  /// @param of  place of the bucket's own fields
  /// @param row of those of a row in it
  private static LogFormat fields(LogFormat format, String of, String row) {
    return format
        .with(CALL_ID, filled("'openai/' || concat_ws('/', {of.start_time}, {row.model}, {row.project_id}, "
            + "{row.user_id}, {row.api_key_id}, {row.batch}, {row.service_tier})", of, row))
        .at(STARTED, of + "start_time").at(ENDED, of + "end_time").at(CALLS, row + "num_model_requests")
        .with(VENDOR, "'openai'").at(MODEL, row + "model")
        .with(TIER, filled("CASE WHEN lower({row.batch}) = 'true' THEN 'batch' "
            + "ELSE replace({row.service_tier}, '-tier', '') END", of, row))
        .at(TEAM, row + "project_id").at(AGENT, row + "api_key_id").at(USER_ID, row + "user_id")
        .at(INPUT, row + "input_tokens").at(CACHE_READ, row + "input_cached_tokens")
        .at(CACHE_WRITE_5M, row + "input_cache_write_tokens").at(OUTPUT, row + "output_tokens")
        .with(INSIDE, "'true'");
  }

  private static String filled(String expression, String of, String row) {
    return expression.replace("{of.", "{" + of).replace("{row.", "{" + row);
  }
}
