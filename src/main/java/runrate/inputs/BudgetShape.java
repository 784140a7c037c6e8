package runrate.inputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.scenario.Budget;
import runrate.scenario.BudgetAmount;
import runrate.scenario.BudgetScope;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;
import runrate.scenario.Scenario;
import runrate.scenario.VerdictBounds;

/// What may be spent: the keys of `budget`, which is the month's, and of `budgets`, the lines beside it.
public final class BudgetShape {
  public static final Num<Budget> MONTHLY = Num.optional("monthlyUsd", Range.ABOVE_ZERO, Quantity.USD,
      "What may be spent in a month.", Budget::ownMonthlyUsd, Budget::withMonthlyUsd);
  public static final Numbers<Budget> ALERTS = Numbers.of("alerts", Range.SHARE, Quantity.SHARE,
      Budget.DEFAULT_ALERTS, "Parts of the budget at which somebody wants to hear.", Budget::alertShares);
  public static final Word<Budget> ON_LIMIT = Word.<Budget>optional("onLimit",
      "Only \"none\"; what a day does at its limit stands in policy.", budget -> Optional.empty()).leftOut();
  public static final Word<Budget> RESET_AT = ResetShape.at(Budget::reset);
  public static final Word<Budget> ZONE = ResetShape.zone(Budget::reset);
  public static final Num<VerdictBounds> ON_TRACK_UP_TO = Num.usually(VerdictBounds.USUAL.onTrackUpTo(), "onTrackUpTo",
      Range.SHARE, Quantity.SHARE, "Up to so many months over the budget the verdict is on track.",
      VerdictBounds::onTrackUpTo, (bounds, share) -> new VerdictBounds(share, bounds.overFrom()));
  public static final Num<VerdictBounds> OVER_FROM = Num.usually(VerdictBounds.USUAL.overFrom(), "overFrom",
      Range.SHARE, Quantity.SHARE, "From so many months over the budget on the verdict is over.",
      VerdictBounds::overFrom, (bounds, share) -> new VerdictBounds(bounds.onTrackUpTo(), share));
  public static final Part<Budget, VerdictBounds> VERDICT = Part.of("verdict", new Shape<>(List.of(ON_TRACK_UP_TO,
      OVER_FROM), BudgetShape::bounds), "Where a verdict by probability turns.", Budget::verdict, Budget::withVerdict)
      .leftOut(VerdictBounds.USUAL);
  public static final Shape<Budget> SHAPE = new Shape<>(List.of(MONTHLY, ALERTS, RESET_AT, ZONE, ON_LIMIT,
      PolicyShape.POLICY, VERDICT), BudgetShape::budget);

  public static final Word<PeriodBudget> NAME = Word.<PeriodBudget>usually("", "name",
      "Tells two budgets of one period apart.", PeriodBudget::name).atMost(PeriodBudget.LONGEST_NAME);
  public static final Num<PeriodBudget> AMOUNT = Num.required("amount", Range.ABOVE_ZERO, Quantity.AMOUNT,
      "What may be spent in the period, in its unit.", line -> line.amount().value(), PeriodBudget::withValue);
  public static final OneOf<PeriodBudget, BudgetAmount.Unit> UNIT = new OneOf<>("unit", BudgetAmount.Unit.class,
      BudgetAmount.Unit.USD, "What it is counted in: money, or all tokens that are billed.",
      line -> line.amount().unit());
  public static final OneOf<PeriodBudget, Period> PERIOD = new OneOf<>("period", Period.class, Period.MONTH,
      "What it is of; a week begins on Monday.", PeriodBudget::period);
  public static final Part<PeriodBudget, BudgetScope> SCOPE = Part.of("scope", ScopeShape.SHAPE,
      "Whose spend it is of.", PeriodBudget::scope, PeriodBudget::withScope);
  public static final Word<PeriodBudget> LINE_RESET_AT = ResetShape.at(PeriodBudget::reset);
  public static final Word<PeriodBudget> LINE_ZONE = ResetShape.zone(PeriodBudget::reset);
  public static final Numbers<PeriodBudget> LINE_ALERTS = Numbers.leftOut("alerts", Range.SHARE, Quantity.SHARE,
      "Parts of it at which somebody wants to hear.", PeriodBudget::alerts);
  public static final Entries<Scenario, PeriodBudget> LINES = Entries.<Scenario, PeriodBudget>of("budgets",
      new Shape<>(List.of(NAME, AMOUNT, UNIT, PERIOD, SCOPE, LINE_RESET_AT, LINE_ZONE, LINE_ALERTS), BudgetShape::line),
      "Budgets of other periods; budget.monthlyUsd is the first, of all work by the month.",
      scenario -> scenario.budget().lines(),
      (scenario, lines) -> scenario.withBudget(budget -> budget.withLines(lines))).leftOut();

