package runrate.desktop.modes;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import runrate.desktop.controls.StyledLabel;
import runrate.modes.CallMode;

/// The head of a card without a chart, and the colour of a way of asking.
final class ModeHead {
  private ModeHead() {}

  static HBox of(String title, Label finding) {
    var head = new HBox(8, StyledLabel.of(title, "card-title"), finding);
    head.getStyleClass().add("card-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  static Label swatch(CallMode mode) {
    var swatch = new Label();
    swatch.getStyleClass().setAll("mode-swatch", "mode-swatch-" + mode.name().toLowerCase(Locale.ROOT));
    return swatch;
  }
}
