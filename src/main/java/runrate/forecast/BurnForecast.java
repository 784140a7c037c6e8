package runrate.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import runrate.costing.CostEngine;
import runrate.scenario.Budget;
import runrate.scenario.ForecastSettings;
import runrate.scenario.Scenario;

/// The month day by day: what was spent up to today, and where the plan takes it from there.
///
/// A modelled day costs its part of what the month would use, at its own day's price ([MonthUsage]);
/// what use costs on days after today is multiplied by the burn multiplier, which is one of spend and not of calls:
/// reserved capacity costs and carries what it does in the plan. Days without a recorded spend are modelled too; what
/// is
/// recorded after today is not counted before that day is reached. What
/// is missing to a commitment, each vendor's held against what is spent there, is owed on the last day. Recorded
/// spend holds that day's part of reserved capacity, and the rest goes to the vendors as the plan's does.
///
/// @param days                 one entry a calendar day
/// @param burnRateUsdPerDay    spend to date over the days so far
/// @param monthEndUsd          spend to date and the modelled days after it
/// @param unchangedMonthEndUsd month end if days went on as they were recorded, or as the plan's so far where none is
/// @param nextMonthUsd         the plan over the next month's days, with one month's growth, and what is recorded of
///                             them
/// @param alerts               the day each part of the budget is reached
/// @param exhaustedOn          first day the spend exceeds the budget
/// @param recordedDays         days up to today whose spend was recorded
/// @param pace                 what the recorded days say of those to come
/// @param effectiveDays        the calendar's days, each counted with its weight
public record BurnForecast(List<Day> days, int today, double burnRateUsdPerDay, double spendToDateUsd,
    double monthEndUsd, double unchangedMonthEndUsd, double nextMonthUsd, OptionalDouble budgetUsd,
    List<Alert> alerts, Optional<LocalDate> exhaustedOn, BudgetStatus status, int recordedDays,
    RecordedPace pace, double effectiveDays) {

  public BurnForecast {
    days = List.copyOf(days);
    alerts = List.copyOf(alerts);
  }

  /// Two methods more than this apart are told of, with the reason.
  private static final double FAR_APART = 0.1;

  /// Whether a burn so far can be told: by three recorded days, or by the plan's own where none is recorded. One
  /// modelled day alone says nothing that the plan does not.
  public boolean hasBurn() {
    return pace.isKnown() || pace.recordedDays() == 0 && today > 1;
  }

  /// Whether the plan from tomorrow and the days as recorded end the month far from each other.
  public boolean areMethodsApart() {
    return pace.isKnown() && Math.abs(unchangedMonthEndUsd - monthEndUsd) > FAR_APART * monthEndUsd;
  }

  /// Where a person's own figure takes the month, to stand beside its end; nothing where none is typed.
  public Optional<OwnEnd> own() {
    return pace.settings().own().map(typed -> OwnEnd.of(typed, pace.settings(), this));
  }

  /// How a day's spend is known.
  public enum Kind { RECORDED, MODELLED, FORECAST }

  /// @param unchangedCumulativeUsd spend to the end of the day if the burn so far went on
  public record Day(LocalDate date, Kind kind, double usd, double cumulativeUsd, double unchangedCumulativeUsd) {}

  /// A part of the budget and the day of the month it is reached; absent if it never is.
  public record Alert(double share, OptionalInt day) {}

  public static BurnForecast of(CostEngine engine, Scenario scenario) {
    ForecastSettings settings = scenario.forecast();
    MonthUsage usage = MonthUsage.of(engine, scenario, settings.month(), 0);
    double commitment = scenario.plan().contract().onSum().commitMonthlyUsd().orElse(0);
    RecordedPace pace = RecordedPace.of(settings);
    List<Day> days = ForecastDays.of(settings, usage, pace, commitment);
    double spent = days.get(settings.today() - 1).cumulativeUsd();
    double monthEnd = days.getLast().cumulativeUsd();
    OptionalDouble budget = scenario.budget().monthlyUsd();
    return new BurnForecast(days, settings.today(), spent / settings.today(), spent, monthEnd,
        days.getLast().unchangedCumulativeUsd(),
        SpendCalendar.daysOf(engine, scenario, settings.month().plusMonths(1)).getLast().cumulativeUsd(),
        budget, alerts(scenario, days), exhaustedOn(days, budget), BudgetStatus.of(monthEnd, budget),
        (int) days.stream().filter(day -> day.kind() == Kind.RECORDED).count(), pace,
        usage.weights());
  }

  private static List<Alert> alerts(Scenario scenario, List<Day> days) {
    if (scenario.budget().monthlyUsd().isEmpty()) {
      return List.of();
    }
    double budget = scenario.budget().monthlyUsd().getAsDouble();
    return scenario.budget().alertShares().stream().map(share -> new Alert(share, days.stream()
        .filter(day -> !Budget.exceeds(share * budget, day.cumulativeUsd()))
        .mapToInt(day -> day.date().getDayOfMonth()).findFirst())).toList();
  }

  private static Optional<LocalDate> exhaustedOn(List<Day> days, OptionalDouble budget) {
    return budget.isEmpty() ? Optional.empty() : days.stream()
        .filter(day -> Budget.exceeds(day.cumulativeUsd(), budget.getAsDouble()))
        .map(Day::date).findFirst();
  }

  /// Whether no day before the last recorded one is modelled.
  public boolean runsFromTheFirst() {
    return days.stream().limit(recordedDays).allMatch(day -> day.kind() == Kind.RECORDED);
  }

  /// How the figures came about, in one sentence.
  public String method() {
    String past = recordedDays == 0
        ? "no spend is recorded, so the modelled daily cost stands in for the days so far"
        : recordedDays == today ? "days 1 to %s are recorded spend".formatted(today)
        : runsFromTheFirst()
            ? "days 1 to %s are recorded spend, days to %s the modelled cost".formatted(recordedDays, today)
            : "%s of the days 1 to %s are recorded spend, the others the modelled cost".formatted(recordedDays, today);
    return past + "; the days after follow the plan";
  }

  /// Forecast minus budget; 0 without a budget.
  public double varianceUsd() {
    return budgetUsd.isPresent() ? monthEndUsd - budgetUsd.getAsDouble() : 0;
  }
}
