package runrate.desktop.levers;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import runrate.desktop.controls.SearchMenu;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Keys;
import runrate.inputs.LimitShape;
import runrate.scenario.Scenario;

/// The model that takes the calls a limit turns away.
final class OverflowRow extends LeverRow {
  private final ScenarioStore store;
  private final SearchMenu model;

  OverflowRow(ScenarioStore store) {
    this.store = store;
    model = new SearchMenu("", () -> ModelMenu.popup(() -> store.engine().book(),
        store.state().scenario().plan().limits().overflowTo(), key -> choose(Optional.of(key)))
        .action("none", () -> choose(Optional.empty())));
    model.setId(Keys.path(LimitShape.OVERFLOW));
    model.getStyleClass().add("quiet-menu");
    model.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var row = new HBox(6, Terms.label("Other model", Keys.path(LimitShape.OVERFLOW)), gap, model);
    row.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("dial-row-small");
    getChildren().addAll(row, note());
  }

  private void choose(Optional<String> key) {
    store.edit(scenario -> scenario.withLimits(limits -> limits.withOverflowTo(key)));
  }

  @Override
  long changes(Scenario scenario) {
    return scenario.plan().limits().overflowTo().isPresent() ? 1 : 0;
  }

  @Override
  void show(DeskState state) {
    model.setText(state.scenario().plan().limits().overflowTo().map(store.engine().book()::shortName)
        .orElse("none"));
    model.setAccessibleText("Other model: " + model.getText());
    say(DeadDial.known(LimitShape.OVERFLOW, state));
  }
}
