package runrate.files.report;

import java.util.List;
import runrate.costing.CostReport;
import runrate.files.json.JsonFields;
import runrate.playbook.StepEvidence;
import runrate.scenario.Scenario;
import runrate.units.Problem;
import runrate.usage.Calibration;
import runrate.usage.MeasuredValue;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A plan beside what a log measures of it, as JSON. Figures are not rounded.
public final class CalibrationJson {
  private CalibrationJson() {}

  /// @param evidence of steps that were taken
  public static String of(Calibration calibration, List<StepEvidence> evidence, List<Problem> warnings) {
    ObjectNode root = ReportJson.head(calibration.scenario());
    root.put("requests", calibration.work().requests()).put("days", calibration.work().activeDays().size())
        .put("isEnough", calibration.isEnough()).put("assumedMonthlyCostUsd", calibration.assumedUsd())
        .put("measuredMonthlyCostUsd", calibration.measuredUsd());
    ArrayNode rows = root.putArray("inputs");
    calibration.rows().forEach(row -> {
      ObjectNode node = rows.addObject();
      add(node, row.measure());
      node.put("effectUsd", row.effectUsd()).put("monthlyCostAfterUsd", row.afterUsd());
    });
    calibration.check().ifPresent(check -> root.putObject("check").put("planUsd", check.planUsd())
        .put("logUsd", check.logUsd()).put("gap", check.gap()).put("mixUsd", check.mixUsd())
        .put("restUsd", check.restUsd()));
    ArrayNode steps = root.putArray("appliedSteps");
    evidence.forEach(step -> add(steps.addObject(), step));
    ReportJson.warnings(root, warnings);
    return ReportJson.text(root);
  }

  private static void add(ObjectNode node, StepEvidence step) {
    node.put("step", step.applied().step()).put("date", step.applied().date().toString())
        .put("savesUsd", step.applied().savesUsd()).put("state", JsonFields.word(step.state()));
    step.measure().ifPresent(measure -> node.put("measure", JsonFields.word(measure)));
    ReportJson.put(node, "planned", step.expected());
    add(node.putObject("before"), step.before());
    add(node.putObject("since"), step.after());
  }

  private static void add(ObjectNode node, StepEvidence.Side side) {
    node.put("days", side.days());
    ReportJson.put(node, "value", side.value());
    ReportJson.put(node, "callUsd", side.callUsd());
  }

  /// Features of a log as tasks of a plan.
  public static String ofTasks(Scenario scenario, CostReport report, List<Problem> warnings) {
    ObjectNode root = ReportJson.head(scenario);
    root.put("monthlyCostUsd", report.monthUsd());
    ArrayNode tasks = root.putArray("tasks");
    report.byTask().forEach(cost -> tasks.addObject().put("name", cost.task().name()).put("callShare", cost.callShare())
        .put("monthlyCostUsd", cost.monthUsd()));
    ReportJson.warnings(root, warnings);
    return ReportJson.text(root);
  }

  private static void add(ObjectNode node, MeasuredValue value) {
    node.put("input", value.input().path());
    if (value.mix().isPresent()) {
      ArrayNode mix = node.putArray("measured");
      value.mix().get().routes().forEach(route -> mix.addObject().put("model", route.model()).put("share",
          route.share()));
    } else {
      ReportJson.put(node, "assumed", value.assumed());
      ReportJson.put(node, "measured", value.measured());
      ReportJson.put(node, "low", value.low());
      ReportJson.put(node, "high", value.high());
    }
  }
}
