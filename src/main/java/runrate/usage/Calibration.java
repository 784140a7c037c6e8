package runrate.usage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import runrate.costing.CostEngine;
import runrate.scenario.Assumption;
import runrate.scenario.ForecastSettings;
import runrate.scenario.Scenario;

/// A scenario beside what a log measures of it: each input with what it does to the month, and the month with all of
/// them.
///
/// @param rows        the input that does most by itself first, each on top of those before it
/// @param assumedUsd  the month as it is planned
/// @param measuredUsd with every measured value
/// @param check       how well a plan of these values bills what the calls were billed; absent where no call has a
///                    price, or a line does not say how many it is
public record Calibration(Scenario scenario, LoggedWork work, List<Row> rows, double assumedUsd, double measuredUsd,
    Optional<LogCheck> check) {
  public Calibration {
    rows = List.copyOf(rows);
  }

  /// @param effectUsd of the measured value a month, with those of the rows before it
  /// @param afterUsd  the month then
  public record Row(MeasuredValue measure, double effectUsd, double afterUsd) {}

  /// @param scenario of one kind of work, free of errors
  public static Calibration of(CostEngine engine, LoggedNames names, Scenario scenario, LoggedWork work) {
    return of(engine, names, scenario, work, value -> true);
  }

  /// One task beside the calls of its feature. How many calls there are of all work, and who makes them, it cannot
  /// tell.
  ///
  /// @param seen the scenario as the task sees it, without tasks, with the task's calls
  /// @param work of the task's feature
  public static Calibration ofTask(CostEngine engine, LoggedNames names, Scenario seen, LoggedWork work) {
    return of(engine, names, seen, work, LoggedTasks::isOfTask);
  }

  private static Calibration of(CostEngine engine, LoggedNames names, Scenario scenario, LoggedWork work,
      Predicate<MeasuredValue> wanted) {
    double assumedUsd = usd(engine, scenario);
    Map<MeasuredValue, Double> alone = new LinkedHashMap<>();
    new Measuring(engine, names, scenario, work).measures().stream().filter(wanted).forEach(measure -> alone.put(
        measure, Math.abs(usd(engine, measure.turned().apply(scenario)) - assumedUsd)));
    List<MeasuredValue> left = alone.entrySet().stream().sorted(Map.Entry.<MeasuredValue, Double>comparingByValue()
        .reversed()).map(Map.Entry::getKey).toList();
    List<Row> rows = new ArrayList<>();
    Scenario turned = scenario;
    double before = assumedUsd;
    for (MeasuredValue measure : left) {
      turned = measure.turned().apply(turned);
      double after = usd(engine, turned);
      rows.add(new Row(measure, after - before, after));
      before = after;
    }
    return new Calibration(scenario, work, rows, assumedUsd, before, LogCheck.of(engine, names, turned, work));
  }

  private static double usd(CostEngine engine, Scenario scenario) {
    return engine.prepare(scenario).monthUsd();
  }

  /// Whether it tells enough to take everything over at once.
  public boolean isEnough() {
    return work.isEnough();
  }

  /// The scenario with some measured values, each marked as measured with the ends of its interval. Invented spend was
  /// of other work than what was measured, and goes.
  ///
  /// @param note where they were measured
  public Scenario taken(Predicate<MeasuredValue> wanted, String note) {
    Scenario taken = rows.stream().map(Row::measure).anyMatch(wanted) ? scenario.withForecast(
        ForecastSettings::withoutSample) : scenario;
    for (Row row : rows) {
      if (wanted.test(row.measure())) {
        taken = marked(row.measure().turned().apply(taken), row.measure(), note);
      }
    }
    return taken;
  }

  /// What was assumed is no longer; what has an interval keeps it as its range.
  private static Scenario marked(Scenario scenario, MeasuredValue measure, String note) {
    Scenario free = scenario.withoutAssumption(measure.input().path());
    boolean ranged = measure.halfWidth().orElse(0) > 0 && Stream.of(MeasuredInput.LIFETIMES, MeasuredInput.AGENTS)
        .noneMatch(measure.input()::equals);
    return ranged ? free.withAssumption(new Assumption(measure.input().path(), note, measure.low(),
        OptionalDouble.empty(), bounded(measure), Assumption.Shape.TRIANGULAR, Assumption.Basis.MEASURED, note)) : free;
  }

  private static OptionalDouble bounded(MeasuredValue measure) {
    double high = measure.high().orElseThrow();
    return OptionalDouble.of(measure.measured().getAsDouble() <= 1 && isShare(measure) ? Math.min(1, high) : high);
  }

  private static boolean isShare(MeasuredValue measure) {
    return Stream.of(MeasuredInput.CACHEABLE_SHARE, MeasuredInput.HIT_RATE, MeasuredInput.BATCH_HIT_RATE,
        MeasuredInput.BATCH_SHARE).anyMatch(measure.input()::equals);
  }
}
