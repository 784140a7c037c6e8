package runrate.desktop;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/// Pages that take the whole width below the top bar, in place of the panel and the tabs; at most one at a time.
final class Pages {
  private final BorderPane body;
  private final Node panel;
  private final Node right;
  private Optional<Node> page = Optional.empty();

  /// @param body of the window, with its panel at the left and everything else in the centre
  Pages(BorderPane body) {
    this.body = body;
    panel = body.getLeft();
    right = body.getCenter();
  }

  void show(Node wanted) {
    page = Optional.of(wanted);
    body.setLeft(null);
    body.setCenter(wanted);
  }

  /// Brings the panel and the tabs back.
  ///
  /// @return whether there was a page
  boolean close() {
    boolean was = page.isPresent();
    page = Optional.empty();
    body.setCenter(right);
    body.setLeft(panel);
    if (was) {
      right.requestFocus();
    }
    return was;
  }

  boolean isOpen() {
    return page.isPresent();
  }

  boolean isShown(Node wanted) {
    return page.filter(wanted::equals).isPresent();
  }
}
