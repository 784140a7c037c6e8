package runrate.desktop;

import javafx.scene.Parent;
import javafx.scene.layout.Pane;

/// Lays a window out without showing or painting it, also when it is larger than the headless screen.
final class OffScreen {
  /// Axes and wrapped texts settle on the second pass.
  private static final int PASSES = 3;

  private OffScreen() {}

  static void startToolkit() {
    FxThread.start();
    FxThread.ask(() -> {
      Fonts.load();
      return null;
    });
  }

  /// Tests that run later find the theme they expect.
  static void backToLight() {
    FxThread.ask(() -> {
      Theme.LIGHT.applyTo(new Pane());
      return null;
    });
  }

  /// @param root of a scene that knows its size
  static void settle(Parent root) {
    for (int pass = 0; pass < PASSES; pass++) {
      root.applyCss();
      root.layout();
    }
  }
}
