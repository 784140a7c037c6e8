package runrate.files.warehouse.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.files.calls.CallQuestions;
import runrate.files.calls.WarehouseException;
import runrate.testing.Shipped;
import runrate.text.UsageWords;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.LoggedNames;
import runrate.usage.TagRule;

/// Five rows that every database selects from the same text; four are no calls.
final class OddTexts {
  private static final LoggedNames NAMES = new LoggedNames(Shipped.engine().book());
  static final String SQL = Stream.of("'a', '2026-11-03 09:00:00', '1000.0', 10", "'b', '1793696400', '12.5', 10",
      "'c', '2026-11-03T09:00:00Z', 'abc', 10", "'d', 'yesterday', '10', 10", "'e', '1793696400123', '', 0.5")
      .map(row -> row.split(", ")).map(cell -> ("SELECT %s AS request_id, %s AS ts, 'claude-sonnet-4-6' AS model, "
          + "%s AS input_tokens, CAST(%s AS DECIMAL(9, 2)) AS output_tokens").formatted((Object[]) cell))
      .collect(Collectors.joining("\nUNION ALL "));
  static final List<String> REFUSED = List.of("b, 2026-11-03T09:00:00Z: input is no whole number",
      "c, 2026-11-03T09:00:00Z: input is no whole number", "d, no time: the time is not understood",
      "e, 2026-11-03T09:00:00.123Z: output is no whole number");

  private OddTexts() {}

  static DatabaseRows query(String sql) {
    return new DatabaseRows(Optional.empty(), Optional.of(sql), Map.of(), Optional.of(false));
  }

  private static CallQuestions asked(DatabaseCalls calls, TagRule... rules) throws WarehouseException {
    return CallQuestions.of(calls, List.of(rules), NAMES, LocalDate.of(2026, 11, 28));
  }

  /// The one call has 1,000 tokens in at $3 a million and 10 out at $15.
  ///
  /// @param calls of [#SQL]
  static void areRefused(DatabaseCalls calls) throws WarehouseException {
    CallQuestions asked = asked(calls);
    CallSum total = asked.total();
    assertEquals("1 4 0.003150000000", total.requests() + " " + calls.counts(asked, total).refused() + " " + total
        .usd());
    assertEquals(REFUSED, calls.refused(asked).stream().map(UsageWords::of).toList());
  }

  /// Two features, one with a backslash before its `n`, the other with a new line.
  ///
  /// @param backslash how a text of this database writes one
  /// @param newLine   how it writes that
  static String features(String backslash, String newLine) {
    return Stream.of("'a" + backslash + "n.s'", newLine).map(feature -> "SELECT 'claude-sonnet-4-6' AS model, "
        + feature + " AS feature, 1000 AS input_tokens, 10 AS output_tokens").collect(Collectors.joining(
            " UNION ALL "));
  }

  /// Each backslash and apostrophe of a rule is one.
  ///
  /// @param calls of [#features]
  static void areFoundByARule(DatabaseCalls calls) throws WarehouseException {
    var rule = new TagRule(List.of(new TagRule.Condition(CallDimension.FEATURE, TagRule.Match.CONTAINS, "\\n.s")),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("C:\\temp's"));
    assertEquals(List.of("[(none)] 1", "[C:\\temp's] 1"), asked(calls, rule).sums(List.of(CallDimension.TEAM)).stream()
        .map(row -> row.keys() + " " + row.requests()).sorted().toList());
  }
}
