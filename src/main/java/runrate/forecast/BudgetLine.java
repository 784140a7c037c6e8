package runrate.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import runrate.scenario.BudgetAmount;
import runrate.scenario.BudgetReset;
import runrate.scenario.BudgetScope;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;

/// A budget of a period held against what is spent in it, in its own unit: US dollars, or tokens ([PlanTokens]). The
/// period is the calendar's one that today is in, but a year is the twelve months from the forecast's on, as
/// [TwelveMonths] has them; a budget of a day is held against each day of the forecast's month. Of a scope every amount
/// is its part of the spend, [ScopeShare].
///
/// @param budget      absent where there is no such budget
/// @param part        what part of the spend it is held against
/// @param from        first day of the period; of the month for a budget of a day
/// @param spent       up to today, days that nobody recorded as the plan has them; the dearest recorded day for a day
/// @param recorded    what is recorded in the period, of other months too; of a day's budget the dearest day
/// @param planned     days up to today that nobody recorded, as the plan has them; 0 for a day's budget
/// @param forecast    at the end of the period; the dearest day to come for a day, 0 where none comes
/// @param modelledDays days up to today in it of which nothing is recorded
/// @param estimatedDays recorded days in it whose tokens are estimated from their spend; 0 for one in US dollars
/// @param recordedDays what each recorded day of the month cost, for a day's budget; empty for other periods
/// @param days        recorded days for a day, all days of the period else
/// @param alerts      parts of it at which somebody wants to hear, and when
/// @param bindsOn     the first day on which more is spent than the amount; absent if there is none
public record BudgetLine(Period period, Optional<PeriodBudget> budget, ScopeShare part, LocalDate from, LocalDate to,
    double spent, double recorded, double planned, double forecast, int modelledDays, int estimatedDays,
    List<Double> recordedDays, int days, List<Alert> alerts, Optional<LocalDate> bindsOn) {
  public BudgetLine {
    recordedDays = List.copyOf(recordedDays);
    alerts = List.copyOf(alerts);
  }

  /// A part of the budget and the day of the period on which it is reached, which for a day's budget is the first that
  /// costs so much; absent if none does.
  public record Alert(double share, Optional<LocalDate> day) {}

  /// Each period's own line whether there is a budget or not, the scenario's further ones after it.
  ///
  /// @param periods to be told of even without a budget
  public static List<BudgetLine> of(SpendCalendar calendar, List<Period> periods) {
    return new LinesOfPeriods(calendar).of(periods);
  }

  public String name() {
    return budget.map(PeriodBudget::name).orElse("");
  }

  public BudgetScope scope() {
    return budget.map(PeriodBudget::scope).orElse(BudgetScope.ALL);
  }

  /// What its figures are counted in.
  public BudgetAmount.Unit unit() {
    return budget.map(line -> line.amount().unit()).orElse(BudgetAmount.Unit.USD);
  }

  /// When its period begins.
  public BudgetReset reset() {
    return budget.map(PeriodBudget::reset).orElse(BudgetReset.UNSAID);
  }

  /// What may be spent; empty where there is no such budget.
  public OptionalDouble amount() {
    return budget.map(line -> OptionalDouble.of(line.amount().value())).orElse(OptionalDouble.empty());
  }

  /// Recorded days over a day's budget; absent for other periods and without a budget.
  public OptionalInt overDays() {
    return period != Period.DAY || budget.isEmpty() ? OptionalInt.empty()
        : OptionalInt.of((int) recordedDays.stream().filter(this::isOver).count());
  }

  /// Whether so much is more than may be spent.
  public boolean isOver(double spend) {
    return BudgetStatus.of(spend, amount()) == BudgetStatus.OVER_BUDGET;
  }

  /// A day's budget is broken by one day above it, recorded or to come, every other one by where its period ends.
  public BudgetStatus status() {
    return overDays().orElse(0) > 0 ? BudgetStatus.OVER_BUDGET : BudgetStatus.of(forecast, amount());
  }

  /// Forecast minus budget; 0 without one.
  public double variance() {
    return amount().isPresent() ? forecast - amount().getAsDouble() : 0;
  }
}
