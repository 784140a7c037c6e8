package runrate.desktop.controls;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Words in one style of the stylesheet.
public final class StyledLabel {
  private StyledLabel() {}

  public static Label of(String text, String styleClass) {
    var label = new Label(text);
    label.getStyleClass().add(styleClass);
    return label;
  }

  /// Words that take as many lines as they need.
  public static Label wrapped(String text, String styleClass) {
    Label label = of(text, styleClass);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
