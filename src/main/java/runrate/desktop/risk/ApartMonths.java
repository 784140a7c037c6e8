package runrate.desktop.risk;

import java.util.List;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.desktop.store.Background;
import runrate.desktop.store.ScenarioStore;
import runrate.risk.KeptMonths;
import runrate.risk.RiskReport;
import runrate.risk.Watch;
import runrate.scenario.Scenario;

/// The months of the open scenario as if no inputs were linked, of the same draws, beside the window. How far inputs
/// are linked draws none anew.
final class ApartMonths {
  private final ScenarioStore store;
  private final Background<Asked, RiskReport> drawing;
  private final KeptMonths kept = new KeptMonths();
  private final Runnable onAnswer;
  private Optional<Asked> asked = Optional.empty();
  private Optional<RiskReport> answer = Optional.empty();

  private record Asked(CostEngine engine, Scenario scenario) {}

  /// @param onAnswer told that there is something new to show
  ApartMonths(ScenarioStore store, Runnable onAnswer) {
    this.store = store;
    this.onAnswer = onAnswer;
    drawing = new Background<>("months-apart", (question, going) -> RiskReport.months(question.engine(),
        question.scenario(), kept, new Watch(going::isStopped, share -> { })), this::take, why -> { });
  }

  private void take(RiskReport found) {
    answer = Optional.of(found);
    onAnswer.run();
  }

  private Asked now() {
    return new Asked(store.engine(), store.state().report().scenario().withLinks(List.of()));
  }

  /// Nothing while they are drawn; whoever is told then asks again.
  Optional<RiskReport> found() {
    if (asked.filter(now()::equals).isEmpty()) {
      asked = Optional.of(now());
      answer = Optional.empty();
      drawing.ask(now());
    }
    return answer;
  }

  /// Asks and waits, for a picture that is taken only once.
  void askNow() {
    asked = Optional.of(now());
    drawing.now(now());
  }
}
