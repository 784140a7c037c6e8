package runrate.desktop.levers;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.Scenario;

/// An input that is one of a few names: lifetime, region, service mode.
final class Choice extends VBox {
  private final ComboBox<String> box = new ComboBox<>();
  private final Label note = new Label();
  private final Function<DeskState, List<String>> options;
  private final Function<Scenario, String> get;
  private boolean showing;

  Choice(String id, String name, String term, ScenarioStore store, Function<DeskState, List<String>> options,
      Function<Scenario, String> get, BiFunction<Scenario, String, Scenario> with, Function<String, String> words) {
    this.options = options;
    this.get = get;
    getStyleClass().add("dial-row-small");
    box.setId(id);
    box.setAccessibleText(name);
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(String option) {
        return option == null ? "" : words.apply(option);
      }

      @Override
      public String fromString(String text) {
        return text;
      }
    });
    box.valueProperty().addListener((property, old, chosen) -> {
      if (!showing && chosen != null) {
        store.edit(scenario -> with.apply(scenario, chosen));
      }
    });
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var row = new HBox(6, Terms.label(name, term), gap, box);
    row.setAlignment(Pos.CENTER_LEFT);
    note.getStyleClass().add("lever-note");
    note.setWrapText(true);
    getChildren().addAll(row, note);
  }

  void show(DeskState state, String why) {
    showing = true;
    List<String> wanted = options.apply(state);
    if (!box.getItems().equals(wanted)) {
      box.getItems().setAll(wanted);
    }
    box.setValue(get.apply(state.scenario()));
    showing = false;
    note.setText(why);
    Restyle.keep(note, !why.isEmpty());
  }
}
