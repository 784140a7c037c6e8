package runrate.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
/// @param forecastUsd at the end of the period; the dearest day to come for a day, 0 where none comes
/// @param modelledDays days up to today in it of which nothing is recorded
/// @param overDays    recorded days over a day's budget, and absent for other periods
/// @param days        recorded days for a day, all days of the period else
public record BudgetLine(Period period, String name, OptionalDouble amountUsd, LocalDate from, LocalDate to,
    double spentUsd, double forecastUsd, int modelledDays, OptionalInt overDays, int days) {

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
      return new BudgetLine(period, name, amount, from, to, calendar.usd(from, to, day -> !day.date().isAfter(today)),
          calendar.usd(from, to, day -> true), modelled, OptionalInt.empty(), (int) calendar.days(from, to).count());
    }
    List<Day> recorded = calendar.days(from, to).filter(day -> day.kind() == Kind.RECORDED).toList();
    double dearest = recorded.stream().mapToDouble(Day::usd).max().orElse(0);
    double ahead = calendar.days(from, to).filter(day -> day.date().isAfter(today)).mapToDouble(Day::usd).max()
        .orElse(0);
    OptionalInt overDays = amount.isEmpty() ? OptionalInt.empty() : OptionalInt.of((int) recorded.stream()
        .filter(day -> Budget.exceeds(day.usd(), amount.getAsDouble())).count());
    return new BudgetLine(period, name, amount, from, to, dearest, ahead, modelled, overDays, recorded.size());
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
