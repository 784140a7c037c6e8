package runrate.desktop.start;

import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Pane;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.text.Clauses;
import runrate.units.Excerpt;

/// As much of a sentence as two lines hold, as far as one of its commas; all of it under the mouse.
final class ShelfSentence extends Pane {
  private static final double TWO_LINES = 34;
  /// Of a sentence that is no sentence; nobody reads on.
  private static final int MOST = 600;

  private final String whole;
  private final Label label;

  ShelfSentence(String sentence, String styleClass) {
    whole = Excerpt.of(sentence, MOST);
    label = StyledLabel.of("", styleClass);
    label.setWrapText(true);
    label.setManaged(false);
    // Of a clause too long for two lines whole words are shown: half a number would be another number.
    label.setTextOverrun(OverrunStyle.WORD_ELLIPSIS);
    label.setAccessibleText(whole);
    if (!whole.isEmpty()) {
      label.setTooltip(Terms.tooltip(whole));
    }
    getChildren().add(label);
    setMinWidth(0);
  }

  @Override
  protected double computePrefHeight(double width) {
    return TWO_LINES;
  }

  @Override
  protected void layoutChildren() {
    String shown = whole;
    for (String words : Clauses.shortToLong(whole)) {
      label.setText(words);
      if (label.prefHeight(getWidth()) > TWO_LINES) {
        break;
      }
      shown = words;
    }
    label.setText(shown);
    label.resizeRelocate(0, 0, getWidth(), TWO_LINES);
  }
}
