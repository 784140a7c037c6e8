package runrate.playbook;

import java.time.LocalDate;
import java.util.List;
import runrate.costing.CostEngine;
import runrate.savings.LeverTurns;
import runrate.scenario.AppliedStep;
import runrate.scenario.Scenario;

/// Steps and points of the checklist as they are taken: the scenario turned, and noted with the day and what it was
/// expected to save.
public final class Applying {
  private Applying() {}

  /// @param step open
  public static Scenario one(StepReport step, LocalDate day) {
    return noted(step.goal(), step.step().word(), step.savesNowUsd(), day);
  }

  /// Several, one after the other, each noted with what it saves after those before it: what is noted adds up.
  ///
  /// @param steps of this playbook
  public static Scenario all(CostEngine engine, Playbook book, List<StepReport> steps, LocalDate day) {
    Scenario applied = book.scenario();
    for (StepReport step : steps) {
      Scenario turned = LeverTurns.turned(applied, step.step().lever(), step.goal());
      applied = noted(turned, step.step().word(), engine.prepare(applied).monthUsd()
          - engine.prepare(turned).monthUsd(), day);
    }
    return applied;
  }

  /// @param row that the program can do
  public static Scenario one(CheckRow row, LocalDate day) {
    return noted(row.applied().orElseThrow(), row.item().word(), row.savesUsd().orElse(0), day);
  }

  private static Scenario noted(Scenario scenario, String step, double savesUsd, LocalDate day) {
    return scenario.withApplied(new AppliedStep(step, day, Math.rint(savesUsd * 100) / 100));
  }
}
