package runrate.files.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.capacity.MonthWithinLimits;
import runrate.capacity.OtherMonths;
import runrate.capacity.ReservedUse;
import runrate.costing.CostReport;
import runrate.costing.HitRates;
import runrate.costing.ModelCost;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonMapping;
import runrate.forecast.BudgetStack;
import runrate.forecast.BudgetStatus;
import runrate.forecast.BurnForecast;
import runrate.forecast.OwnEnd;
import runrate.forecast.SpendDrift;
import runrate.risk.BudgetOdds;
import runrate.risk.MonthOutlook;
import runrate.risk.MonthVerdict;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.Scenario;
import runrate.text.UnusedWords;
import runrate.tradeoff.ParetoFrontier;
import runrate.tradeoff.TaskOutcome;
import runrate.units.Problem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reports as JSON, for scripts and for keeping. Amounts are not rounded.
public final class ReportJson {
  private ReportJson() {}

  /// @param tasks of the report; told where the work is of several kinds
  public static String estimate(Scenario scenario, CostReport report, SavingsWaterfall savings,
      OtherMonths others, List<TaskOutcome> tasks, List<Problem> warnings) {
    ObjectNode root = head(scenario);
    root.put("monthlyCostUsd", report.monthUsd());
    root.put("baselineMonthlyCostUsd", savings.baselineUsd());
    root.put("listMonthlyCostUsd", report.listUsd());
    root.put("savedUsd", savings.savingUsd());
    root.put("refusedUsd", savings.refusedUsd());
    root.put("costPerRequestUsd", report.costPerRequestUsd());
    root.put("callsPerMonth", report.callsPerMonth());
    HitRates rates = HitRates.of(report);
    root.put("hitRate", rates.all());
    put(root, "liveHitRate", rates.live());
    put(root, "batchHitRate", rates.batched());
    root.put("hitRateOptimistic", rates.optimistic());
    root.put("tokensMeasuredOn", scenario.workload().tokensMeasuredOn());
    var parts = report.breakdown();
    root.putObject("breakdownUsd")
        .put("uncachedInput", parts.uncachedInputUsd()).put("cacheRead", parts.cacheReadUsd())
        .put("cacheWrite", parts.cacheWriteUsd()).put("output", parts.outputUsd())
        .put("thinking", parts.thinkingUsd()).put("fees", parts.feesUsd()).put("contract", parts.contractUsd());
    var models = root.putArray("byModel");
    report.byModel().forEach(model -> models.addObject().put("model", model.model())
        .put("monthlyCostUsd", model.monthUsd()).put("share", model.share()).put("tokenFactor", model.tokenFactor()));
    report.unused().forEach(cost -> models.addObject().put("model", UnusedWords.of(cost))
        .put("monthlyCostUsd", cost.monthUsd()).put("share", cost.share()).putNull("tokenFactor"));
    ownPrices(root, report);
    if (report.isOfTasks()) {
      TasksJson.put(root, tasks, report.unused());
      put(root, "costPerSuccessUsd", TaskOutcome.usdPerSuccess(tasks, scenario, report.monthUsd()));
    }
    var vendors = root.putArray("byVendor");
    report.invoices().forEach(invoice -> vendors.addObject().put("vendor", invoice.vendor())
        .put("listUsd", invoice.listUsd()).put("invoicedUsd", invoice.billedUsd())
            .put("reservedUsd", invoice.capacityUsd()).put("ownTerms", invoice.isOwn()));
    root.put("contractOnSumUsd", report.onSumUsd());
    put(root, others.reserved());
    var levers = root.putArray("savings");
    savings.steps().forEach(step -> levers.addObject()
        .put("lever", step.lever().key()).put("usd", step.savingUsd()));
    OptionalDouble budget = scenario.budget().monthlyUsd();
    ObjectNode budgetNode = root.putObject("budget");
    put(budgetNode, "monthlyUsd", budget);
    budgetNode.put("status", BudgetStatus.of(report.monthUsd(), budget).label());
    others.withinLimits().ifPresent(month -> put(root, month));
    others.simulated().ifPresent(month -> root.putObject("simulated").put("monthlyCostUsd", month.monthUsd())
        .put("hitRate", month.hitRate()).put("model", month.model()).put("formula", month.formula())
        .put("simulated", month.simulated().mean()).put("halfWidth95", month.simulated().halfWidth95()));
    warnings(root, warnings);
    return text(root);
  }

  /// Models with a price of one's own that counts; left out where there is none.
  private static void ownPrices(ObjectNode root, CostReport report) {
    List<String> own = report.byModel().stream().filter(model -> model.origin().own()).map(ModelCost::model).toList();
    if (!own.isEmpty()) {
      own.forEach(root.putArray("ownPrices")::add);
    }
  }

  private static void method(ArrayNode methods, String name, double monthEndUsd, MonthOutlook.Way way,
      Optional<BudgetOdds> odds) {
    put(methods.addObject().put("name", name).put("monthEndUsd", monthEndUsd), "probability", odds.stream()
        .flatMap(known -> known.methods().stream()).filter(method -> method.way() == way)
        .map(MonthOutlook.Method::probabilityOverBudget).findFirst().orElse(OptionalDouble.empty()));
  }

