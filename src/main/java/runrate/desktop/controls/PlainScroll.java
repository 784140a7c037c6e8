package runrate.desktop.controls;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// A pane that scrolls up and down only. Its content is not kept as a picture: it changes in every
/// frame of a drag, and the picture would be drawn anew each time.
public final class PlainScroll extends ScrollPane {
  public PlainScroll(Node content) {
    super(content);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    skinProperty().addListener(property -> {
      Node viewport = lookup(".viewport");
      if (viewport != null) {
        viewport.setCache(false);
      }
    });
  }
}
