package runrate.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;

/// F6 leads the keyboard round the parts of the window, and with Shift back: the top bar, the panel, the loud figures,
/// the heads of the tabs, the bread crumb of what is in front, and what is in front itself; of a page its bar and its
/// cards. A part has the keyboard where it last had it.
final class WindowParts {
  private static final String CRUMB = ".sub-bar";

  private final BorderPane body;
  private final TabPane tabs;
  private final Map<Node, Node> last = new WeakHashMap<>();

  /// @param body of the window: the bars above, the panel at the left, in the centre a page or figures over tabs
  WindowParts(BorderPane body, TabPane tabs) {
    this.body = body;
    this.tabs = tabs;
  }

  /// A part. Of the tabs only their heads.
  private record Part(Node root, boolean isAlone) {
    boolean holds(Node node) {
      Node at = node;
      while (at != null && at != root && !isAlone) {
        at = at.getParent();
      }
      return at == root;
    }

    Optional<Node> first() {
      return isAlone ? Optional.of(root) : stops(root).findFirst();
    }
  }

  /// Moves the keyboard to the next part that can have it.
  void go(boolean back) {
    List<Part> parts = parts().stream().filter(part -> part.first().isPresent()).toList();
    Node focus = body.getScene().getFocusOwner();
    int at = IntStream.range(0, parts.size()).filter(i -> parts.get(i).holds(focus)).findFirst().orElse(-1);
    if (at >= 0) {
      last.put(parts.get(at).root(), focus);
    }
    int next = at < 0 ? back ? parts.size() - 1 : 0 : Math.floorMod(at + (back ? -1 : 1), parts.size());
    Part to = parts.get(next);
    Optional.ofNullable(last.get(to.root())).filter(node -> to.holds(node) && isStop(node)).or(to::first)
        .ifPresent(Node::requestFocus);
  }

  private List<Part> parts() {
    List<Part> parts = new ArrayList<>(List.of(new Part(body.getTop(), false)));
    if (body.getLeft() != null) {
      parts.add(new Part(body.getLeft(), false));
    }
    boolean isPage = Stream.iterate((Node) tabs, node -> node != null, Node::getParent)
        .noneMatch(body.getCenter()::equals);
    if (isPage) {
      shown(body.getCenter()).forEach(part -> parts.add(new Part(part, false)));
      return parts;
    }
    shown(body.getCenter()).filter(part -> part != tabs && part.lookup("#" + tabs.getId()) == null)
        .forEach(part -> parts.add(new Part(part, false)));
    parts.add(new Part(tabs, true));
    Node front = tabs.getSelectionModel().getSelectedItem().getContent();
    Optional<Node> crumb = Optional.ofNullable(front.lookup(CRUMB)).filter(WindowParts::isShown);
    crumb.map(Node::getParent).map(WindowParts::shown).orElse(Stream.of(front))
        .forEach(part -> parts.add(new Part(part, false)));
    return parts;
  }

  private static Stream<Node> shown(Node parent) {
    return parent instanceof Parent some ? some.getChildrenUnmodifiable().stream().filter(Node::isVisible)
        : Stream.empty();
  }

  private static boolean isShown(Node node) {
    return Stream.iterate(node, at -> at != null, Node::getParent).allMatch(Node::isVisible);
  }

  private static boolean isStop(Node node) {
    return node.isFocusTraversable() && !node.isDisabled() && node.getScene() != null && isShown(node);
  }

  /// All that can have the keyboard, in the order Tab goes.
  private static Stream<Node> stops(Node node) {
    return !node.isVisible() ? Stream.empty() : Stream.concat(isStop(node) ? Stream.of(node) : Stream.empty(),
        node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(WindowParts::stops)
            : Stream.empty());
  }
}
