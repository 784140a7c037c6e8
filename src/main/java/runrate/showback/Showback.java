package runrate.showback;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;
import runrate.scenario.Budget;
import runrate.scenario.BudgetAmount;
import runrate.scenario.BudgetScope;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;
import runrate.scenario.Scenario;
import runrate.sharing.SharedWay;
import runrate.usage.CallDimension;

/// Budget, actual, forecast and variance of every owner in one period, by recorded calls.
///
/// The forecast of all is what is spent and what the days to come cost at the pace of the log ([LoggedPace]); an
/// owner's part of those days is the part it had of the days the pace is taken of. So the lines add up to the sum.
///
/// @param by     feature, team or user
/// @param period weeks, months or quarters
/// @param from   first day of the period
/// @param to     last day of it
/// @param asOf   last recorded day in it or before it; what comes after is forecast
/// @param beforeSince first recorded day of the period before; absent where nothing is recorded of it
/// @param lines  the dearest first, nobody's and the others' last
/// @param total  of all
/// @param shared how what several use is split over them; what the shared team costs by [SharedDays]. Absent where
///               everything stays as billed
public record Showback(CallDimension by, Period period, LocalDate from, LocalDate to, LocalDate asOf,
    Optional<LocalDate> beforeSince, List<OwnerLine> lines, OwnerLine total, Optional<SharedWay> shared) {
  /// Who a budget can be of; of those a log tells the first is looked at first.
  public static final List<CallDimension> OWNERS = List.of(CallDimension.TEAM, CallDimension.FEATURE,
      CallDimension.USER);
  /// What can be looked at: a day is over before anybody reads of it, and a budget's year is one ahead
  /// ([runrate.forecast.BudgetLine]).
  public static final List<Period> PERIODS = List.of(Period.WEEK, Period.MONTH, Period.QUARTER);

  public Showback {
    lines = List.copyOf(lines);
  }

  /// @param within a day of the period
  /// @param days   of all owners of that kind; empty gives nothing
  public static Optional<Showback> of(Scenario scenario, CallDimension by, Period period, LocalDate within,
      List<OwnerDay> days) {
    return of(scenario, by, period, within, new OwnerSpend(days, Optional.empty()));
  }

  /// @param spend of all owners of that kind; empty gives nothing
  public static Optional<Showback> of(Scenario scenario, CallDimension by, Period period, LocalDate within,
      OwnerSpend spend) {
    List<OwnerDay> paid = SharedDays.split(by, spend);
    return paid.isEmpty() ? Optional.empty()
        : Optional.of(new OwnerSums(scenario, by, period, within, paid).showback(spend.way()));
  }

  /// Whether the period is over in the log.
  public boolean isOver() {
    return !asOf.isBefore(to);
  }

  /// Lines whose end is above their budget, the furthest first.
  public List<OwnerLine> over() {
    return lines.stream().filter(OwnerLine::isOver).sorted(Comparator.comparingDouble(
        (OwnerLine line) -> line.varianceUsd().orElse(0)).reversed()).toList();
  }

  /// The scenario's budget with an own one for an owner in such periods, or without it. Its part of the spend is the
  /// one it has in the log, so that a forecast of the plan holds it against that.
  public Budget with(Scenario scenario, String owner, OptionalDouble usd) {
    Optional<PeriodBudget> old = own(scenario, owner);
    int known = (int) Math.max(1, lines.stream().filter(OwnerLine::isNamed).count());
    OptionalDouble share = lines.stream().filter(line -> line.owner().equals(owner)).mapToDouble(OwnerLine::share)
        .findFirst();
    BudgetScope scope = new BudgetScope(kind(by), owner, false, OptionalInt.of(known), share)
        .measured(scenario.tasks());
    return scenario.budget().replacing(old, usd.isEmpty() ? Optional.empty() : Optional.of(old.map(line ->
        line.withValue(usd.getAsDouble())).orElseGet(() -> PeriodBudget.of(period, usd.getAsDouble()))
            .withScope(scope)));
  }

  /// The owner's own budget in such periods.
  public Optional<PeriodBudget> own(Scenario scenario, String owner) {
    return own(scenario, by, period, owner);
  }

  static BudgetScope.Kind kind(CallDimension by) {
    return BudgetScope.Kind.valueOf(by.name());
  }

  static Optional<PeriodBudget> own(Scenario scenario, CallDimension by, Period period, String owner) {
    return line(scenario, period, scope -> scope.kind() == kind(by) && scope.name().equals(owner));
  }

  static Optional<PeriodBudget> line(Scenario scenario, Period period, Predicate<BudgetScope> wanted) {
    return scenario.budget().all().stream().filter(line -> line.period() == period
        && line.amount().unit() == BudgetAmount.Unit.USD && wanted.test(line.scope())).findFirst();
  }
}
