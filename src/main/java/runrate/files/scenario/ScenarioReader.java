package runrate.files.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.files.disk.ReadResult;
import runrate.files.json.JsonChange;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonText;
import runrate.inputs.Range;
import runrate.scenario.Assumption;
import runrate.scenario.Baseline;
import runrate.scenario.Budget;
import runrate.scenario.ContextComposition;
import runrate.scenario.ForecastSettings;
import runrate.scenario.QualityBook;
import runrate.scenario.QualityPoint;
import runrate.scenario.QualityScore;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.scenario.Variant;
import runrate.scenario.Workload;
import runrate.units.Problem;
import tools.jackson.databind.JsonNode;

/// Reads a scenario file. Only the keys without which nothing can be computed are required; every
/// other one has its default here.
public final class ScenarioReader {
  private ScenarioReader() {}

  public static ReadResult<Scenario> read(Path file) {
    return read(file, List.of());
  }

  /// @param changes inputs to change before reading, as `plan.batchShare=0.4`
  public static ReadResult<Scenario> read(Path file, List<String> changes) {
    return read(file.toString(), JsonText.read(file), changes);
  }

  /// @param bytes the content of a scenario file, told under this name in problems
  public static ReadResult<Scenario> parse(String name, byte[] bytes) {
    return read(name, JsonText.parse(name, bytes), List.of());
  }

  /// Reads a scenario and holds it against the rate cards; there is a value only if it can be priced.
  public static ReadResult<Scenario> readPriceable(CostEngine engine, Path file, List<String> changes) {
    ReadResult<Scenario> read = read(file, changes);
    List<Problem> problems = new ArrayList<>(read.problems());
    read.value().ifPresent(scenario ->
        engine.check(scenario).forEach(problem -> problems.add(problem.inFile(file.toString()))));
    boolean refused = problems.stream().anyMatch(Problem::isError);
    return new ReadResult<>(refused ? Optional.empty() : read.value(), problems);
  }

  private static ReadResult<Scenario> read(String name, ReadResult<JsonNode> text, List<String> changes) {
    return text.value().map(tree -> read(name, tree, changes))
        .orElseGet(() -> new ReadResult<>(Optional.empty(), text.problems()));
  }

  /// What is wrong with columns and steps, which are read like files of their own.
  private static List<Problem> shown(Scenario scenario) {
    List<Problem> problems = new ArrayList<>(WalkStages.of(scenario).problems());
    int index = 0;
    for (Variant column : scenario.presentation().columns()) {
      String place = "compare[%s].set".formatted(index++);
      problems.addAll(ScenarioChanges.apply(scenario, column.changes(), place).problems());
    }
    return problems;
  }

  private static ReadResult<Scenario> read(String name, JsonNode tree, List<String> changes) {
    List<Problem> problems = new ArrayList<>();
    changes.forEach(change -> JsonChange.apply(tree, change, "--set", problems));
    Scenario scenario = scenario(new JsonFields(tree, "", problems));
    if (problems.stream().noneMatch(Problem::isError)) {
      problems.addAll(shown(scenario));
    }
    List<Problem> located = problems.stream().map(problem -> problem.inFile(name)).toList();
    boolean refused = problems.stream().anyMatch(Problem::isError);
    return new ReadResult<>(refused ? Optional.empty() : Optional.of(scenario), located);
  }

  static Scenario scenario(JsonFields fields) {
    fields.skip("$schema");
    String version = fields.text("schemaVersion");
    if (!version.isEmpty() && !version.equals(Scenario.SCHEMA_VERSION)) {
      fields.error("schemaVersion", "schemaVersion is '%s'; this program reads %s".formatted(
          version, Scenario.SCHEMA_VERSION), "Open it with a newer Runrate");
    }
    LocalDate pricesAsOf = fields.optionalDate("pricesAsOf").orElse(Scenario.DEFAULT_PRICES_AS_OF);
    Workload workload = WorkloadReader.workload(fields.requiredObject("workload"));
    ContextComposition parts = workload.call().composition();
    Scenario scenario = new Scenario(fields.text("name"), fields.text("description", ""),
        fields.text("source", ""), pricesAsOf, workload,
        PlanReader.plan(fields.requiredObject("plan"), parts), baseline(fields.objectOrEmpty("baseline"), parts),
        budget(fields.objectOrEmpty("budget")),
        forecast(fields.objectOrEmpty("forecast"), YearMonth.from(pricesAsOf)),
        quality(fields.objectOrEmpty("quality")), fields.objects("assumptions", ScenarioReader::assumption),
        BusinessFields.read(fields.objectOrEmpty("business")), PresentationFields.read(fields));
    fields.close();
    return scenario;
  }

