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
import runrate.risk.KeptMonths;
import runrate.risk.MonthOutlook;
import runrate.risk.RiskReport;
import runrate.risk.Tripwire;
import runrate.risk.Watch;
import runrate.savings.BudgetGoal;
import runrate.scenario.Scenario;

/// Where the forecast month may end and how likely it breaks its budget, and how far the lever with the goal mark would
/// have to go for even odds, drawn beside the window once a hand has rested for a moment. Until then the verdict of
/// likely values is pale; where no input has a range it is the verdict.
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
    Odds answer(KeptMonths kept, Watch watch) {
      Optional<MonthOutlook> outlook = Chances.outlook(engine, scenario, kept, watch);
      return new Odds(outlook, outlook.flatMap(known -> goal).flatMap(input ->
          Chances.tripwire(engine, scenario, RiskReport.USUAL_SEED, input, watch)), false);
    }
  }

  /// @param outlook   the forecast month as it was drawn
  /// @param even      where the lever with the goal mark has half of the months fit
  /// @param isPending whether months are being drawn
  public record Odds(Optional<MonthOutlook> outlook, Optional<Tripwire> even, boolean isPending) {
    public static final Odds NONE = new Odds(Optional.empty(), Optional.empty(), false);
    static final Odds PENDING = new Odds(Optional.empty(), Optional.empty(), true);

    /// Nothing without a budget of a month.
    Optional<BudgetOdds> budget() {
      return outlook.filter(known -> known.burn().budgetUsd().isPresent()).map(BudgetOdds::of);
    }
  }

  /// @param onOdds told the odds once they are known, and that there are none yet
  public OddsAhead(ScenarioStore store, Consumer<Odds> onOdds) {
    this.store = store;
    this.onOdds = onOdds;
    drawing = new Background<Asked, Odds>("budget-odds", (question, going) -> question.answer(store.months(),
        new Watch(going::isStopped, share -> { })), onOdds,
        why -> onOdds.accept(Odds.NONE)).after(REST);
  }

  public void show(DeskState state) {
    Asked now = asked(state);
    if (asked.filter(now::equals).isEmpty()) {
      asked = Optional.of(now);
      drawing.stop();
      onOdds.accept(isAsked(now.scenario()) ? Odds.PENDING : Odds.NONE);
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
    return scenario.assumptions().stream().anyMatch(assumed -> assumed.hasRange());
  }
}
