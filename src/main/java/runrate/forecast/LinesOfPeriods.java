package runrate.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.forecast.BudgetLine.Alert;
import runrate.forecast.BurnForecast.Kind;
import runrate.scenario.Budget;
import runrate.scenario.BudgetAmount;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;

/// Holds the budgets of a scenario against the days of its calendar, period by period.
final class LinesOfPeriods {
  private final SpendCalendar calendar;
  private final ScopeShares shares;
  private final LocalDate today;

  LinesOfPeriods(SpendCalendar calendar) {
    this.calendar = calendar;
    shares = new ScopeShares(calendar.engine(), calendar.scenario());
    today = calendar.today();
  }

  /// What a budget's part of the spend is on one day.
  private record Spent(LocalDate date, Kind kind, double amount) {
    boolean isRecorded() {
      return kind == Kind.RECORDED;
    }
  }

  List<BudgetLine> of(List<Period> periods) {
    Budget budget = calendar.scenario().budget();
    return Stream.of(Period.values()).flatMap(period -> {
      Optional<PeriodBudget> own = budget.line(period, "");
      Stream<BudgetLine> first = own.isPresent() || periods.contains(period) ? Stream.of(line(period, own))
          : Stream.empty();
      return Stream.concat(first, budget.all().stream().filter(line -> line.period() == period
          && !own.equals(Optional.of(line))).map(line -> line(period, Optional.of(line))));
    }).toList();
  }

  private BudgetLine line(Period period, Optional<PeriodBudget> budget) {
    Period over = period == Period.DAY ? Period.MONTH : period;
    LocalDate from = period == Period.YEAR ? today.withDayOfMonth(1) : over.first(today);
    LocalDate to = period == Period.YEAR ? from.plusYears(1).minusDays(1) : over.last(today);
    ScopeShare part = budget.map(shares::of).orElse(ScopeShare.WHOLE);
    boolean counted = budget.filter(line -> line.amount().unit() == BudgetAmount.Unit.TOKENS).isPresent();
    List<Spent> days = calendar.days(from, to).map(day -> new Spent(day.date(), day.kind(),
        (counted ? shares.tokens().on(day) : day.usd()) * part.share())).toList();
    int estimated = counted ? (int) days.stream().filter(Spent::isRecorded).count() : 0;
    List<Alert> alerts = budget.map(line -> alerts(days, line)).orElse(List.of());
    Optional<LocalDate> bindsOn = budget.flatMap(line -> first(days, period, spent ->
        Budget.exceeds(spent, line.amount().value())));
    int modelled = calendar.modelled(from, to);
    if (period != Period.DAY) {
      return new BudgetLine(period, budget, part, from, to, sum(days, this::isPast), sum(days, Spent::isRecorded),
          sum(days, day -> isPast(day) && !day.isRecorded()), sum(days, day -> true), modelled, estimated, List.of(),
          days.size(), alerts, bindsOn);
    }
    List<Double> recorded = days.stream().filter(Spent::isRecorded).map(Spent::amount).toList();
    double dearest = recorded.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double ahead = days.stream().filter(day -> !isPast(day)).mapToDouble(Spent::amount).max().orElse(0);
    return new BudgetLine(period, budget, part, from, to, dearest, dearest, 0, ahead, modelled, estimated, recorded,
        recorded.size(), alerts, bindsOn);
  }

  private boolean isPast(Spent day) {
    return !day.date().isAfter(today);
  }

  private static double sum(List<Spent> days, Predicate<Spent> of) {
    return days.stream().filter(of).mapToDouble(Spent::amount).sum();
  }

  private static List<Alert> alerts(List<Spent> days, PeriodBudget budget) {
    return budget.alerts().stream().map(share -> new Alert(share, first(days, budget.period(), spent ->
        !Budget.exceeds(share * budget.amount().value(), spent)))).toList();
  }

  /// The first day whose spend, or for longer periods that of all days to it, is so much.
  private static Optional<LocalDate> first(List<Spent> days, Period period, Predicate<Double> enough) {
    double[] reached = new double[days.size()];
    for (int i = 0; i < reached.length; i++) {
      reached[i] = days.get(i).amount() + (period != Period.DAY && i > 0 ? reached[i - 1] : 0);
    }
    return IntStream.range(0, reached.length).filter(i -> enough.test(reached[i]))
        .mapToObj(i -> days.get(i).date()).findFirst();
  }
}