  /// What a person typed beside the forecast; null where nobody did.
  private static void own(ObjectNode root, Optional<OwnEnd> own) {
    own.ifPresentOrElse(end -> root.putObject("own").put("monthEndUsd", end.monthEndUsd())
        .put("differenceUsd", end.differenceUsd())
        .put("from", JsonFields.word(end.typed().span())), () -> root.putNull("own"));
  }

  /// @param odds nothing where no input has a range: the verdict is then that of likely values
  public static String forecast(Scenario scenario, BurnForecast forecast, Optional<BudgetOdds> odds,
      BudgetStack budgets, Optional<SpendDrift> drift, List<Problem> warnings) {
    ObjectNode root = head(scenario);
    root.put("month", scenario.forecast().month().toString());
    root.put("today", forecast.today());
    root.put("burnRateUsdPerDay", forecast.burnRateUsdPerDay());
    root.put("spendToDateUsd", forecast.spendToDateUsd());
    root.put("monthEndUsd", forecast.monthEndUsd());
    root.put("unchangedMonthEndUsd", forecast.unchangedMonthEndUsd());
    if (forecast.hasBurn()) {
      var methods = root.putArray("methods");
      method(methods, "plan", forecast.monthEndUsd(), MonthOutlook.Way.PLAN, odds);
      method(methods, "recorded", forecast.unchangedMonthEndUsd(), MonthOutlook.Way.RECORDED, odds);
    }
    own(root, forecast.own());
    root.put("nextMonthUsd", forecast.nextMonthUsd());
    put(root, "budgetUsd", forecast.budgetUsd());
    if (scenario.budget().reset().isSaid()) {
      BudgetsJson.put(root.putObject("budgetReset"), scenario.budget().reset(), scenario.forecast().month().atDay(1));
    }
    var alerts = root.putArray("alerts");
    forecast.alerts().forEach(alert -> {
      ObjectNode node = alerts.addObject().put("share", alert.share());
      alert.day().ifPresentOrElse(day -> node.put("day", day), () -> node.putNull("day"));
    });
    forecast.exhaustedOn().ifPresentOrElse(
        day -> root.put("exhaustedOn", day.toString()), () -> root.putNull("exhaustedOn"));
    root.put("status", new MonthVerdict(forecast, odds).standing().label());
    root.put("method", forecast.method());
    BudgetsJson.put(root, budgets);
    drift.ifPresentOrElse(known -> root.putObject("drift").put("since", known.since().toString())
        .put("ratio", known.ratio()).put("recordedUsdPerDay", known.recordedUsd())
        .put("plannedUsdPerDay", known.plannedUsd()), () -> root.putNull("drift"));
    warnings(root, warnings);
    return text(root);
  }

  public static String frontier(Scenario scenario, ParetoFrontier frontier) {
    ObjectNode root = head(scenario);
    var points = root.putArray("points");
    frontier.points().forEach(point -> {
      ObjectNode node = points.addObject().put("name", point.option().name())
          .put("costPerRequestUsd", point.option().costPerRequestUsd())
          .put("quality", point.option().quality())
          .put("onFrontier", point.onFrontier()).put("feasible", point.feasible());
      if (point.perhaps()) {
        node.put("perhapsDominated", true);
      }
    });
    root.put("floor", frontier.floor());
    put(root, "costCeilingUsdPerRequest", frontier.ceilingUsd());
    var notes = root.putArray("notes");
    frontier.notes().forEach(notes::add);
    return text(root);
  }

  static void warnings(ObjectNode root, List<Problem> warnings) {
    var lines = root.putArray("warnings");
    warnings.forEach(warning -> lines.add(warning.line()));
  }

  static void put(ObjectNode root, List<ReservedUse> reserved) {
    var array = root.putArray("reserved");
    reserved.forEach(use -> {
      ObjectNode node = array.addObject().put("model", use.capacity().model())
          .put("monthlyUsd", use.capacity().monthlyUsd());
      put(node, "tokensPerMinute", use.capacity().tokensPerMinute());
      node.put("averageTokensPerMinute", use.averageTokensPerMinute())
          .put("busiestTokensPerMinute", use.busiestTokensPerMinute()).put("averageFit", use.averageFit())
          .put("busiestFit", use.busiestFit());
    });
  }

  static void put(ObjectNode root, MonthWithinLimits month) {
    ObjectNode node = root.putObject("withinLimits").put("monthlyCostUsd", month.monthUsd())
        .put("hitRate", month.hitRate());
    month.tiers().forEach(node.putArray("of")::add);
  }

  static ObjectNode head(Scenario scenario) {
    ObjectNode root = JsonMapping.MAPPER.createObjectNode()
        .put("scenario", scenario.name()).put("pricesAsOf", scenario.pricesAsOf().toString());
    scenario.business().shownCurrency().ifPresent(rate -> root.putObject("currency").put("code", rate.code())
        .put("perUsd", rate.perUsd()).put("asOf", rate.asOf().toString()).put("source", rate.source()));
    return root;
  }

  public static void put(ObjectNode node, String key, OptionalDouble value) {
    value.ifPresentOrElse(number -> node.put(key, number), () -> node.putNull(key));
  }

  public static String text(ObjectNode root) {
    return JsonMapping.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }
}
