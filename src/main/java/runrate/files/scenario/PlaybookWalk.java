package runrate.files.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import runrate.playbook.Playbook;
import runrate.playbook.StepReport;
import runrate.savings.Lever;
import runrate.savings.LeverTurns;
import runrate.scenario.Scenario;
import runrate.scenario.StepLook;
import runrate.scenario.StepLook.View;
import runrate.scenario.StepWords;
import runrate.scenario.Walk;
import runrate.scenario.WalkStep;
import runrate.text.PlaybookWords;

/// A walk made of the steps of the playbook: the baseline, what the plan does besides, each step as far as it is likely
/// to go, what all of them cost, and the budget where there is one. A step that is in use takes its lever over from the
/// plan and follows it; one that is open sets what it proposes.
public final class PlaybookWalk {
  private PlaybookWalk() {}

  /// @param book with steps
  public static Walk of(Playbook book) {
    Scenario at = LeverTurns.before(book.scenario());
    List<WalkStep> steps = new ArrayList<>();
    steps.add(step(book.scenario().baseline().pinned().isPresent() ? "Our plan today" : "Naive use", View.STEPS,
        List.of(), List.of()));
    List<Lever> besides = Arrays.stream(Lever.values()).filter(lever -> book.steps().stream().noneMatch(report ->
        report.step().lever() == lever)).toList();
    Scenario started = at;
    for (Lever lever : besides) {
      started = LeverTurns.turned(started, lever, book.scenario());
    }
    if (!started.equals(at)) {
      steps.add(step("In use besides", View.STEPS, besides.stream().map(Lever::key).toList(), List.of()));
      at = started;
    }
    for (StepReport report : book.steps()) {
      Scenario next = LeverTurns.turned(at, report.step().lever(), report.goal());
      String title = PlaybookWords.brief(report.step());
      steps.add(report.isOpen() ? step(title, View.STEPS, List.of(), ScenarioChanges.between(at, next))
          : step(title, View.STEPS, List.of(report.step().lever().key()), List.of()));
      at = next;
    }
    steps.add(step("All steps", View.COST, List.of(), List.of()));
    if (book.scenario().budget().monthlyUsd().isPresent()) {
      steps.add(step("Against the budget", View.BURN, List.of(), List.of()));
    }
    return new Walk(book.scenario().name(), Walk.Figure.MONTH, steps);
  }

  private static WalkStep step(String title, View view, List<String> levers, List<String> changes) {
    return new WalkStep(new StepWords(title, "", ""), StepLook.of(view), levers, changes);
  }
}
