package runrate.desktop.levers;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import runrate.desktop.controls.ShownChoice;
import runrate.desktop.controls.Terms;
import runrate.desktop.controls.WordConverter;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Key;
import runrate.inputs.Keys;
import runrate.scenario.Scenario;

/// An input that is one of a few names: lifetime, region, service mode.
final class Choice extends LeverRow {
  private final ComboBox<String> box = new ComboBox<>();
  private final HBox row;
  private final Function<DeskState, List<String>> options;
  private final Function<Scenario, String> get;
  private final Function<String, String> words;
  private Function<DeskState, String> why = state -> "";
  private Optional<String> usual = Optional.empty();
  private boolean showing;

  Choice(Key<?> key, String name, ScenarioStore store, Function<DeskState, List<String>> options,
      Function<Scenario, String> get, BiFunction<Scenario, String, Scenario> with, Function<String, String> words) {
    this(Keys.path(key), name, Keys.path(key), store, options, get, with, words);
  }

  Choice(String id, String name, String term, ScenarioStore store, Function<DeskState, List<String>> options,
      Function<Scenario, String> get, BiFunction<Scenario, String, Scenario> with, Function<String, String> words) {
    this.options = options;
    this.get = get;
    this.words = words;
    getStyleClass().add("dial-row-small");
    box.setId(id);
    box.setAccessibleText(name);
    box.setConverter(new WordConverter<>(words));
    box.valueProperty().addListener((property, old, chosen) -> {
      if (!showing && chosen != null) {
        store.edit(scenario -> with.apply(scenario, chosen));
      }
    });
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var label = Terms.label(name, term);
    label.setMinWidth(USE_PREF_SIZE);
    row = new HBox(6, label, gap, then(), box);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(row, note());
  }

  /// Why the choice changes nothing at present.
  Choice because(Function<DeskState, String> words) {
    why = words;
    return this;
  }

  /// What a file that does not mention it means.
  Choice usually(String option) {
    usual = Optional.of(option);
    return this;
  }

  /// Gives long names the room between label and edge.
  Choice wide() {
    box.getStyleClass().add("wide");
    return this;
  }

  /// Puts the names on a line of their own.
  Choice below() {
    row.getChildren().remove(box);
    box.getStyleClass().add("below");
    box.setMaxWidth(Double.MAX_VALUE);
    getChildren().add(1, box);
    return this;
  }

  /// Puts a badge behind the name.
  Choice with(Node badge) {
    row.getChildren().add(1, badge);
    return this;
  }

  @Override
  Optional<String> label(String path) {
    return path.equals(box.getId()) ? Optional.of(box.getAccessibleText()) : Optional.empty();
  }

  @Override
  boolean focus(String path) {
    if (path.equals(box.getId())) {
      box.requestFocus();
      return true;
    }
    return false;
  }

  @Override
  long changes(Scenario scenario) {
    return usual.isPresent() && !usual.get().equals(get.apply(scenario)) ? 1 : 0;
  }

  @Override
  long ghost(Optional<Ghost> plan) {
    Optional<Ghost> moved = plan.filter(shown -> shown.moves(get));
    sayThen(moved.map(shown -> words.apply(get.apply(shown.then()))).orElse(""));
    return moved.isPresent() ? 1 : 0;
  }

  @Override
  void show(DeskState state) {
    showing = true;
    ShownChoice.show(box, options.apply(state), get.apply(state.scenario()));
    showing = false;
    say(why.apply(state));
  }
}
