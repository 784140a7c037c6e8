package runrate.desktop.levers;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import runrate.desktop.controls.Segments;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.CallsScope;
import runrate.text.Figures;

/// Whether the calls a day are each agent's or the whole team's, with the other figure beside it.
final class ScopeSwitch extends HBox {
  private static final double MILLION = 1e6;

  private final Segments<CallsScope> scopes = new Segments<CallsScope>(this::choose)
      .option(CallsScope.AGENT, "scope-agent", "per agent").option(CallsScope.TEAM, "scope-team", "whole team");
  private final Label otherFigure = new Label();
  private final ScenarioStore store;

  ScopeSwitch(ScenarioStore store) {
    this.store = store;
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    otherFigure.getStyleClass().add("lever-note");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("scope-row");
    getChildren().addAll(scopes, gap, otherFigure);
  }

  private void choose(CallsScope scope) {
    store.edit(scenario -> scenario.withWorkload(workload -> workload.withCallsScope(scope)));
  }

  private static String calls(double count) {
    return count >= MILLION ? Figures.count(count) : Figures.whole(count);
  }

  void show(DeskState state) {
    var workload = state.scenario().workload();
    scopes.show(workload.callsScope());
    otherFigure.setText(workload.callsScope() == CallsScope.AGENT
        ? "= %s for the team".formatted(calls(workload.teamCallsPerDay()))
        : "= %s for each agent".formatted(Figures.trimmed(workload.callsPerDay() / workload.agents(), 1)));
  }
}
