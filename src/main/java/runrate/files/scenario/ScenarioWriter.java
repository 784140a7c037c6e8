package runrate.files.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import runrate.files.disk.AtomicFile;
import runrate.files.disk.Reason;
import runrate.files.json.JsonNumbers;
import runrate.files.json.JsonText;
import runrate.scenario.ForecastSettings;
import runrate.scenario.QualityBook;
import runrate.scenario.Scenario;
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

  public static String text(Scenario scenario) {
    ObjectNode root = JsonText.MAPPER.createObjectNode()
        .put("schemaVersion", Scenario.SCHEMA_VERSION)
        .put("name", scenario.name()).put("description", scenario.description())
        .put("source", scenario.source()).put("pricesAsOf", scenario.pricesAsOf().toString());
    WorkloadWriter.write(root.putObject("workload"), scenario.workload());
    PlanWriter.write(root.putObject("plan"), scenario.plan());
    ObjectNode baseline = root.putObject("baseline");
    scenario.baseline().model().ifPresent(model -> baseline.put("model", model));
    scenario.baseline().pinned().ifPresent(plan -> PlanWriter.write(baseline.putObject("plan"), plan));
    ObjectNode budget = root.putObject("budget");
    JsonNumbers.optional(budget, "monthlyUsd", scenario.budget().monthlyUsd());
    JsonNumbers.list(budget, "alerts", scenario.budget().alertShares());
    forecast(root.putObject("forecast"), scenario.forecast());
    quality(root.putObject("quality"), scenario.quality());
    assumptions(root, scenario);
    BusinessFields.write(root.putObject("business"), scenario.business());
    PresentationFields.write(root, scenario.presentation());
    return JsonText.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }

  private static void forecast(ObjectNode node, ForecastSettings forecast) {
    node.put("month", forecast.month().toString()).put("today", forecast.today());
    JsonNumbers.number(node, "burnMultiplier", forecast.burnMultiplier());
    JsonNumbers.number(node, "growthPerMonth", forecast.growthPerMonth());
    ObjectNode seasonality = node.putObject("seasonality");
    JsonNumbers.number(seasonality, "weekday", forecast.seasonality().weekday());
    JsonNumbers.number(seasonality, "weekend", forecast.seasonality().weekend());
    seasonality.put("normalise", forecast.seasonality().normalise());
    JsonNumbers.list(node, "actualDailyUsd", forecast.actualDailyUsd());
    node.put("actualSource", forecast.actualSource());
  }

  private static void quality(ObjectNode node, QualityBook quality) {
    JsonNumbers.number(node, "floor", quality.floor());
    JsonNumbers.optional(node, "costCeilingUsdPerRequest", quality.costCeilingUsdPerRequest());
    JsonNumbers.number(node, "failedOutcomeCostUsd", quality.failedOutcomeCostUsd());
    var scores = node.putArray("scores");
    quality.scores().forEach(score -> {
      ObjectNode entry = scores.addObject().put("model", score.model()).put("config", score.config());
      JsonNumbers.number(entry, "score", score.score());
      entry.put("source", score.source());
    });
    var points = node.putArray("points");
    quality.points().forEach(point -> {
      ObjectNode entry = points.addObject().put("name", point.name());
      JsonNumbers.number(entry, "costPerRequestUsd", point.costPerRequestUsd());
      JsonNumbers.number(entry, "quality", point.quality());
      entry.put("source", point.source());
    });
  }

  private static void assumptions(ObjectNode root, Scenario scenario) {
    var assumptions = root.putArray("assumptions");
    scenario.assumptions().forEach(assumption -> {
      ObjectNode node = assumptions.addObject().put("field", assumption.field()).put("note", assumption.note());
      assumption.low().ifPresent(low -> JsonNumbers.number(node, "low", low));
      assumption.high().ifPresent(high -> JsonNumbers.number(node, "high", high));
      node.put("source", assumption.source());
    });
  }
}
