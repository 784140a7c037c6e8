package runrate.desktop.controls;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;

/// What a chart shows, in the longest words there is room for; shortened or dropped, never cut.
public final class CardFinding extends Pane {
  private final Label label = new Label();
  private List<String> wordings = List.of("");
  private boolean wide;

  public CardFinding() {
    label.getStyleClass().add("card-finding");
    label.setManaged(false);
    getChildren().add(label);
    setMinWidth(0);
    HBox.setHgrow(this, Priority.ALWAYS);
  }

  /// @param longToShort the same finding in ever fewer words
  public void show(List<String> longToShort) {
    wordings = longToShort;
    requestLayout();
  }

  /// Takes no more room than its longest words, so that it stands beside what is next to it.
  public CardFinding asWideAsWords() {
    wide = true;
    return this;
  }

  @Override
  protected double computePrefWidth(double height) {
    if (!wide) {
      return super.computePrefWidth(height);
    }
    String shown = label.getText();
    label.setText(wordings.getFirst());
    double width = Math.ceil(label.prefWidth(-1));
    label.setText(shown);
    return width;
  }

  /// Beside other words it stands on their line.
  @Override
  public double getBaselineOffset() {
    return label.getBaselineOffset();
  }

  @Override
  protected double computePrefHeight(double width) {
    return label.prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    label.setText("");
    for (String words : wordings) {
      label.setText(words);
      if (label.prefWidth(-1) <= getWidth()) {
        label.resizeRelocate(0, 0, Math.ceil(label.prefWidth(-1)), getHeight());
        return;
      }
    }
    label.setText("");
  }
}
