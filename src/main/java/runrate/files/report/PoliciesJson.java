package runrate.files.report;

import java.util.List;
import runrate.files.json.JsonFields;
import runrate.policies.Obstacle;
import runrate.policies.OtherModel;
import runrate.policies.Overshoot;
import runrate.policies.PolicyDay;
import runrate.policies.PolicyOutcome;
import runrate.policies.PolicyReport;
import runrate.units.Problem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a day's limit does, policy by policy and day by day, as JSON. Amounts are not rounded; what is unknown is null.
public final class PoliciesJson {
  private PoliciesJson() {}

  public static String of(PolicyReport report, List<Problem> warnings) {
    ObjectNode root = ReportJson.head(report.scenario());
    root.put("month", report.scenario().forecast().month().toString())
        .put("today", report.scenario().forecast().today()).put("dailyUsd", report.limit().usd());
    report.limit().raise().ifPresent(raise -> root.putObject("raise").put("toUsd", raise.toUsd())
        .put("until", raise.until().toString()));
    ReportJson.put(root, "monthlyBudgetUsd", report.monthlyUsd());
    root.put("asked", report.asked()).put("over", report.over())
        .put("onLimit", JsonFields.word(report.scenario().budget().policy().onLimit()))
        .put("offPeak", JsonFields.word(report.scenario().budget().policy().offPeak()));
    ArrayNode policies = root.putArray("policies");
    report.outcomes().forEach(outcome -> add(policies.addObject(), report, outcome));
    add(root.putObject("overshoot").put("check", JsonFields.word(report.scenario().budget().policy().check())),
        report.overshoot());
    ReportJson.warnings(root, warnings);
    return ReportJson.text(root);
  }

  private static void add(ObjectNode node, PolicyReport report, PolicyOutcome outcome) {
    node.put("policy", JsonFields.word(outcome.policy())).put("billUsd", outcome.billUsd())
        .put("overBudget", report.isOverBudget(outcome)).put("onTime", outcome.onTime()).put("late", outcome.late());
    ReportJson.put(node, "meanDaysLate", outcome.meanDaysLate());
    node.put("cheaper", outcome.downgraded()).put("refused", outcome.refused()).put("stillOpen", outcome.open())
        .put("longestQueue", outcome.longestQueue());
    ReportJson.put(node, "quality", outcome.quality());
    outcome.other().filter(model -> !model.model().isEmpty()).ifPresent(model -> add(node, model));
    outcome.obstacle().ifPresent(obstacle -> add(node.putObject("cannotRun"), obstacle));
    ArrayNode days = node.putArray("days");
    outcome.days().forEach(day -> add(days.addObject(), day));
  }

  private static void add(ObjectNode node, OtherModel model) {
    node.put("model", model.model());
    if (model.obstacle().isEmpty()) {
      node.put("modelCallUsd", model.callUsd());
    } else {
      node.putNull("modelCallUsd");
    }
  }

  private static void add(ObjectNode node, Obstacle obstacle) {
    node.put("reason", JsonFields.word(obstacle.reason()));
    if (obstacle.limit() > 0) {
      node.put("tokens", obstacle.tokens()).put("limitTokens", obstacle.limit())
          .put("fittingShare", obstacle.fittingShare());
    }
  }

  private static void add(ObjectNode node, PolicyDay day) {
    node.put("date", day.date().toString()).put("kind", JsonFields.word(day.kind())).put("asked", day.asked())
        .put("over", day.over()).put("onTime", day.onTime()).put("late", day.late()).put("cheaper", day.downgraded())
        .put("refused", day.refused()).put("stillOpen", day.open()).put("waiting", day.waiting())
        .put("caughtUp", day.caughtUp()).put("usd", day.usd());
  }

  private static void add(ObjectNode node, Overshoot bound) {
    node.put("boundUsd", bound.boundUsd()).put("agents", bound.agents()).put("dearestCallUsd", bound.dearestUsd())
        .put("mostUsdPerHour", bound.usdPerHour()).put("lagMinutes", bound.lagMinutes());
  }
}
