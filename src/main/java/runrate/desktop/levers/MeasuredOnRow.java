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
import runrate.inputs.WorkloadShape;
import runrate.pricing.Tokenizer;
import runrate.text.TokensSentence;

/// The model whose tokens the typed counts are.
final class MeasuredOnRow extends LeverRow {
  private static final String WORDS = "Tokens as counted by";

  private final ScenarioStore store;
  private final SearchMenu model;

  MeasuredOnRow(ScenarioStore store) {
    this.store = store;
    model = new SearchMenu("", () -> ModelMenu.popup(() -> store.engine().book(),
        Optional.of(store.state().scenario().workload().tokensMeasuredOn()), this::choose)
        .action("the reference", () -> choose(Tokenizer.REFERENCE)));
    model.setId(Keys.path(WorkloadShape.MEASURED_ON));
    model.getStyleClass().add("quiet-menu");
    model.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var row = new HBox(6, Terms.label(WORDS, Keys.path(WorkloadShape.MEASURED_ON)), gap, model);
    row.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("dial-row-small");
    getChildren().addAll(row, note());
  }

  private void choose(String key) {
    store.edit(scenario -> scenario.withWorkload(work -> work.withTokensMeasuredOn(key)));
  }

  @Override
  void show(DeskState state) {
    var book = store.engine().book();
    model.setText(TokensSentence.counter(book, state.scenario().workload().tokensMeasuredOn()));
    model.setAccessibleText("%s: %s".formatted(WORDS, model.getText()));
    say(TokensSentence.of(book, state.scenario()).orElse(""));
  }
}
