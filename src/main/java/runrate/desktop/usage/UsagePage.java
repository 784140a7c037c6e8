package runrate.desktop.usage;

import java.util.Optional;
import javafx.scene.Node;
import runrate.desktop.store.TabPage;
import runrate.desktop.store.WindowTab;

/// A view of the calls in sight: it has all of the bar and the window to itself, and asks for calls once somebody
/// looks. What it says stands in its own strip.
interface UsagePage extends TabPage {
  RecordedCalls calls();

  /// Shows what is known by now.
  void show();

  @Override
  default Node node() {
    return (Node) this;
  }

  @Override
  default boolean fillsBar() {
    return true;
  }

  @Override
  default boolean isWide() {
    return true;
  }

  @Override
  default void refresh() {
    calls().look();
    show();
  }

  @Override
  default void showNow() {
    calls().lookNow();
    show();
  }

  @Override
  default Optional<WindowTab.Verdict> verdict() {
    return Optional.empty();
  }

  @Override
  default boolean stop() {
    return calls().stop();
  }
}
