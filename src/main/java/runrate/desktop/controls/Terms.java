package runrate.desktop.controls;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import runrate.text.Glossary;

/// Labels of terms: dotted underline, and the glossary's sentence on hover.
public final class Terms {
  private static final Duration SOON = Duration.millis(300);

  private Terms() {}

  public static Label label(String text, String term) {
    var label = new Label(text);
    label.getStyleClass().add("term");
    label.setTooltip(tooltip(Glossary.sentence(term)));
    return label;
  }

  public static Tooltip tooltip(String sentence) {
    var tooltip = new Tooltip(sentence);
    tooltip.setShowDelay(SOON);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(320);
    return tooltip;
  }
}
