package runrate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import runrate.usage.TagRule;

/// Rules that tag calls, in words.
public final class TagRuleWords {
  private TagRuleWords() {}

  /// `team search: if feature starts with “sea” and model is “claude-opus-5”, from 1 Sep 2026 to 30 Sep 2026`
  public static String of(TagRule rule) {
    List<String> sets = new ArrayList<>();
    rule.feature().ifPresent(name -> sets.add("feature " + name));
    rule.team().ifPresent(name -> sets.add("team " + name));
    String when = rule.when().stream().map(TagRuleWords::of).collect(Collectors.joining(" and "));
    String days = rule.from().map(day -> "from " + Figures.date(day)).orElse("")
        + rule.to().map(day -> (rule.from().isPresent() ? " to " : "to ") + Figures.date(day)).orElse("");
    return "%s: %s%s%s".formatted(String.join(", ", sets), when.isEmpty() ? "every call" : "if " + when,
        days.isEmpty() ? "" : ", ", days);
  }

  private static String of(TagRule.Condition condition) {
    return "%s %s “%s”".formatted(condition.of().word(), of(condition.match()), condition.text());
  }

  public static String of(TagRule.Match match) {
    return switch (match) {
      case IS -> "is";
      case STARTS -> "starts with";
      case CONTAINS -> "contains";
    };
  }
}
