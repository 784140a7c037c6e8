package runrate.files.report;

import java.util.List;
import runrate.backtest.Accuracy;
import runrate.backtest.BackTest;
import runrate.backtest.MadeForecast;
import runrate.files.json.JsonNumbers;
import runrate.scenario.Scenario;
import runrate.text.BacktestSentence;
import runrate.text.SimplerWords;
import runrate.units.Problem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The back-test as JSON. Amounts are not rounded; under three whole months no accuracy is told.
public final class BacktestJson {
  private BacktestJson() {}

  public static String of(Scenario scenario, BackTest test, List<Problem> warnings) {
    ObjectNode root = ReportJson.head(scenario);
    root.put("actualSource", scenario.forecast().actualSource()).put("wholeMonths", test.months().size())
        .put("enough", test.isEnough()).put("summary", BacktestSentence.of(test))
        .put("method", BacktestSentence.method(test)).put("bandShare", test.band().share())
        .put("bandsFromDaySpread", test.bandsOfDays()).put("bandNote", BacktestSentence.bandsOfDays(test).orElse(null));
    if (test.isEnough()) {
      add(root.putObject("all"), test.all());
      ArrayNode days = root.putArray("madeOn");
      BackTest.MADE_ON.forEach(day -> add(days.addObject().put("day", day), test.madeOn(day)));
    } else {
      root.putNull("all");
      root.putArray("madeOn");
    }
    ArrayNode months = root.putArray("months");
    test.months().forEach(month -> {
      ObjectNode node = months.addObject().put("month", month.month().toString()).put("cameUsd", month.cameUsd());
      month.step().ifPresent(step -> node.putObject("step").put("from", step.from().toString())
          .put("change", step.change()));
      ArrayNode made = node.putArray("forecasts");
      month.forecasts().forEach(forecast -> add(made.addObject(), forecast));
    });
    ObjectNode simple = root.putObject("simple").put("month", test.simple().month().toString());
    JsonNumbers.optional(simple, "straightLineUsd", test.simple().straightUsd());
    JsonNumbers.optional(simple, "weekBeforeUsd", test.simple().lastWeekUsd());
    ArrayNode left = root.putArray("leftOut");
    test.leftOut().forEach(month -> left.addObject().put("month", month.month().toString())
        .put("recordedDays", month.recordedDays()).put("why", BacktestSentence.leftOut(month)));
    ReportJson.warnings(root, warnings);
    return ReportJson.text(root);
  }

  private static void add(ObjectNode node, Accuracy accuracy) {
    node.put("inside", accuracy.inside()).put("count", accuracy.count()).put("months", accuracy.months())
        .put("insideLow95", accuracy.insideShare().low()).put("insideHigh95", accuracy.insideShare().high())
        .put("missed", accuracy.missed()).put("straightLineMissed", accuracy.straightMissed())
        .put("weekBeforeMissed", accuracy.lastWeekMissed()).put("halfWidth", accuracy.halfWidth());
    ArrayNode better = node.putArray("better");
    accuracy.better().forEach(way -> better.add(SimplerWords.name(way)));
  }

  private static void add(ObjectNode node, MadeForecast made) {
    node.put("day", made.day()).put("spentUsd", made.spentUsd()).put("usd", made.usd())
        .put("lowUsd", made.band().low()).put("highUsd", made.band().high()).put("straightLineUsd", made.straightUsd())
        .put("weekBeforeUsd", made.lastWeekUsd()).put("inside", made.isInside())
        .put("bandFrom", made.byMisses() ? "misses" : "days");
  }
}
