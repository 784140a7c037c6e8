package runrate.desktop.claims;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import runrate.desktop.controls.StyledLabel;

/// Names and values, a row each.
final class ClaimGrid extends GridPane {
  private static final double NAMES = 170;

  ClaimGrid() {
    getStyleClass().add("fact-grid");
    var names = new ColumnConstraints(NAMES);
    var values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, values);
  }

  void row(String name, String value) {
    addRow(getRowCount(), StyledLabel.wrapped(name, "group-note"), StyledLabel.wrapped(value, "fact-value"));
  }
}
