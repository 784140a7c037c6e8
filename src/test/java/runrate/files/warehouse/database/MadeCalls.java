package runrate.files.warehouse.database;

import java.util.List;

/// Made-up calls with copies, calls of a model nobody has and impossible counts, the same in every database: each makes
/// them itself from the same text.
///
/// @param numbers   selects the numbers `i` from 0
/// @param timestamp makes a time of seconds since 1970, as `{s}`
record MadeCalls(String numbers, String timestamp) {
  static final String TABLE = "llm_calls";
  /// 1 November 2026.
  private static final long FIRST_SECONDS = 1_793_491_200L;

  static MadeCalls of(int rows) {
    return new MadeCalls("generate_series(0, %s) AS g(i)".formatted(rows - 1),
        "CAST(to_timestamp({s}) AT TIME ZONE 'UTC' AS TIMESTAMP)");
  }

  /// Every 500th is a copy of the one before, every 1,000th has more tokens than a call can have.
  List<String> sql() {
    return List.of("""
        CREATE TABLE %s AS
        SELECT 'req_' || CAST(n AS VARCHAR(20)) AS request_id, 'run_' || CAST((n - MOD(n, 40)) AS VARCHAR(20))
            AS session_id, %s AS ts, 'anthropic' AS provider,
          CASE WHEN MOD(n, 97) = 5 THEN 'sonnet-next' WHEN MOD(n, 3) = 0 THEN 'claude-opus-4-8'
            WHEN MOD(n, 3) = 1 THEN 'claude-sonnet-4-6' ELSE 'claude-haiku-4-5' END AS model,
          CASE WHEN MOD(n, 13) <> 0 THEN 'feature ' || CAST(MOD(n, 11) AS VARCHAR(20)) END AS feature,
          'team ' || CAST(MOD(n, 4) AS VARCHAR(20)) AS team, 'agent ' || CAST(MOD(n, 20) AS VARCHAR(20)) AS agent,
          'user' || CAST(MOD(n, 53) AS VARCHAR(20)) || '@example.org' AS user_id,
          CASE WHEN MOD(n, 1000) = 999 THEN 200000000 ELSE MOD(n * 7919, 9000) END AS input_tokens,
          MOD(n * 104729, 90000) AS cache_read, MOD(n * 1299709, 5000) AS cache_write_5m,
          MOD(n * 15485863, 4000) AS output_tokens,
          CASE WHEN MOD(n, 3) = 0 THEN 'true' WHEN MOD(n, 3) = 1 THEN 'false' ELSE '' END AS ok
        FROM (SELECT CAST(CASE WHEN MOD(i, 500) = 1 THEN i - 1 ELSE i END AS BIGINT) AS n FROM %s) x"""
        .formatted(TABLE, timestamp.replace("{s}", "%s + n * 50".formatted(FIRST_SECONDS)), numbers));
  }
}
