package runrate.desktop;

import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Lays a window out without showing or painting it, also when it is larger than the headless screen. As an
/// extension it serves tests that draw without a window.
final class OffScreen implements BeforeAllCallback, AfterAllCallback {
  /// Axes and wrapped texts settle on the second pass.
  private static final int PASSES = 3;

  @Override
  public void beforeAll(ExtensionContext context) {
    startToolkit();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    backToLight();
  }

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
