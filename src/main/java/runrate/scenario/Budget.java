package runrate.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.units.Require;

/// What may be spent a month, the parts of it at which somebody wants to hear, and budgets of other periods.
///
/// @param alertShares each once, the smallest first
/// @param lines in the order of the file, no two of one period and one name; none is the nameless month's
/// @param policy what a day does at its limit
public record Budget(OptionalDouble monthlyUsd, List<Double> alertShares, List<PeriodBudget> lines,
    BudgetPolicy policy) {
  public static final List<Double> DEFAULT_ALERTS = List.of(0.5, 0.75, 0.9);
  public static final Budget NONE = new Budget(OptionalDouble.empty(), DEFAULT_ALERTS);

  private static final double TOLERANCE = 1e-12;

  public Budget {
    alertShares = alertShares.stream().distinct().sorted().toList();
    lines = List.copyOf(lines);
    monthlyUsd.ifPresent(usd -> Require.aboveZero("monthlyUsd", usd, "USD"));
  }

  public Budget(OptionalDouble monthlyUsd, List<Double> alertShares) {
    this(monthlyUsd, alertShares, List.of(), BudgetPolicy.NONE);
  }

  /// What may be spent in a month: the month's own budget, or else the first of a month that has a name.
  @Override
  public OptionalDouble monthlyUsd() {
    return monthlyUsd.isPresent() ? monthlyUsd : lines.stream().filter(line -> line.period() == Period.MONTH)
        .mapToDouble(PeriodBudget::amountUsd).findFirst();
  }

  /// Whether there are budgets, but none that says what may be spent in a month.
  public boolean isOfOtherPeriodsOnly() {
    return monthlyUsd().isEmpty() && !lines.isEmpty();
  }

  /// The month's own budget, which has no name.
  public OptionalDouble ownMonthlyUsd() {
    return monthlyUsd;
  }

  /// Sums of many days carry rounding errors; a budget is not broken by one of them. Spending exactly the budget keeps
  /// within it.
  public boolean isExceededBy(double usd) {
    return monthlyUsd().isPresent() && exceeds(usd, monthlyUsd().getAsDouble());
  }

  public static boolean exceeds(double usd, double budgetUsd) {
    return usd > budgetUsd * (1 + TOLERANCE);
  }

  public Budget withMonthlyUsd(OptionalDouble usd) {
    return new Budget(usd, alertShares, lines, policy);
  }

  public Budget withLines(List<PeriodBudget> changed) {
    return new Budget(monthlyUsd, alertShares, changed, policy);
  }

  public Budget withPolicy(BudgetPolicy other) {
    return new Budget(monthlyUsd, alertShares, lines, other);
  }

  /// What a day may spend: the nameless budget of a day, or else the first.
  public OptionalDouble dailyUsd() {
    return line(Period.DAY, "").or(() -> lines.stream().filter(line -> line.period() == Period.DAY).findFirst())
        .map(line -> OptionalDouble.of(line.amountUsd())).orElse(OptionalDouble.empty());
  }

  /// All there are, the month's own first.
  public List<PeriodBudget> all() {
    List<PeriodBudget> all = new ArrayList<>();
    monthlyUsd.ifPresent(usd -> all.add(new PeriodBudget("", usd, Period.MONTH, alertShares)));
    all.addAll(lines);
    return all;
  }

  public Optional<PeriodBudget> line(Period period, String name) {
    return all().stream().filter(line -> line.period() == period && line.name().equals(name)).findFirst();
  }

  /// With another amount for a line, which is made where there is none, or without it.
  public Budget with(Period period, String name, OptionalDouble usd) {
    if (period == Period.MONTH && name.isEmpty()) {
      return withMonthlyUsd(usd);
    }
    List<PeriodBudget> changed = new ArrayList<>(lines);
    Optional<PeriodBudget> old = line(period, name);
    if (usd.isEmpty()) {
      old.ifPresent(changed::remove);
    } else if (old.isPresent()) {
      changed.set(changed.indexOf(old.get()), old.get().withAmountUsd(usd.getAsDouble()));
    } else {
      changed.add(new PeriodBudget(name, usd.getAsDouble(), period, List.of()));
    }
    return withLines(changed).withRaiseThatRaises();
  }

  /// A raise to no more than a day may spend anyway is no raise, and a file may not hold it.
  private Budget withRaiseThatRaises() {
    double limit = dailyUsd().orElse(0);
    return withPolicy(policy.withRaise(policy.raise().filter(raise -> raise.toUsd() > limit)));
  }
}
