package runrate.files.calls;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import runrate.usage.Attribution;
import runrate.usage.CallDimension;
import runrate.usage.TagRule;

/// Every question that is sent to a database, as it is sent.
public final class AllQuestions {
  private static final List<TagRule> RULES = List.of(
      new TagRule(List.of(new TagRule.Condition(CallDimension.FEATURE, TagRule.Match.STARTS, "feature 1")),
          Optional.of(LocalDate.of(2026, 11, 3)), Optional.empty(), Optional.of("it's ten"), Optional.of("red")),
      new TagRule(List.of(new TagRule.Condition(CallDimension.AGENT, TagRule.Match.CONTAINS, "nt 7")),
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(TagRule.SHARED)));

  private AllQuestions() {}

  public static List<String> of(CallQuestions calls) {
    UnaryOperator<String> literal = calls.source()::literal;
    List<String> tails = new ArrayList<>(List.of(UsageSql.sums(List.of(), ""), UsageSql.sums(Attribution.CROSSED, ""),
        LoggedDays.SQL, LoggedDays.AGENTS, LoggedDays.byFeature(List.of(), literal),
        LoggedDays.byFeature(List.of("feature 1"), literal), OwnerDays.sql(CallDimension.TEAM, List.of(), literal),
        OwnerDays.sql(CallDimension.USER, List.of("user1@example.org"), literal), CallTable.CLASSES, CallTable.REFUSED,
        KindSql.sums("", calls.prices().spans(), literal), KindSql.DAYS, KindSql.UNDATED, UsesByDay.sql(""),
        UsesByDay.sql("feature, team")));
    for (CallDimension by : CallDimension.values()) {
      tails.add(UsageSql.sums(List.of(by), ""));
    }
    List<String> all = new ArrayList<>(tails.stream().map(calls::sql).toList());
    all.add(ModelsOfCalls.sql(calls.source()));
    all.add(new CallQuestions(calls.source(), calls.prices(), RULES, calls.today()).sql(UsageSql.sums(List.of(
        CallDimension.TEAM, CallDimension.FEATURE), "")));
    return all;
  }
}
