package runrate.risk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.forecast.BurnForecast;
import runrate.inputs.Work;
import runrate.scenario.Scenario;

/// What drawn months have cost by the end of a day, which moves on one by one from today to the month's last. Days are
/// those of use alone; what is missing to commitments is owed on the last one: `max(least owed, use)`.
final class DrawnEnds {
  private final DrawnMonths use;
  private final BurnForecast burn;
  private final DaySpread spread;
  private final double leastUsd;
  private final double leastRecordedUsd;
  private final double[] plan;
  private final double[] recorded;
  private int day;

  /// @param use   months without what is promised to vendors, and the forecast of the same
  /// @param least what the month ends with at least, by the plan and as recorded
  private DrawnEnds(DrawnMonths use, BurnForecast burn, double leastUsd, double leastRecordedUsd) {
    this.use = use;
    this.burn = burn;
    this.leastUsd = leastUsd;
    this.leastRecordedUsd = leastRecordedUsd;
    spread = DaySpread.of(burn.pace());
    plan = new double[use.trials()];
    Arrays.fill(plan, burn.spendToDateUsd());
    recorded = plan.clone();
    day = burn.today();
  }

  /// Where nothing is promised, the months as they were drawn. Of several commitments in force at likely values the sum
  /// stands for all.
  static DrawnEnds of(CostEngine engine, DrawnMonths drawn, BurnForecast burn, Watch watch) {
    double least = engine.prepare(Work.times(drawn.scenario(), 0)).monthUsd();
    Scenario free = Work.uncommitted(drawn.scenario());
    boolean promised = least > engine.prepare(Work.times(free, 0)).monthUsd();
    if (!promised) {
      return reference(engine, drawn, burn, 0, 0);
    }
    BurnForecast use = BurnForecast.of(engine, free);
    return reference(engine, DrawnMonths.of(engine, free, drawn.seed(), drawn.trials(), watch), use,
        least(burn.monthEndUsd(), use.monthEndUsd(), least),
        least(burn.unchangedMonthEndUsd(), use.unchangedMonthEndUsd(), least));
  }

  private static double least(double endUsd, double useUsd, double leastUsd) {
    return endUsd > useUsd ? Math.max(leastUsd, endUsd) : leastUsd;
  }

  /// A plan that costs nothing at likely values has no days to multiply: those at the high ends stand in for them.
  private static DrawnEnds reference(CostEngine engine, DrawnMonths drawn, BurnForecast burn, double leastUsd,
      double leastRecordedUsd) {
    if (drawn.estimateUsd() > 0) {
      return new DrawnEnds(drawn, burn, leastUsd, leastRecordedUsd);
    }
    Scenario high = UncertainInput.with(drawn.scenario(), drawn.inputs(), drawn.inputs().stream()
        .mapToDouble(UncertainInput::high).toArray());
    return new DrawnEnds(drawn.comparedWith(engine.prepare(high).monthUsd()), BurnForecast.of(engine, high), leastUsd,
        leastRecordedUsd);
  }

  /// Adds the next day.
  ///
  /// @return whether there was one
  boolean goOn() {
    if (day == burn.days().size()) {
      return false;
    }
    var next = burn.days().get(day);
    double goingOn = next.unchangedCumulativeUsd() - burn.days().get(day - 1).unchangedCumulativeUsd();
    long stream = Draws.stream("day " + next.date(), use.seed());
    boolean last = ++day == burn.days().size();
    IntStream.range(0, use.trials()).parallel().forEach(trial -> {
      double ratio = spread.factor(next.date(), Draws.uniform(stream, trial));
      plan[trial] += next.usd() * ratio * use.comparedWithEstimate(trial);
      recorded[trial] += goingOn * ratio;
      if (last) {
        plan[trial] = Math.max(leastUsd, plan[trial]);
        recorded[trial] = Math.max(leastRecordedUsd, recorded[trial]);
      }
    });
    return true;
  }

  /// The day last added.
  LocalDate day() {
    return burn.days().get(day - 1).date();
  }

  /// By the plan from tomorrow, in the order of the trials.
  double[] plan() {
    return plan;
  }

  /// Going on as recorded.
  double[] recorded() {
    return recorded;
  }

  OptionalDouble daySpread() {
    return spread.ofWorkingDays();
  }
}
