package runrate.desktop.desk;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import runrate.costing.CostEngine;
import runrate.desktop.store.Background;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Input;
import runrate.risk.BudgetOdds;
import runrate.risk.Chances;
import runrate.risk.RiskReport;
import runrate.risk.Tripwire;
import runrate.savings.BudgetGoal;
import runrate.scenario.Scenario;

/// How likely the month breaks its budget, and how far the lever with the goal mark would have to go for even odds,
/// drawn beside the window once a hand has rested for a moment. Until then, and where no input has a range, the verdict
/// is that of likely values.
public final class OddsAhead {
  private static final Duration REST = Duration.ofMillis(150);

  private final ScenarioStore store;
  private final Consumer<Odds> onOdds;
  private final Background<Asked, Odds> drawing;
  private Optional<Asked> asked = Optional.empty();

  /// What is drawn.
  ///
  /// @param goal the input that has the goal mark
  private record Asked(CostEngine engine, Scenario scenario, Optional<Input> goal) {
    Odds answer() {
      Optional<BudgetOdds> odds = BudgetOdds.of(engine, scenario);
      return new Odds(odds, odds.flatMap(known -> goal).flatMap(input ->
          Chances.tripwire(engine, scenario, RiskReport.USUAL_SEED, input)));
    }
  }

  /// @param even where the lever with the goal mark has half of the months fit
  public record Odds(Optional<BudgetOdds> budget, Optional<Tripwire> even) {
    public static final Odds NONE = new Odds(Optional.empty(), Optional.empty());
  }

  /// @param onOdds told the odds once they are known, and that there are none yet
  public OddsAhead(ScenarioStore store, Consumer<Odds> onOdds) {
    this.store = store;
    this.onOdds = onOdds;
    drawing = new Background<Asked, Odds>("budget-odds", (question, going) -> question.answer(), onOdds,
        why -> onOdds.accept(Odds.NONE)).after(REST);
  }

  public void show(DeskState state) {
    Asked now = asked(state);
    if (asked.filter(now::equals).isEmpty()) {
      asked = Optional.of(now);
      drawing.stop();
      onOdds.accept(Odds.NONE);
      if (isAsked(now.scenario())) {
        drawing.ask(now);
      }
    }
  }

  /// Draws and waits, for a picture that is taken only once.
  public void showNow() {
    Asked now = asked(store.state());
    if (isAsked(now.scenario())) {
      drawing.now(now);
    }
  }

  private Asked asked(DeskState state) {
    return new Asked(store.engine(), state.report().scenario(), state.report().goal().flatMap(BudgetGoal::input));
  }

  private static boolean isAsked(Scenario scenario) {
    return scenario.budget().monthlyUsd().isPresent()
        && scenario.assumptions().stream().anyMatch(assumed -> assumed.hasRange());
  }
}
