package runrate.desktop.risk;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import runrate.desktop.store.WindowTab;

/// One view of the Risk tab.
interface RiskPage {
  Node node();

  /// What stands at the right of the bar while it is in sight.
  List<Node> bar();

  /// Whether those take all of the bar, and have gaps of their own.
  default boolean fillsBar() {
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

  default void grow(Node card) {}

  default void shrink() {}
}
