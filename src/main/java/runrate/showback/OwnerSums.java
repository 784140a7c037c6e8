package runrate.showback;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;
import runrate.scenario.Scenario;
import runrate.sharing.SharedWay;
import runrate.usage.CallDimension;

/// The days of a log while they are added up.
record OwnerSums(Scenario scenario, CallDimension by, Period period, LocalDate from, LocalDate to,
    List<OwnerDay> days, LoggedPace pace) {
  OwnerSums(Scenario scenario, CallDimension by, Period period, LocalDate within, List<OwnerDay> days) {
    this(scenario, by, period, period.first(within), period.last(within), days, new LoggedPace(scenario.forecast(),
        byDay(days), days.stream().filter(day -> day.unpriced() > 0).map(OwnerDay::day).collect(Collectors.toSet())));
  }

  private static Map<LocalDate, Double> byDay(List<OwnerDay> days) {
    Map<LocalDate, BigDecimal> sums = new TreeMap<>();
    days.forEach(day -> sums.merge(day.day(), day.usd(), BigDecimal::add));
    return sums.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, day -> day.getValue().doubleValue()));
  }

  Showback showback(Optional<SharedWay> shared) {
    List<OwnerLine> lines = new ArrayList<>();
    Map<String, List<OwnerDay>> byOwner = days.stream().collect(Collectors.groupingBy(OwnerDay::owner));
    budgeted().forEach(owner -> byOwner.putIfAbsent(owner, List.of()));
    byOwner.forEach((owner, own) -> {
      OwnerLine line = line(owner, budget(owner), own);
      if (line.actualUsd().signum() > 0 || line.unpriced() > 0 || line.budget().isPresent()
          || line.beforeUsd().filter(usd -> usd.signum() > 0).isPresent()) {
        lines.add(line);
      }
    });
    lines.sort(Comparator.comparing((OwnerLine line) -> !line.isNamed()).thenComparing(OwnerLine::actualUsd,
        Comparator.reverseOrder()).thenComparing(OwnerLine::owner));
    LocalDate asOf = pace.last().isAfter(to) ? to : pace.last();
    return new Showback(by, period, from, to, asOf, beforeSince(), lines, line("",
        scenario.budget().ofWholeBill(period), days), shared);
  }

  /// Whoever has a budget in such periods, with or without calls.
  private List<String> budgeted() {
    return scenario.budget().all().stream().filter(line -> line.period() == period && line.scope().kind()
        == Showback.kind(by)).map(line -> line.scope().name()).filter(name -> !name.isEmpty()).toList();
  }

  /// The first recorded day of the period before.
  private Optional<LocalDate> beforeSince() {
    LocalDate before = from.minusDays(1);
    return within(days, period.first(before), before).stream().map(OwnerDay::day).min(LocalDate::compareTo);
  }

  private Optional<PeriodBudget> budget(String owner) {
    return !OwnerDay.isNamed(owner) ? Optional.empty() : Showback.own(scenario, by, period, owner).or(() ->
        Showback.line(scenario, period, scope -> scope.kind() == Showback.kind(by) && scope.each()));
  }

  private OwnerLine line(String owner, Optional<PeriodBudget> budget, List<OwnerDay> own) {
    BigDecimal actualUsd = sum(own, from, to);
    LocalDate before = from.minusDays(1);
    boolean known = beforeSince().isPresent();
    BigDecimal all = sum(days, pace.since(), pace.last());
    double share = all.signum() == 0 ? 0 : sum(own, pace.since(), pace.last()).doubleValue() / all.doubleValue();
    return new OwnerLine(owner, budget, actualUsd, within(own, from, to).stream().mapToLong(OwnerDay::unpriced).sum(),
        forecastUsd(actualUsd, share), share, known ? Optional.of(sum(own, period.first(before), before))
            : Optional.empty());
  }

  private OptionalDouble forecastUsd(BigDecimal actualUsd, double share) {
    if (!pace.last().isBefore(to)) {
      return OptionalDouble.of(actualUsd.doubleValue());
    }
    LocalDate next = pace.last().isBefore(from) ? from : pace.last().plusDays(1);
    return !pace.isKnown() ? OptionalDouble.empty() : OptionalDouble.of(actualUsd.doubleValue() + share
        * next.datesUntil(to.plusDays(1)).mapToDouble(pace::usd).sum());
  }

  private static List<OwnerDay> within(List<OwnerDay> own, LocalDate first, LocalDate last) {
    return own.stream().filter(day -> !day.day().isBefore(first) && !day.day().isAfter(last)).toList();
  }

  private static BigDecimal sum(List<OwnerDay> own, LocalDate first, LocalDate last) {
    return within(own, first, last).stream().map(OwnerDay::usd).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