  private BudgetShape() {}

  private static Budget budget(Values v) {
    v.of(ON_LIMIT).filter(policy -> !policy.isEmpty() && !policy.equals("none")).ifPresent(policy ->
        v.refuse(ON_LIMIT, "'%s' stands in the wrong place".formatted(policy), "Say it in budget.policy.onLimit"));
    return new Budget(v.of(MONTHLY), v.numbers(ALERTS), ResetShape.read(v, RESET_AT, ZONE), List.of(),
        v.part(PolicyShape.POLICY), v.part(VERDICT));
  }

  private static VerdictBounds bounds(Values v) {
    var bounds = new VerdictBounds(v.number(ON_TRACK_UP_TO), v.number(OVER_FROM));
    if (!bounds.isInOrder()) {
      v.refuse(ON_TRACK_UP_TO, "this is more than overFrom", "Let it be at most overFrom");
      return VerdictBounds.USUAL;
    }
    return bounds;
  }

  private static PeriodBudget line(Values v) {
    return new PeriodBudget(v.text(NAME), new BudgetAmount(v.number(AMOUNT), v.choice(UNIT)), v.choice(PERIOD),
        v.part(SCOPE), ResetShape.read(v, LINE_RESET_AT, LINE_ZONE), v.numbers(LINE_ALERTS));
  }

  /// The month's budget with the lines beside it. A nameless line of the month is the month's budget itself, written
  /// another way.
  static Budget whole(Values v, Budget month) {
    Budget budget = month;
    List<PeriodBudget> kept = new ArrayList<>();
    List<PeriodBudget> lines = v.of(LINES);
    if (!v.isSound(LINES)) {
      // a line that was refused has something else in its place
      return budget.withLines(lines);
    }
    for (int i = 0; i < lines.size(); i++) {
      PeriodBudget line = lines.get(i);
      boolean isMonths = line.isMonthsOwn();
      if (kept.stream().anyMatch(line::isSameLine) || isMonths && budget.ownMonthlyUsd().isPresent()) {
        v.refuse(LINES, "[%s]".formatted(i), twice(line), "Keep one, or give it a name");
      } else if (isMonths) {
        budget = new Budget(line.amount().usd(),
            line.alerts().isEmpty() ? budget.alertShares() : line.alerts(), line.reset(), List.of(),
            budget.policy(), budget.verdict());
      } else {
        kept.add(line);
      }
    }
    refuseLowRaise(v, budget.withLines(kept));
    return budget.withLines(kept);
  }

  /// A raise that raises nothing was meant otherwise.
  private static void refuseLowRaise(Values v, Budget budget) {
    double limit = budget.dailyUsd().orElse(0);
    budget.policy().raise().filter(raise -> raise.toUsd() <= limit && v.isSound(ScenarioShape.BUDGET))
        .ifPresent(raise -> v.refuse(ScenarioShape.BUDGET, ".policy.raise.toUsd",
            "this is not above what a day may spend already", "Name a higher amount, or take the raise out"));
  }

  private static String twice(PeriodBudget line) {
    String period = OneOf.word(line.period());
    return line.name().isEmpty() ? "there is a budget of the %s already".formatted(period)
        : "there is a budget of the %s called '%s' already".formatted(period, line.name());
  }
}
