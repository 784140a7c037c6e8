package runrate.desktop.levers;

import javafx.geometry.Pos;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScopedStore;
import runrate.units.Excerpt;

/// The name a task's cost is attributed to; its own where none is typed.
final class FeatureRow extends LeverRow {
  private final ScopedStore scoped;
  private final TextField feature = new TextField();

  FeatureRow(ScopedStore scoped) {
    this.scoped = scoped;
    feature.setId("task-feature");
    feature.setAccessibleText("Feature the task belongs to");
    feature.getStyleClass().add("name-field");
    feature.setPrefWidth(120);
    feature.setOnAction(event -> take());
    feature.focusedProperty().addListener((property, was, focused) -> {
      if (!focused) {
        take();
      }
    });
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var row = new HBox(6, Terms.label("Feature", "tasks[].feature"), gap, feature);
    row.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("dial-row-small");
    getChildren().addAll(row, note());
  }

  private void take() {
    String typed = Excerpt.ofName(feature.getText()).strip();
    scoped.task().filter(task -> !task.feature().equals(typed)).ifPresent(task ->
        scoped.edit(found -> found.withFeature(typed)));
  }

  @Override
  void show(DeskState state) {
    scoped.task().ifPresent(task -> {
      feature.setPromptText(task.name());
      if (!feature.isFocused() && !feature.getText().equals(task.feature())) {
        feature.setText(task.feature());
      }
    });
  }
}
