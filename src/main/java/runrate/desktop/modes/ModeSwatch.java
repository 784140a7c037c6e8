package runrate.desktop.modes;

import java.util.Locale;
import javafx.scene.control.Label;
import runrate.modes.CallMode;

/// The colour of a way of asking.
final class ModeSwatch {
  private ModeSwatch() {}

  static Label of(CallMode mode) {
    var swatch = new Label();
    swatch.getStyleClass().setAll("mode-swatch", "mode-swatch-" + mode.name().toLowerCase(Locale.ROOT));
    return swatch;
  }
}
