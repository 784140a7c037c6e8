package runrate.desktop;

import javafx.scene.layout.Region;

/// Draws a window closer together where it is low, and its figures smaller where it is small.
final class Density {
  private static final double TALL_HEIGHT = 900;
  private static final double WIDE_WIDTH = 1440;

  private Density() {}

  /// Follows the size of a window's content.
  static void follow(Region content) {
    content.widthProperty().addListener(property -> adapt(content));
    content.heightProperty().addListener(property -> adapt(content));
  }

  private static void adapt(Region content) {
    boolean compact = content.getHeight() < TALL_HEIGHT;
    toggle(content, "compact", compact);
    toggle(content, "small-figures", compact || content.getWidth() < WIDE_WIDTH);
  }

  private static void toggle(Region content, String styleClass, boolean on) {
    if (on && !content.getStyleClass().contains(styleClass)) {
      content.getStyleClass().add(styleClass);
    } else if (!on) {
      content.getStyleClass().remove(styleClass);
    }
  }
}
