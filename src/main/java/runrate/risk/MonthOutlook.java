package runrate.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.forecast.BurnForecast;
import runrate.scenario.Budget;
import runrate.scenario.VerdictBounds;

/// How sure the rest of a month is: what is spent stays as it is, and each day to come costs what the plan has for it,
/// times how a drawn month compares with the estimate, times how far days have lain from what is usual.
///
/// `cumulative_d = spent + sum over days after today of planned * month(trial) / estimate * ratio(day, trial)`
///
/// Going on as recorded has no uncertain input in it, but the same ratios.
///
/// @param burn       the same month at likely values
/// @param days       one entry a day after today
/// @param methods    the plan from tomorrow, then, where days are recorded, the days as recorded
/// @param daySpread  standard deviation of recorded days of work around what is usual, as a share; absent where too few
///                   are recorded
/// @param bounds     where the verdict on it turns
public record MonthOutlook(BurnForecast burn, List<DayBand> days, List<Method> methods, OptionalDouble daySpread,
    VerdictBounds bounds) {
  private static final List<Double> SHARES = List.of(0.1, 0.25, 0.5, 0.75, 0.9);

  public MonthOutlook {
    days = List.copyOf(days);
    methods = List.copyOf(methods);
  }

  /// Where a day ends in the months drawn.
  ///
  /// @param cumulative 10, 25, 50, 75 and 90 of 100 months are below
  /// @param overBudget part of the months in which the budget is gone by the end of the day
  public record DayBand(LocalDate date, List<Percentile> cumulative, double overBudget) {
    public Percentile at(double share) {
      return cumulative.get(SHARES.indexOf(share));
    }
  }

  /// A way to tell the month's end.
  ///
  /// @param monthEndUsd           at likely values
  /// @param probabilityOverBudget absent without a budget
  public record Method(Way way, double monthEndUsd, OptionalDouble probabilityOverBudget) {}

  /// What the days after today are taken from.
  public enum Way { PLAN, RECORDED }

  static MonthOutlook of(CostEngine engine, DrawnMonths drawn, Watch watch) {
    BurnForecast burn = BurnForecast.of(engine, drawn.scenario());
    DrawnEnds ends = DrawnEnds.of(engine, drawn, burn, watch);
    List<DayBand> bands = new ArrayList<>();
    while (ends.goOn()) {
      watch.goOn();
      bands.add(band(ends.day(), Months.of(ends.plan(), drawn.batches()), burn.budgetUsd()));
    }
    return new MonthOutlook(burn, bands, methods(ends, burn), ends.daySpread(),
        drawn.scenario().budget().verdict());
  }

  /// The methods alone, without what each day ends at on the way.
  static List<Method> methods(CostEngine engine, DrawnMonths drawn) {
    BurnForecast burn = BurnForecast.of(engine, drawn.scenario());
    DrawnEnds ends = DrawnEnds.of(engine, drawn, burn, Watch.NONE);
    while (ends.goOn()) {
      // day by day to the month's last
    }
    return methods(ends, burn);
  }

  private static List<Method> methods(DrawnEnds ends, BurnForecast burn) {
    List<Method> methods = new ArrayList<>(List.of(new Method(Way.PLAN, burn.monthEndUsd(),
        over(ends.plan(), burn.budgetUsd()))));
    if (burn.pace().isKnown()) {
      methods.add(new Method(Way.RECORDED, burn.unchangedMonthEndUsd(), over(ends.recorded(), burn.budgetUsd())));
    }
    return methods;
  }

  private static OptionalDouble over(double[] usd, OptionalDouble budget) {
    return budget.isEmpty() ? budget : OptionalDouble.of(Arrays.stream(usd).filter(end ->
        Budget.exceeds(end, budget.getAsDouble())).count() / (double) usd.length);
  }

  private static DayBand band(LocalDate date, Months months, OptionalDouble budget) {
    return new DayBand(date, SHARES.stream().map(months::percentile).toList(), budget.isEmpty() ? 0
        : months.shareOver(budget.getAsDouble()));
  }

  /// Part of the months in which the budget is gone on a day after today, and was not before.
  ///
  /// @param index of the day, 0 for tomorrow
  public double goneOn(int index) {
    double before = index > 0 ? days.get(index - 1).overBudget()
        : burn.budgetUsd().isPresent() && Budget.exceeds(burn.spendToDateUsd(), burn.budgetUsd().getAsDouble()) ? 1 : 0;
    return Math.max(0, days.get(index).overBudget() - before);
  }

  /// The likeliest of these days; empty where the budget is gone already, or is not gone in any month.
  public Optional<LocalDate> likeliestGoneOn() {
    return IntStream.range(0, days.size()).filter(day -> goneOn(day) > 0).boxed()
        .max(Comparator.comparingDouble(this::goneOn)).map(day -> days.get(day).date());
  }

  /// Part of the months that stay within the budget, by the plan from tomorrow.
  public OptionalDouble staysWithin() {
    OptionalDouble over = methods.getFirst().probabilityOverBudget();
    return over.isEmpty() ? over : OptionalDouble.of(1 - over.getAsDouble());
  }
}
