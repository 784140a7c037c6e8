package runrate.desktop.levers;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.CallsScope;
import runrate.text.Figures;

/// Whether the calls a day are each agent's or the whole team's, with the other figure beside it.
final class ScopeSwitch extends HBox {
  private static final double MILLION = 1e6;

  private final ToggleButton perAgent = new ToggleButton("per agent");
  private final ToggleButton wholeTeam = new ToggleButton("whole team");
  private final Label otherFigure = new Label();
  private final ScenarioStore store;

  ScopeSwitch(ScenarioStore store) {
    this.store = store;
    var toggles = new ToggleGroup();
    perAgent.setToggleGroup(toggles);
    wholeTeam.setToggleGroup(toggles);
    perAgent.setId("scope-agent");
    wholeTeam.setId("scope-team");
    perAgent.setOnAction(event -> choose(CallsScope.AGENT));
    wholeTeam.setOnAction(event -> choose(CallsScope.TEAM));
    var segment = new HBox(perAgent, wholeTeam);
    segment.getStyleClass().add("segments");
    segment.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    otherFigure.getStyleClass().add("lever-note");
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("scope-row");
    getChildren().addAll(segment, gap, otherFigure);
  }

  private void choose(CallsScope scope) {
    select(scope);
    store.edit(scenario -> scenario.withWorkload(workload -> workload.withCallsScope(scope)));
  }

  private void select(CallsScope scope) {
    perAgent.setSelected(scope == CallsScope.AGENT);
    wholeTeam.setSelected(scope == CallsScope.TEAM);
  }

  private static String calls(double count) {
    return count >= MILLION ? Figures.count(count) : Figures.whole(count);
  }

  void show(DeskState state) {
    var workload = state.scenario().workload();
    select(workload.callsScope());
    otherFigure.setText(workload.callsScope() == CallsScope.AGENT
        ? "= %s for the team".formatted(calls(workload.teamCallsPerDay()))
        : "= %s for each agent".formatted(Figures.trimmed(workload.callsPerDay() / workload.agents(), 1)));
  }
}
