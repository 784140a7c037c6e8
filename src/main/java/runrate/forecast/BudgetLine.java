package runrate.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.costing.CostEngine;
import runrate.forecast.BurnForecast.Day;
import runrate.forecast.BurnForecast.Kind;
import runrate.scenario.Budget;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;
import runrate.scenario.Scenario;

/// A budget of a period held against what is spent in it, in USD. The period is the calendar's one that today is in,
/// but a year is the twelve months from the forecast's on, as [TwelveMonths] has them; a budget of a day is held
/// against each day of the forecast's month.
///
/// @param amountUsd   absent where there is no such budget
/// @param from        first day of the period; of the month for a budget of a day
/// @param spentUsd    up to today, days that nobody recorded as the plan has them; the dearest recorded day for a day
/// @param recordedUsd what is recorded in the period, of other months too; of a day's budget the dearest day
/// @param plannedUsd  days up to today that nobody recorded, as the plan has them; 0 for a day's budget
/// @param forecastUsd at the end of the period; the dearest day to come for a day, 0 where none comes
/// @param modelledDays days up to today in it of which nothing is recorded
/// @param overDays    recorded days over a day's budget, and absent for other periods
/// @param days        recorded days for a day, all days of the period else
/// @param alerts      parts of it at which somebody wants to hear, and when
public record BudgetLine(Period period, String name, OptionalDouble amountUsd, LocalDate from, LocalDate to,
    double spentUsd, double recordedUsd, double plannedUsd, double forecastUsd, int modelledDays, OptionalInt overDays,
    int days, List<Alert> alerts) {
  public BudgetLine {
    alerts = List.copyOf(alerts);
  }

  /// A part of the budget and the day of the period on which it is reached, which for a day's budget is the first that
  /// costs so much; absent if none does.
  public record Alert(double share, Optional<LocalDate> day) {}

  /// Each period's own line whether there is a budget or not, the scenario's further ones after it.
  ///
  /// @param periods to be told of even without a budget
  public static List<BudgetLine> of(SpendCalendar calendar, Scenario scenario, List<Period> periods) {
    Budget budget = scenario.budget();
    return Stream.of(Period.values()).flatMap(period -> {
      Optional<PeriodBudget> own = budget.line(period, "");
      Stream<BudgetLine> first = own.isPresent() || periods.contains(period)
          ? Stream.of(line(calendar, period, "", own)) : Stream.empty();
      return Stream.concat(first, budget.all().stream().filter(line -> line.period() == period
          && !line.name().isEmpty()).map(line -> line(calendar, period, line.name(), Optional.of(line))));
    }).toList();
  }

  /// The budgets a scenario has beside the month's own.
  public static List<BudgetLine> furtherOf(CostEngine engine, Scenario scenario, BurnForecast burn) {
    return scenario.budget().lines().isEmpty() ? List.of()
        : of(new SpendCalendar(engine, scenario, burn), scenario, List.of()).stream()
            .filter(line -> line.period() != Period.MONTH || !line.name().isEmpty()).toList();
  }

  private static BudgetLine line(SpendCalendar calendar, Period period, String name, Optional<PeriodBudget> budget) {
    OptionalDouble amount = budget.map(line -> OptionalDouble.of(line.amountUsd())).orElse(OptionalDouble.empty());
    LocalDate today = calendar.today();
    Period over = period == Period.DAY ? Period.MONTH : period;
    LocalDate from = period == Period.YEAR ? today.withDayOfMonth(1) : over.first(today);
    LocalDate to = period == Period.YEAR ? from.plusYears(1).minusDays(1) : over.last(today);
    int modelled = calendar.modelled(from, to);
    if (period != Period.DAY) {
      double spent = calendar.usd(from, to, day -> !day.date().isAfter(today));
      double planned = calendar.usd(from, to, day -> !day.date().isAfter(today) && day.kind() != Kind.RECORDED);
      return new BudgetLine(period, name, amount, from, to, spent, calendar.usd(from, to, day ->
          day.kind() == Kind.RECORDED), planned, calendar.usd(from, to, day -> true), modelled, OptionalInt.empty(),
          (int) calendar.days(from, to).count(), alerts(calendar.days(from, to).toList(), budget));
    }
    List<Day> recorded = calendar.days(from, to).filter(day -> day.kind() == Kind.RECORDED).toList();
    double dearest = recorded.stream().mapToDouble(Day::usd).max().orElse(0);
    double ahead = calendar.days(from, to).filter(day -> day.date().isAfter(today)).mapToDouble(Day::usd).max()
        .orElse(0);
    OptionalInt overDays = amount.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) recorded.stream()
        .filter(day -> Budget.exceeds(day.usd(), amount.getAsDouble())).count());
    return new BudgetLine(period, name, amount, from, to, dearest, dearest, 0, ahead, modelled, overDays,
        recorded.size(), alerts(calendar.days(from, to).toList(), budget));
  }

  private static List<Alert> alerts(List<Day> days, Optional<PeriodBudget> budget) {
    double[] reached = new double[days.size()];
    for (int i = 0; i < reached.length; i++) {
      boolean isSum = budget.filter(line -> line.period() != Period.DAY).isPresent() && i > 0;
      reached[i] = days.get(i).usd() + (isSum ? reached[i - 1] : 0);
    }
    return budget.map(line -> line.alerts().stream().map(share -> new Alert(share, IntStream.range(0, reached.length)
        .filter(i -> !Budget.exceeds(share * line.amountUsd(), reached[i])).mapToObj(i -> days.get(i).date())
        .findFirst())).toList()).orElse(List.of());
  }

  /// A day's budget is broken by one day above it, recorded or to come, every other one by where its period ends.
  public BudgetStatus status() {
    return amountUsd.isEmpty() ? BudgetStatus.NO_BUDGET
        : overDays.orElse(0) > 0 ? BudgetStatus.OVER_BUDGET : BudgetStatus.of(forecastUsd, amountUsd);
  }

  /// Forecast minus budget; 0 without one.
  public double varianceUsd() {
    return amountUsd.isPresent() ? forecastUsd - amountUsd.getAsDouble() : 0;
  }
}
