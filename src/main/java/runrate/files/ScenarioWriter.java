package runrate.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalDouble;
import runrate.scenario.CachePlan;
import runrate.scenario.Contract;
import runrate.scenario.ForecastSettings;
import runrate.scenario.HitRate;
import runrate.scenario.MonthDays;
import runrate.scenario.Plan;
import runrate.scenario.QualityBook;
import runrate.scenario.Scenario;
import runrate.scenario.Workload;
import runrate.units.Problem;
import tools.jackson.databind.node.ObjectNode;

/// Writes a scenario as [ScenarioReader] reads it, every key spelt out.
public final class ScenarioWriter {
  private ScenarioWriter() {}

  /// Saves atomically: the old file stays whole if anything goes wrong.
  ///
  /// @throws IOException with a message for people
  public static void write(Scenario scenario, Path file) throws IOException {
    AtomicFile.write(file, text(scenario).getBytes(StandardCharsets.UTF_8));
  }

  /// What went wrong when a scenario could not be saved, as one line.
  public static Problem problem(Path file, IOException e) {
    return Problem.error("", "the scenario could not be saved: " + Reason.of(e),
        "Nothing is lost: save it under another name").inFile(file.toString());
  }

  static String text(Scenario scenario) {
    ObjectNode root = JsonText.MAPPER.createObjectNode()
        .put("schemaVersion", Scenario.SCHEMA_VERSION)
        .put("name", scenario.name()).put("description", scenario.description())
        .put("source", scenario.source()).put("pricesAsOf", scenario.pricesAsOf().toString());
    workload(root.putObject("workload"), scenario.workload());
    plan(root.putObject("plan"), scenario.plan());
    ObjectNode baseline = root.putObject("baseline");
    scenario.baseline().model().ifPresent(model -> baseline.put("model", model));
    scenario.baseline().pinned().ifPresent(plan -> plan(baseline.putObject("plan"), plan));
    ObjectNode budget = root.putObject("budget");
    ReportJson.put(budget, "monthlyUsd", scenario.budget().monthlyUsd());
    var alerts = budget.putArray("alerts");
    scenario.budget().alertShares().forEach(alerts::add);
    forecast(root.putObject("forecast"), scenario.forecast());
    quality(root.putObject("quality"), scenario.quality());
    assumptions(root, scenario);
    return JsonText.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static void workload(ObjectNode node, Workload workload) {
    node.put("agents", workload.agents());
    number(node, "callsPerDay", workload.callsPerDay());
    node.put("callsScope", JsonFields.word(workload.callsScope()));
    number(node, "contextTokens", workload.contextTokens());
    number(node, "outputTokens", workload.outputTokens());
    number(node, "thinkingTokens", workload.thinkingTokens());
    switch (workload.days()) {
      case MonthDays.Fixed(double days) -> number(node, "daysPerMonth", days);
      case MonthDays.Calendar() -> node.put("daysPerMonth", "calendar");
    }
    number(node, "activeHoursPerDay", workload.activeHoursPerDay());
    number(node, "webSearchesPerCall", workload.webSearchesPerCall());
    number(node, "peakShare", workload.peakShare());
    ObjectNode failure = node.putObject("failure");
    number(failure, "share", workload.failure().share());
    failure.put("maxAttempts", workload.failure().maxAttempts());
    number(failure, "billedShare", workload.failure().billedShare());
    number(failure, "billedOutputShare", workload.failure().billedOutputShare());
  }

  private static void plan(ObjectNode node, Plan plan) {
    var routing = node.putArray("routing");
    plan.routing().routes().forEach(route ->
        number(routing.addObject().put("model", route.model()), "share", route.share()));
    caching(node.putObject("caching"), plan.caching());
    number(node, "batchShare", plan.batchShare());
    number(node, "contextPruning", plan.contextPruning());
    number(node, "outputTrim", plan.outputTrim());
    optional(node, "thinkingCapTokens", plan.thinkingCapTokens());
    node.put("serviceMode", plan.serviceMode()).put("region", plan.region());
    contract(node.putObject("contract"), plan.contract());
  }

  private static void caching(ObjectNode node, CachePlan caching) {
    node.put("enabled", caching.enabled());
    number(node, "cacheableShare", caching.cacheableShare());
    node.put("lifetime", caching.lifetime());
    switch (caching.hitRate()) {
      case HitRate.Fixed(double share) -> number(node, "hitRate", share);
      case HitRate.Derived() -> node.put("hitRate", "derived");
    }
    optional(node, "batchHitRate", caching.batchHitRate());
    ObjectNode launch = node.putObject("launch").put("pattern", JsonFields.word(caching.launch().pattern()));
    number(launch, "spreadSeconds", caching.launch().spreadSeconds());
    launch.put("prewarm", caching.launch().prewarm());
  }

  private static void contract(ObjectNode node, Contract contract) {
    var brackets = node.putArray("volumeBrackets");
    contract.volumeBrackets().forEach(bracket -> {
      ObjectNode entry = brackets.addObject();
      bracket.upToUsd().ifPresent(bound -> number(entry, "upToUsd", bound));
      number(entry, "discount", bracket.discount());
    });
    optional(node, "commitMonthlyUsd", contract.commitMonthlyUsd());
    number(node, "discount", contract.discount());
  }

  private static void forecast(ObjectNode node, ForecastSettings forecast) {
    node.put("month", forecast.month().toString()).put("today", forecast.today());
    number(node, "burnMultiplier", forecast.burnMultiplier());
    number(node, "growthPerMonth", forecast.growthPerMonth());
    ObjectNode seasonality = node.putObject("seasonality");
    number(seasonality, "weekday", forecast.seasonality().weekday());
    number(seasonality, "weekend", forecast.seasonality().weekend());
    seasonality.put("normalise", forecast.seasonality().normalise());
    var actual = node.putArray("actualDailyUsd");
    forecast.actualDailyUsd().forEach(actual::add);
    node.put("actualSource", forecast.actualSource());
  }

  private static void quality(ObjectNode node, QualityBook quality) {
    number(node, "floor", quality.floor());
    optional(node, "costCeilingUsdPerRequest", quality.costCeilingUsdPerRequest());
    number(node, "failedOutcomeCostUsd", quality.failedOutcomeCostUsd());
    var scores = node.putArray("scores");
    quality.scores().forEach(score -> scores.addObject().put("model", score.model())
        .put("config", score.config()).put("score", score.score()).put("source", score.source()));
    var points = node.putArray("points");
    quality.points().forEach(point -> points.addObject().put("name", point.name())
        .put("costPerRequestUsd", point.costPerRequestUsd()).put("quality", point.quality())
        .put("source", point.source()));
  }

  private static void assumptions(ObjectNode root, Scenario scenario) {
    var assumptions = root.putArray("assumptions");
    scenario.assumptions().forEach(assumption -> {
      ObjectNode node = assumptions.addObject().put("field", assumption.field()).put("note", assumption.note());
      assumption.low().ifPresent(low -> number(node, "low", low));
      assumption.high().ifPresent(high -> number(node, "high", high));
      node.put("source", assumption.source());
    });
  }

  private static void optional(ObjectNode node, String key, OptionalDouble value) {
    value.ifPresentOrElse(number -> number(node, key, number), () -> node.putNull(key));
  }

  /// Whole numbers without a decimal point, as people write them.
  private static void number(ObjectNode node, String key, double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      node.put(key, (long) value);
    } else {
      node.put(key, value);
    }
  }
}
