package runrate.desktop.claims;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

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
    addRow(getRowCount(), label(name, "group-note"), label(value, "fact-value"));
  }

  private static Label label(String text, String styleClass) {
    var label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
