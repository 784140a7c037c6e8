package runrate.desktop.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import runrate.costing.CostEngine;
import runrate.desktop.store.Background;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.risk.BudgetOdds;
import runrate.scenario.Scenario;

/// How likely the month breaks its budget, drawn beside the window once a hand has rested for a moment. Until then, and
/// where no input has a range, the verdict is that of likely values.
public final class OddsAhead {
  private static final Duration REST = Duration.ofMillis(150);

  private final ScenarioStore store;
  private final Consumer<Optional<BudgetOdds>> onOdds;
  private final Background<Asked, Optional<BudgetOdds>> drawing;
  private Optional<Asked> asked = Optional.empty();

  /// What is drawn.
  private record Asked(CostEngine engine, Scenario scenario) {}

  /// @param onOdds told the odds once they are known, and that there are none yet
  public OddsAhead(ScenarioStore store, Consumer<Optional<BudgetOdds>> onOdds) {
    this.store = store;
    this.onOdds = onOdds;
    drawing = new Background<Asked, Optional<BudgetOdds>>("budget-odds", (question, going) ->
        BudgetOdds.of(question.engine(), question.scenario()), onOdds, why -> onOdds.accept(Optional.empty()))
        .after(REST);
  }

  public void show(DeskState state) {
    var now = new Asked(store.engine(), state.report().scenario());
    if (asked.filter(now::equals).isEmpty()) {
      asked = Optional.of(now);
      drawing.stop();
      onOdds.accept(Optional.empty());
      if (isAsked(now.scenario())) {
        drawing.ask(now);
      }
    }
  }

  /// Draws and waits, for a picture that is taken only once.
  public void showNow() {
    var now = new Asked(store.engine(), store.state().report().scenario());
    if (isAsked(now.scenario())) {
      drawing.now(now);
    }
  }

  private static boolean isAsked(Scenario scenario) {
    return scenario.budget().monthlyUsd().isPresent()
        && scenario.assumptions().stream().anyMatch(assumed -> assumed.hasRange());
  }
}
