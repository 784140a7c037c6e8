package runrate.desktop;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Walks a scene.
public final class Nodes {
  private Nodes() {}

  /// A node and everything inside it.
  public static Stream<Node> under(Node root) {
    return root instanceof Parent parent
        ? Stream.concat(Stream.of(root), parent.getChildrenUnmodifiable().stream().flatMap(Nodes::under))
        : Stream.of(root);
  }

  /// Clicks a node without the mouse: the headless screen takes every button for the one of context menus, and heads of
  /// tables do not sort on that one.
  public static void click(Node node) {
    for (var kind : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
      boolean down = kind == MouseEvent.MOUSE_PRESSED;
      node.fireEvent(new MouseEvent(kind, 0, 0, 0, 0, MouseButton.PRIMARY, 1, false, false, false, false, down, false,
          false, true, false, true, null));
    }
  }

  /// Whether a node and everything around it is visible.
  public static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return node.getScene() != null;
  }
}
