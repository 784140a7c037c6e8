package runrate.risk;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import runrate.forecast.BurnForecast;

/// What drawn months have cost by the end of a day, which moves on one by one from today to the month's last.
final class DrawnEnds {
  private final DrawnMonths drawn;
  private final BurnForecast burn;
  private final DaySpread spread;
  private final double[] plan;
  private final double[] recorded;
  private int day;

  DrawnEnds(DrawnMonths drawn, BurnForecast burn) {
    this.drawn = drawn;
    this.burn = burn;
    spread = DaySpread.of(burn.pace());
    plan = new double[drawn.trials()];
    Arrays.fill(plan, burn.spendToDateUsd());
    recorded = plan.clone();
    day = burn.today();
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
    long stream = Draws.stream("day " + next.date(), drawn.seed());
    if (next.usd() != 0 || goingOn != 0) {
      IntStream.range(0, drawn.trials()).parallel().forEach(trial -> {
        double ratio = spread.factor(next.date(), Draws.uniform(stream, trial));
        plan[trial] += next.usd() * ratio * drawn.comparedWithEstimate(trial);
        recorded[trial] += goingOn * ratio;
      });
    }
    day++;
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
