package runrate.files.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import runrate.files.json.JsonFields;
import runrate.optimise.Answer;
import runrate.optimise.AxisFront;
import runrate.optimise.MayChange;
import runrate.optimise.PlanAxis;
import runrate.optimise.PlanChange;
import runrate.optimise.PlanSpot;
import runrate.optimise.SearchReport;
import runrate.pricing.RateBook;
import runrate.text.PlanWords;
import runrate.text.SearchSentence;
import runrate.units.Problem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A search for a plan as JSON. Amounts are not rounded.
public final class OptimiseJson {
  private OptimiseJson() {}

  public static String of(RateBook book, SearchReport report, List<Problem> warnings) {
    ObjectNode root = ReportJson.head(report.scenario());
    ObjectNode limits = root.putObject("limits").put("quality", report.limits().quality());
    ReportJson.put(limits, "monthlyCostUsd", report.limits().monthUsd());
    ReportJson.put(limits, "withinSeconds", report.limits().withinSeconds());
    limits.put("inTier", report.limits().inTier());
    report.limits().vendors().forEach(limits.putArray("vendors")::add);
    report.mayChange().stream().sorted().map(MayChange::word).forEach(root.putArray("mayChange")::add);
    report.today().ifPresentOrElse(today -> add(root.putObject("today"), today), () -> root.putNull("today"));
    root.put("counted", new BigDecimal(report.counted()).toBigInteger());
    report.fit().ifPresentOrElse(fit -> root.put("fit", fit), () -> root.putNull("fit"));
    root.put("models", report.sold()).put("scoredModels", report.scored());
    report.refused().ifPresentOrElse(why -> root.put("refused", why.sentence()), () -> root.putNull("refused"));
    root.put("cheapestBy", report.perSuccess().isPresent() ? "success" : "month");
    ArrayNode answers = root.putArray("answers");
    report.answers().forEach(answer -> add(answers.addObject(), book, answer));
    report.between().ifPresent(between -> add(root.putObject("between"), book, between));
    add(root, "frontier", report.front(PlanAxis.QUALITY));
    add(root, "frontierBySpeed", report.front(PlanAxis.SPEED));
    add(root, "frontierPerOutcome", report.front(PlanAxis.OUTCOME));
    ObjectNode giveWay = root.putObject("giveWay");
    ReportJson.put(giveWay, "quality", report.giveWay().quality());
    ReportJson.put(giveWay, "monthlyCostUsd", report.giveWay().monthUsd());
    ReportJson.put(giveWay, "withinSeconds", report.giveWay().seconds());
    giveWay.put("tier", report.giveWay().tier());
    SearchSentence.assumed(report).forEach(root.putArray("assumed")::add);
    ReportJson.warnings(root, warnings);
    return ReportJson.text(root);
  }

  /// Plans that keep to every limit; null where there is nothing to weigh.
  private static void add(ObjectNode root, String name, Optional<AxisFront> front) {
    if (front.isEmpty() && !name.equals("frontier")) {
      root.putNull(name);
      return;
    }
    ArrayNode plans = root.putArray(name);
    front.ifPresent(weighed -> weighed.fitting().forEach(spot -> add(plans.addObject(), spot)));
  }

  private static void add(ObjectNode node, PlanSpot spot) {
    node.put("monthlyCostUsd", spot.monthUsd()).put("quality", spot.quality()).put("seconds", spot.seconds());
    spot.outcomeUsd().ifPresent(usd -> node.put("outcomeUsd", usd));
  }

  private static void add(ObjectNode node, RateBook book, Answer answer) {
    node.put("name", answer.kind().words());
    ArrayNode changes = node.putArray("changes");
    answer.changes().forEach(change -> add(changes.addObject(), book, change));
    node.put("monthlyCostUsd", answer.monthUsd()).put("quality", answer.quality()).put("seconds", answer.seconds());
    answer.outcomeUsd().ifPresent(usd -> node.put("outcomeUsd", usd));
  }

  private static void add(ObjectNode node, RateBook book, PlanChange change) {
    node.put("what", JsonFields.word(change.what()));
    if (!change.task().isEmpty()) {
      node.put("task", change.task());
    }
    node.put("change", PlanWords.of(book, change));
  }
}
