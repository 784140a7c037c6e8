package runrate.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.savings.BudgetGoal;
import runrate.savings.Lever;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.ChangeBound;

/// The month in one or two sentences: what saves most, and what would meet the budget.
public final class MonthSentence {
  private MonthSentence() {}

  /// @param bounds how far inputs may change to meet the budget
  public static String of(Money money, SavingsWaterfall savings, boolean overBudget, Optional<BudgetGoal> goal,
      List<ChangeBound> bounds) {
    String words = savings(savings) + caching(money, savings) + batch(money, savings) + contract(money, savings);
    return overBudget ? words + " " + budget(goal, bounds) : words;
  }

  /// Caching that is dearer than none: agents that start together, or calls that come too rarely.
  private static String caching(Money money, SavingsWaterfall savings) {
    return savings.steps().stream()
        .filter(step -> step.lever() == Lever.CACHING && step.savingUsd() < 0 && step.used())
        .map(step -> " Caching adds %s: too few calls find what others wrote.".formatted(
            money.amount(-step.savingUsd(), step.afterUsd())))
        .findFirst().orElse("");
  }

  /// Batching that is dearer than none, or batching less than the baseline does.
  private static String batch(Money money, SavingsWaterfall savings) {
    return savings.step(Lever.BATCH).filter(step -> step.savingUsd() < 0 && step.used())
        .map(step -> " The batch share adds %s.".formatted(money.amount(-step.savingUsd(), step.afterUsd())))
        .orElse("");
  }

  /// What a contract adds: a surcharge, or a commitment above what is used, below which no lever saves any.
  private static String contract(Money money, SavingsWaterfall savings) {
    return savings.steps().stream()
        .filter(step -> step.lever() == Lever.CONTRACT && step.savingUsd() < 0 && step.used())
        .map(step -> (savings.committed()
            ? " What was agreed adds %s, and a commitment is not used up: what is saved there saves nothing."
            : savings.pinned() ? " Its terms cost %s more than those of the plan of today."
            : " What was agreed adds %s to the list price.").formatted(
            money.amount(-step.savingUsd(), step.afterUsd())))
        .findFirst().orElse("");
  }

  private static String savings(SavingsWaterfall savings) {
    String baseline = savings.pinned() ? "the plan of today" : "naive use";
    List<SavingsWaterfall.Step> best = savings.usedSteps().stream()
        .filter(step -> step.savingUsd() > 0)
        .sorted(Comparator.comparingDouble(SavingsWaterfall.Step::savingUsd).reversed())
        .limit(2).toList();
    if (savings.savingUsd() < 0) {
      return "This plan costs more than %s.".formatted(baseline);
    }
    if (best.isEmpty()) {
      return "This plan costs the same as %s.".formatted(baseline);
    }
    String first = best.getFirst().lever().label();
    return best.size() == 1
        ? "%s is the only lever that saves.".formatted(first)
        : "%s and %s save most.".formatted(first, best.getLast().lever().label().toLowerCase(Figures.LOCALE));
  }

  /// What would meet a budget that is exceeded.
  public static String budget(Optional<BudgetGoal> goal, List<ChangeBound> bounds) {
    return goal.map(found -> meets(found, bounds))
        .orElseGet(() -> "No single lever of this plan's models meets the budget%s.".formatted(
            BoundWords.within(bounds)));
  }

  private static String meets(BudgetGoal goal, List<ChangeBound> bounds) {
    return switch (goal.lever()) {
      case ROUTING -> "All calls on %s meet the budget.".formatted(goal.choice());
      case SERVICE_MODE -> "Service mode %s meets the budget.".formatted(goal.choice());
      case CACHING -> goal.input().isEmpty() ? "Caching switched on meets the budget." : share(goal, bounds);
      case THINKING_CAP -> "A thinking cap of %s meets the budget.".formatted(cap(goal, bounds));
      default -> share(goal, bounds);
    };
  }

  /// A smaller cap meets the budget as well, as far as it may be lowered.
  private static String cap(BudgetGoal goal, List<ChangeBound> bounds) {
    double low = bound(goal, bounds).flatMap(bound -> bound.low().stream().boxed().findFirst()).orElse(0.0);
    return low == 0 ? tokens(goal) + " or less" : low >= goal.value() ? tokens(goal)
        : "%s to %s".formatted(Figures.whole(low), tokens(goal));
  }

  private static Optional<ChangeBound> bound(BudgetGoal goal, List<ChangeBound> bounds) {
    return bounds.stream().filter(bound -> goal.input().filter(input -> input.path().equals(bound.path())).isPresent())
        .findFirst();
  }

  private static String share(BudgetGoal goal, List<ChangeBound> bounds) {
    return "A %s of %s%s meets the budget.".formatted(name(goal), Figures.percent(goal.value()),
        goal.andBeyond() ? beyond(goal, bounds) : "");
  }

  private static String beyond(BudgetGoal goal, List<ChangeBound> bounds) {
    OptionalDouble high = bound(goal, bounds).map(ChangeBound::high).orElse(OptionalDouble.empty());
    return high.isEmpty() ? " or more"
        : high.getAsDouble() - goal.value() < 0.01 ? "" : " to " + Figures.percent(high.getAsDouble());
  }

  private static String tokens(BudgetGoal goal) {
    return Figures.whole(goal.value()) + " tokens";
  }

  /// The words on the button that does it.
  public static String action(BudgetGoal goal) {
    return switch (goal.lever()) {
      case ROUTING -> "Send all calls to " + goal.choice();
      case SERVICE_MODE -> "Choose mode " + goal.choice();
      case CACHING -> goal.input().isEmpty() ? "Switch caching on" : set(goal, Figures.percent(goal.value()));
      case THINKING_CAP -> set(goal, tokens(goal));
      default -> set(goal, Figures.percent(goal.value()));
    };
  }

  private static String set(BudgetGoal goal, String value) {
    return "Set %s to %s".formatted(name(goal), value);
  }

  private static String name(BudgetGoal goal) {
    return switch (goal.lever()) {
      case BATCH -> "batch share";
      case CACHING -> "cacheable share";
      case PRUNING -> "context pruning";
      case LOCAL_MODEL -> "local share";
      default -> goal.lever().label().toLowerCase(Figures.LOCALE);
    };
  }
}
