package runrate.desktop.controls;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A name at the left and its figure at the right.
public final class FactLine extends HBox {
  private final Label value = StyledLabel.of("", "fact-figure");

  public FactLine(String name) {
    super(8);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label label = StyledLabel.of(name, "fact-name");
    label.setMinWidth(USE_PREF_SIZE);
    value.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(label, gap, value);
  }

  public void show(String figure) {
    value.setText(figure);
  }
}
