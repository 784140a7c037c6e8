package runrate.files.warehouse;

import java.util.ArrayList;
import java.util.List;
import runrate.usage.Attribution;
import runrate.usage.CallDimension;

/// Every question that is sent to a database, as it is sent.
public final class AllQuestions {
  private AllQuestions() {}

  public static List<String> of(CallQuestions calls) {
    List<String> tails = new ArrayList<>(List.of(UsageSql.sums(List.of(), ""), UsageSql.sums(Attribution.CROSSED, ""),
        LoggedDays.SQL, LoggedDays.AGENTS, LoggedDays.byFeature(List.of()), LoggedDays.byFeature(List.of("feature 1")),
        OwnerDays.sql(CallDimension.TEAM, List.of()), OwnerDays.sql(CallDimension.USER, List.of("user1@example.org")),
        CallTable.CLASSES));
    for (CallDimension by : CallDimension.values()) {
      tails.add(UsageSql.sums(List.of(by), ""));
    }
    List<String> all = new ArrayList<>(tails.stream().map(calls::sql).toList());
    all.add(CallQuestions.models(calls.source()));
    return all;
  }
}
