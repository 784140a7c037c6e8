package runrate.desktop.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;

/// A tab of the window, and all that the window knows of it.
public interface WindowTab {
  /// A picture that can be taken of a part of the window.
  ///
  /// @param name    how it is asked for
  /// @param prepare brings into sight what is to be seen, and waits for what takes its time; the part that is drawn
  ///                alone, where it is not the whole window
  record Picture(String name, Supplier<Optional<Node>> prepare) {
    /// A picture of the whole window.
    public static Picture of(String name, Runnable prepare) {
      return new Picture(name, () -> {
        prepare.run();
        return Optional.empty();
      });
    }
  }

  /// The tab's own sentence, in place of the desk's verdict, with what mends it.
  ///
  /// @param action what the button says; empty where there is nothing to mend
  record Verdict(String sentence, String action, Runnable mend) {}

  /// Asked while it is in front and the scenario can be priced.
  default Optional<Verdict> verdict() {
    return Optional.empty();
  }

  /// What the strip keeps room for whichever tab is in front, at every step of a drag: what takes a price of its own is
  /// told at its longest instead.
  default Stream<Verdict> room() {
    return verdict().stream();
  }

  /// What stands on its head while the window shows a state.
  String title(DeskState state);

  Node node();

  /// Whether it has the window to itself, without levers and headline.
  default boolean isWide() {
    return false;
  }

  /// Whether it scrolls as one page where the window is too low for it; what has the window to itself sees to that.
  default boolean isPage() {
    return !isWide();
  }

  /// Told every state of the window, in front or not; only a tab in front should compute anything.
  default void show(DeskState old, DeskState state) {}

  /// Told when it comes to the front, and when it leaves it.
  default void setInFront(boolean inFront) {}

  /// Whose steps are undone while it is in front; that of the open scenario, if it says nothing.
  default Optional<ScenarioStore> undoable() {
    return Optional.empty();
  }

  /// Gives one of its cards the whole tab, or takes it back.
  default void grow(Node card) {}

  /// Shows all its cards again.
  default void shrink() {}

  /// The pictures that can be taken of it while it is in front.
  List<Picture> pictures();
}
