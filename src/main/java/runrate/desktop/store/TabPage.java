package runrate.desktop.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;

/// One view of a tab that has several.
public interface TabPage {
  Node node();

  /// What stands at the right of the bar while it is in sight.
  List<Node> bar();

  /// Whether that takes all of the bar, and has gaps of its own.
  default boolean fillsBar() {
    return false;
  }

  /// Whether it has the window to itself, without levers and headline.
  default boolean isWide() {
    return false;
  }

  /// Told every state while it is in sight.
  void refresh();

  /// Shows everything at once, for a picture that is taken only once.
  default void showNow() {
    refresh();
  }

  /// The tab's sentence while it is in sight.
  Optional<WindowTab.Verdict> verdict();

  /// What the sentence may be at its longest.
  default Stream<WindowTab.Verdict> room() {
    return verdict().stream();
  }

  /// Told when another scenario is open, in sight or not.
  default void opened() {}

  /// Told when it goes out of sight.
  default void left() {}

  /// Gives up work that somebody waits for.
  ///
  /// @return whether there was any
  default boolean stop() {
    return false;
  }

  default void grow(Node card) {}

  default void shrink() {}
}
