package runrate.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import runrate.savings.BudgetGoal;
import runrate.savings.SavingsWaterfall;

/// The month in one or two sentences: what saves most, and what would meet the budget.
public final class Verdict {
  private Verdict() {}

  public static String of(SavingsWaterfall savings, boolean overBudget, Optional<BudgetGoal> goal) {
    return overBudget ? savings(savings) + " " + budget(goal) : savings(savings);
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

  private static String budget(Optional<BudgetGoal> goal) {
    return goal.map(found -> "A %s of %s or more meets the budget.".formatted(
            name(found), Figures.percent(found.value())))
        .orElse("No single lever meets the budget.");
  }

  /// The words on the button that does it.
  public static String action(BudgetGoal goal) {
    return "Set %s to %s".formatted(name(goal), Figures.percent(goal.value()));
  }

  private static String name(BudgetGoal goal) {
    return switch (goal.field()) {
      case "plan.batchShare" -> "batch share";
      case "plan.caching.cacheableShare" -> "cacheable share";
      default -> "context pruning";
    };
  }
}
