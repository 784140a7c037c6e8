package runrate.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.scenario.PeriodBudget;
import runrate.scenario.Scenario;

/// All budgets of a scenario at once: every one of them holds, so the first to bind is the one that counts.
///
/// @param lines by period, the shortest first
public record BudgetStack(List<BudgetLine> lines) {
  public BudgetStack {
    lines = List.copyOf(lines);
  }

  public static BudgetStack of(CostEngine engine, Scenario scenario, BurnForecast burn) {
    return new BudgetStack(scenario.budget().all().isEmpty() ? List.of()
        : BudgetLine.of(new SpendCalendar(engine, scenario, burn), List.of()));
  }

  /// Those beside the month's own, of which a forecast speaks anyway.
  public List<BudgetLine> further() {
    return lines.stream().filter(line -> line.budget().filter(budget -> !budget.isMonthsOwn()).isPresent()).toList();
  }

  /// The budget that is broken on the earliest day, of two on one day that of the shorter period; nothing where all
  /// hold.
  public Optional<BudgetLine> firstToBind() {
    return lines.stream().filter(line -> line.bindsOn().isPresent())
        .min(Comparator.comparing(line -> line.bindsOn().orElseThrow()));
  }

  /// Whether there are several budgets, so that one of them is the first.
  public boolean isStacked() {
    return lines.stream().map(BudgetLine::budget).filter(Optional<PeriodBudget>::isPresent).count() > 1;
  }
}