  private static Baseline baseline(JsonFields fields, ContextComposition parts) {
    var baseline = new Baseline(fields.optionalText("model"),
        fields.object("plan").map(plan -> PlanReader.plan(plan, parts)));
    fields.close();
    return baseline;
  }

  private static Budget budget(JsonFields fields) {
    OptionalDouble monthly = fields.optionalNumber("monthlyUsd", Range.ABOVE_ZERO);
    List<Double> alerts = fields.has("alerts")
        ? fields.numbers("alerts", Range.SHARE) : Budget.DEFAULT_ALERTS;
    fields.optionalText("onLimit").filter(policy -> !policy.isEmpty() && !policy.equals("none")).ifPresent(policy ->
        fields.error("onLimit", "'%s' is not modelled yet".formatted(policy), "Use \"none\""));
    fields.close();
    return new Budget(monthly, alerts);
  }

  private static ForecastSettings forecast(JsonFields fields, YearMonth monthOfPrices) {
    YearMonth month = fields.optionalMonth("month").orElse(monthOfPrices);
    List<Double> actual = fields.numbers("actualDailyUsd", Range.AT_LEAST_ZERO);
    if (actual.size() > month.lengthOfMonth()) {
      fields.error("actualDailyUsd", "there are %s days of spend, but %s has %s".formatted(
          actual.size(), month, month.lengthOfMonth()), "Give one figure a day, from day 1");
    }
    int today = fields.whole("today", 1, Math.clamp(actual.size(), 1, month.lengthOfMonth()));
    if (today > month.lengthOfMonth()) {
      fields.error("today", "this is day %s, but %s has %s days".formatted(
          today, month, month.lengthOfMonth()), "");
    }
    var forecast = new ForecastSettings(month, today, fields.number("burnMultiplier", Range.AT_LEAST_ZERO, 1),
        fields.number("growthPerMonth", Range.ABOVE_MINUS_ONE, 0), seasonality(fields.objectOrEmpty("seasonality")),
        actual, fields.text("actualSource", ""));
    fields.close();
    return forecast;
  }

  private static Seasonality seasonality(JsonFields fields) {
    var seasonality = new Seasonality(fields.number("weekday", Range.AT_LEAST_ZERO, 1),
        fields.number("weekend", Range.AT_LEAST_ZERO, 1), fields.bool("normalise", true));
    fields.close();
    return seasonality;
  }

  private static QualityBook quality(JsonFields fields) {
    var quality = new QualityBook(fields.number("floor", Range.SCORE, 0),
        fields.optionalNumber("costCeilingUsdPerRequest", Range.ABOVE_ZERO),
        fields.number("failedOutcomeCostUsd", Range.AT_LEAST_ZERO, 0),
        fields.objects("scores", score -> new QualityScore(score.text("model"),
            score.text("config", "default"), score.number("score", Range.SCORE), score.text("source", ""))),
        fields.objects("points", point -> new QualityPoint(point.text("name"),
            point.number("costPerRequestUsd", Range.ABOVE_ZERO), point.number("quality", Range.SCORE),
            point.text("source", ""))));
    fields.close();
    return quality;
  }

  private static Assumption assumption(JsonFields fields) {
    return new Assumption(fields.text("field"), fields.text("note", ""),
        fields.optionalNumber("low", Range.ANY), fields.optionalNumber("high", Range.ANY),
        fields.text("source", ""));
  }
}
