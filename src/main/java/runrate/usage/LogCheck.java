package runrate.usage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import runrate.costing.CostEngine;
import runrate.pricing.Offer;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;

/// A plan of measured values against the calls it was measured on, at list prices: what is left between them is what
/// means leave out.
///
/// @param planUsd   the plan's list cost of as many calls
/// @param modelsUsd the same, each model with means of its own
/// @param logUsd    calls priced one by one
public record LogCheck(double planUsd, double modelsUsd, double logUsd) {
  private static final double CLOSE = 0.01;

  /// @param scenario with every measured value
  static Optional<LogCheck> of(CostEngine engine, LoggedNames names, Scenario scenario, LoggedWork work) {
    List<LoggedDay> priced = priced(names, work);
    double calls = calls(priced);
    if (!work.isCounted() || calls == 0) {
      return Optional.empty();
    }
    double logUsd = priced.stream().map(LoggedDay::usd).reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
    return Optional.of(new LogCheck(perCallUsd(engine, scenario) * calls, modelsUsd(engine, names, scenario, priced),
        logUsd));
  }

  /// Mean list cost of a call at the prices of the scenario's day, each model with means of its own: what is left
  /// where prices change from day to day. Absent where no call has a price, or a line does not say how many it is.
  ///
  /// @param scenario stands for what the log does not tell
  public static OptionalDouble callUsd(CostEngine engine, LoggedNames names, Scenario scenario, LoggedWork work) {
    List<LoggedDay> priced = priced(names, work);
    double calls = calls(priced);
    return !work.isCounted() || calls == 0 ? OptionalDouble.empty()
        : OptionalDouble.of(modelsUsd(engine, names, scenario, priced) / calls);
  }

  private static List<LoggedDay> priced(LoggedNames names, LoggedWork work) {
    return work.days().stream().filter(day -> day.unpriced() == 0 && names.find(day.model()).isPresent()).toList();
  }

  private static double calls(List<LoggedDay> days) {
    return days.stream().mapToDouble(day -> day.calls().orElse(0)).sum();
  }

  private static double modelsUsd(CostEngine engine, LoggedNames names, Scenario scenario, List<LoggedDay> priced) {
    Map<String, List<LoggedDay>> byModel = priced.stream().collect(Collectors.groupingBy(day ->
        names.find(day.model()).map(Offer::key).orElseThrow()));
    return byModel.entrySet().stream().mapToDouble(model -> ofModel(engine, names, scenario, model.getKey(),
        new LoggedWork(model.getValue(), Map.of()))).sum();
  }

  private static double perCallUsd(CostEngine engine, Scenario scenario) {
    var report = engine.report(scenario);
    return report.callsPerMonth() == 0 ? 0 : report.listUsd() / report.callsPerMonth()
        / scenario.plan().requestsPerCall();
  }

  private static double ofModel(CostEngine engine, LoggedNames names, Scenario scenario, String model,
      LoggedWork work) {
    Scenario only = scenario.withPlan(plan -> plan.withRouting(RoutingMix.allOn(model)));
    for (MeasuredValue measure : new Measuring(engine, names, only, work).measures()) {
      if (measure.input() != MeasuredInput.CALLS_PER_DAY && measure.input() != MeasuredInput.ROUTING) {
        only = measure.turned().apply(only);
      }
    }
    return perCallUsd(engine, only) * work.calls();
  }

  /// Of both together.
  LogCheck plus(LogCheck other) {
    return new LogCheck(planUsd + other.planUsd, modelsUsd + other.modelsUsd, logUsd + other.logUsd);
  }

  /// What the plan bills more than the log, as a share of the log.
  public double gap() {
    return logUsd == 0 ? 0 : planUsd / logUsd - 1;
  }

  /// Whether they are within one per cent.
  public boolean isClose() {
    return Math.abs(gap()) <= CLOSE;
  }

  /// What one mean over all models leaves out.
  public double mixUsd() {
    return planUsd - modelsUsd;
  }

  /// What is left: prices of other days, lengths of prompts at which prices change, modes and regions.
  public double restUsd() {
    return modelsUsd - logUsd;
  }
}
