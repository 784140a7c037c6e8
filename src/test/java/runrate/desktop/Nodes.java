package runrate.desktop;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Walks a scene.
public final class Nodes {
  private Nodes() {}

  /// A node and everything inside it.
  public static Stream<Node> under(Node root) {
    return root instanceof Parent parent
        ? Stream.concat(Stream.of(root), parent.getChildrenUnmodifiable().stream().flatMap(Nodes::under))
        : Stream.of(root);
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
