package runrate.desktop.levers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Pales what shows the last valid state. A refused field, its reason and its offers stay clear: they are what there is
/// to mend.
public final class Veil {
  private static final double PALE = 0.45;

  private final Node root;
  private final Map<Node, Double> before = new LinkedHashMap<>();

  public Veil(Node root) {
    this.root = root;
  }

  /// Looks anew at what is refused; told after what is inside has been shown.
  public void show(boolean pale) {
    before.forEach(Node::setOpacity);
    before.clear();
    if (pale && !isClear(root)) {
      cover(root);
    }
  }

  /// Whether a node has to stay clear for what it holds; what else it holds is covered.
  private boolean isClear(Node node) {
    if (isRefused(node)) {
      return true;
    }
    if (!(node instanceof Parent parent)) {
      return false;
    }
    Map<Boolean, List<Node>> inside = parent.getChildrenUnmodifiable().stream()
        .collect(Collectors.partitioningBy(this::isClear));
    if (inside.get(true).isEmpty()) {
      return false;
    }
    inside.get(false).forEach(this::cover);
    return true;
  }

  private static boolean isRefused(Node node) {
    return node instanceof FieldReply reply && reply.isShown() || node instanceof UnitField field && field.isRefused();
  }

  private void cover(Node node) {
    before.put(node, node.getOpacity());
    node.setOpacity(node.getOpacity() * PALE);
  }
}
