package runrate.files.calls;

/// How the recorded calls of a source stand in its queries.
///
/// @param before common tables that come before all others, each followed by a comma; empty where a table is there
/// @param once   selects every call once, with all columns of a call
public record CallTable(String before, String once) {
  /// The store's own calls, which are told once each.
  public static final CallTable STORED = new CallTable("", "SELECT c.* FROM call c");

  /// Calls of a table that may tell one twice: of copies the newest counts, of those alike the longest. Values no call
  /// can have are refused, before copies are looked for: a copy that is refused takes no other's place.
  ///
  /// @param view selects the columns of a call, named as the store names them, and `trouble`: why a row is no
  ///             call, or nothing
  public static CallTable of(String view) {
    return new CallTable("""
        calls AS (
        %s),
        checked AS (
        SELECT c.*, CASE WHEN c.trouble <> '' THEN c.trouble
            WHEN c.model IS NULL OR c.model = '' THEN 'no model in the row'
            WHEN c.input_uncached > {most} OR c.cache_read > {most} OR c.cache_write_5m > {most}
              OR c.cache_write_1h > {most} OR c.output_visible > {most} OR c.output_reasoning > {most}
              THEN 'more tokens than a call can have'
            WHEN c.input_uncached < 0 OR c.cache_read < 0 OR c.cache_write_5m < 0 OR c.cache_write_1h < 0
              OR c.output_visible < 0 OR c.output_reasoning < 0 OR c.searches < 0
              THEN 'fewer tokens than none' ELSE '' END AS why
        FROM calls c),
        sound AS (
        SELECT c.*, CASE WHEN c.why = '' THEN 0 ELSE 1 END AS refused,
          ROW_NUMBER() OVER (PARTITION BY c.call_id, CASE WHEN c.why = '' THEN 0 ELSE 1 END
            ORDER BY c.seq DESC, c.output_visible + c.output_reasoning DESC, c.prompt_tokens DESC,
              c.ts_ms DESC NULLS LAST) AS copy_no
        FROM checked c),
        """.replace("{most}", Long.toString(MOST_TOKENS)).formatted(view),
        "SELECT s.* FROM sound s WHERE s.copy_no = 1 AND s.refused = 0");
  }

  /// More tokens than any prompt or answer has: such a number is a mistake, and some databases would add it up wrong.
  public static final long MOST_TOKENS = 100_000_000;

  /// Refused rows that are told one by one.
  private static final int MOST_REFUSED = 100;

  /// Every row of a table in the class it ends in; those without a price are told by another question.
  public static final String CLASSES = """
      SELECT COUNT(*) AS all_rows, SUM(CASE WHEN refused = 1 THEN 1 ELSE 0 END) AS refused_rows,
        SUM(CASE WHEN refused = 0 AND copy_no > 1 THEN 1 ELSE 0 END) AS copies FROM sound""";

  /// The first of the rows that are refused, and why.
  public static final String REFUSED = "SELECT call_id, ts_ms, why FROM sound WHERE refused = 1 ORDER BY call_id "
      + "LIMIT " + MOST_REFUSED;
}
