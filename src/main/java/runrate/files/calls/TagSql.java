package runrate.files.calls;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import runrate.usage.CallDimension;
import runrate.usage.TagRule;

/// Of which feature and team calls are by the rules of a person, while they are asked: nothing stored is changed, so
/// that a rule that goes leaves everything as the logs say. As portable as [UsageSql]; a text is looked for by its
/// position, because patterns are escaped differently everywhere.
///
/// @param literal writes a text as the SQL of the source has it
record TagSql(List<TagRule> rules, UnaryOperator<String> literal) {
  /// The feature a call is of: of the first rule that sets one and is met, else that of the log. Rules ask for what the
  /// log says, never for what another rule set.
  String feature() {
    return tagged("o.feature", TagRule::feature);
  }

  String team() {
    return tagged("o.team", TagRule::team);
  }

  private String tagged(String logged, Function<TagRule, Optional<String>> tag) {
    String cases = rules.stream().filter(rule -> tag.apply(rule).isPresent()).map(rule -> "WHEN %s THEN %s".formatted(
        condition(rule), literal.apply(tag.apply(rule).orElseThrow()))).collect(Collectors.joining(" "));
    return cases.isEmpty() ? logged : "CASE %s ELSE %s END".formatted(cases, logged);
  }

  private String condition(TagRule rule) {
    List<String> all = new ArrayList<>(rule.when().stream().map(this::condition).toList());
    rule.from().ifPresent(day -> all.add("o.ts_ms >= " + millis(day)));
    rule.to().ifPresent(day -> all.add("o.ts_ms < " + millis(day.plusDays(1))));
    return String.join(" AND ", all);
  }

  private String condition(TagRule.Condition condition) {
    String column = "o." + (condition.of() == CallDimension.USER ? "user_key" : condition.of().word());
    String text = literal.apply(condition.text());
    return switch (condition.match()) {
      case IS -> "%s = %s".formatted(column, text);
      case STARTS -> "POSITION(%s IN %s) = 1".formatted(text, column);
      case CONTAINS -> "POSITION(%s IN %s) > 0".formatted(text, column);
    };
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }
}
