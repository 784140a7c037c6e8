package runrate.desktop.levers;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.Scenario;

/// An input that is on or off.
final class SwitchRow extends LeverRow {
  private final ToggleButton on = new ToggleButton();
  private final Predicate<Scenario> get;
  private final Function<DeskState, String> why;

  SwitchRow(String id, Label name, ScenarioStore store, Predicate<Scenario> get,
      BiFunction<Scenario, Boolean, Scenario> with, Function<DeskState, String> why) {
    this.get = get;
    this.why = why;
    getStyleClass().add("dial-row-small");
    on.setId(id);
    on.setAccessibleText(name.getText());
    on.getStyleClass().add("switch-button");
    on.setOnAction(event -> store.edit(scenario -> with.apply(scenario, on.isSelected())));
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var row = new HBox(6, name, gap, then(), on);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(row, note());
  }

  @Override
  long ghost(Optional<Ghost> plan) {
    Optional<Ghost> moved = plan.filter(shown -> shown.moves(get::test));
    sayThen(moved.map(shown -> word(get.test(shown.then()))).orElse(""));
    return moved.isPresent() ? 1 : 0;
  }

  private static String word(boolean value) {
    return value ? "on" : "off";
  }

  @Override
  void show(DeskState state) {
    boolean value = get.test(state.scenario());
    on.setSelected(value);
    on.setText(word(value));
    say(why.apply(state));
  }
}
