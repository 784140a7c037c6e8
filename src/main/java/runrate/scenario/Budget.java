package runrate.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.units.Require;

/// What may be spent a month, the parts of it at which somebody wants to hear, and budgets of other periods.
///
/// @param alertShares each once, the smallest first
/// @param reset when the month of the month's own budget begins
/// @param lines in the order of the file, no two of one period, name, unit and scope; none is the month's own
/// @param policy what a day does at its limit
/// @param verdict where a verdict by probability turns
public record Budget(OptionalDouble monthlyUsd, List<Double> alertShares, BudgetReset reset,
    List<PeriodBudget> lines, BudgetPolicy policy, VerdictBounds verdict) {
  public static final List<Double> DEFAULT_ALERTS = List.of(0.5, 0.75, 0.9);
  public static final Budget NONE = new Budget(OptionalDouble.empty(), DEFAULT_ALERTS);

  private static final double TOLERANCE = 1e-12;

  public Budget {
    alertShares = alertShares.stream().distinct().sorted().toList();
    lines = List.copyOf(lines);
    monthlyUsd.ifPresent(usd -> Require.aboveZero("monthlyUsd", usd, "USD"));
  }

  public Budget(OptionalDouble monthlyUsd, List<Double> alertShares) {
    this(monthlyUsd, alertShares, BudgetReset.UNSAID, List.of(), BudgetPolicy.NONE, VerdictBounds.USUAL);
  }

  /// What may be spent in a month: the month's own budget, or else the first of a month that has a name. Lines of a
  /// part of the work, or in tokens, say nothing of the whole bill.
  @Override
  public OptionalDouble monthlyUsd() {
    return monthlyUsd.isPresent() ? monthlyUsd : ofWholeBill(Period.MONTH).map(line ->
        line.amount().usd()).orElse(OptionalDouble.empty());
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
    return new Budget(usd, alertShares, reset, lines, policy, verdict);
  }

  public Budget withLines(List<PeriodBudget> changed) {
    return new Budget(monthlyUsd, alertShares, reset, changed, policy, verdict);
  }

  public Budget withPolicy(BudgetPolicy other) {
    return new Budget(monthlyUsd, alertShares, reset, lines, other, verdict);
  }

  public Budget withVerdict(VerdictBounds other) {
    return new Budget(monthlyUsd, alertShares, reset, lines, policy, other);
  }

  /// What a day may spend: the nameless budget of a day, or else the first of the whole bill.
  public OptionalDouble dailyUsd() {
    return ofWholeBill(Period.DAY).map(line -> line.amount().usd()).orElse(OptionalDouble.empty());
  }

  /// The budget of a period that the whole bill is held against: the nameless one, or else the first.
  public Optional<PeriodBudget> ofWholeBill(Period period) {
    return line(period, "").or(() -> all().stream().filter(line -> line.period() == period && line.isOfWholeBill())
        .findFirst());
  }

  /// All there are, the month's own first.
  public List<PeriodBudget> all() {
    List<PeriodBudget> all = new ArrayList<>();
    monthlyUsd.ifPresent(usd -> all.add(PeriodBudget.of(Period.MONTH, usd).withAlerts(alertShares).withReset(reset)));
    all.addAll(lines);
    return all;
  }

  /// The line of that name that the whole bill is held against.
  public Optional<PeriodBudget> line(Period period, String name) {
    return all().stream().filter(line -> line.period() == period && line.name().equals(name) && line.isOfWholeBill())
        .findFirst();
  }

  /// With one line in the place of another, or put behind all others, or without it.
  ///
  /// @param old     nothing for a new line
  /// @param changed nothing to take the old one out
  public Budget replacing(Optional<PeriodBudget> old, Optional<PeriodBudget> changed) {
    List<PeriodBudget> kept = new ArrayList<>(lines);
    int at = old.map(kept::indexOf).filter(index -> index >= 0).orElse(kept.size());
    old.ifPresent(kept::remove);
    boolean wasOwn = old.filter(PeriodBudget::isMonthsOwn).isPresent();
    Budget rest = wasOwn ? withMonthlyUsd(OptionalDouble.empty()) : this;
    Optional<PeriodBudget> own = changed.filter(PeriodBudget::isMonthsOwn);
    changed.filter(line -> !line.isMonthsOwn()).ifPresent(line -> kept.add(Math.min(at, kept.size()), line));
    return own.map(line -> rest.withOwn(line, wasOwn)).orElse(rest).withLines(kept).withRaiseThatRaises();
  }

  /// A new one that says nothing of alerts has those of the month.
  private Budget withOwn(PeriodBudget own, boolean wasOwn) {
    return new Budget(own.amount().usd(),
        own.alerts().isEmpty() && !wasOwn ? alertShares : own.alerts(), own.reset(), lines, policy, verdict);
  }

  /// With another amount for a line of the whole bill, which is made where there is none, or without it.
  public Budget with(Period period, String name, OptionalDouble usd) {
    Optional<PeriodBudget> old = line(period, name);
    return replacing(old, usd.isEmpty() ? Optional.empty() : Optional.of(old.map(line ->
        line.withValue(usd.getAsDouble())).orElseGet(() ->
            new PeriodBudget(name, usd.getAsDouble(), period, List.of()))));
  }

  /// The same where a task is called otherwise now.
  public Budget withTaskName(String old, String name) {
    BudgetScope before = BudgetScope.ofTask(old);
    return withLines(lines.stream().map(line -> line.scope().equals(before)
        ? line.withScope(BudgetScope.ofTask(name)) : line).toList());
  }

  /// Without what tasks and features were to spend that are no more.
  public Budget keptFor(List<Task> tasks) {
    return withLines(lines.stream().filter(line -> !line.scope().isOfPlan()
        || tasks.stream().anyMatch(line.scope()::isOf)).toList());
  }

  /// A raise to no more than a day may spend anyway is no raise, and a file may not hold it.
  private Budget withRaiseThatRaises() {
    double limit = dailyUsd().orElse(0);
    return withPolicy(policy.withRaise(policy.raise().filter(raise -> raise.toUsd() > limit)));
  }
}
