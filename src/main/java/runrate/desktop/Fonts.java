package runrate.desktop;

import java.util.List;
import javafx.scene.text.Font;

/// Roboto, loaded from the jar so that the window looks the same everywhere; its digits all have one
/// width, so moving figures do not jitter.
final class Fonts {
  private static final double ANY_SIZE = 13;

  private Fonts() {}

  static void load() {
    for (String file : List.of("Roboto-Regular.ttf", "Roboto-Medium.ttf", "Roboto-Bold.ttf")) {
      if (Font.loadFont(Fonts.class.getResourceAsStream("fonts/" + file), ANY_SIZE) == null) {
        System.getLogger(Fonts.class.getName()).log(System.Logger.Level.WARNING, "font {0} not loaded", file);
      }
    }
  }
}
