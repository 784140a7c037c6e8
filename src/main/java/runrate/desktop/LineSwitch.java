package runrate.desktop;

import javafx.scene.layout.StackPane;
import runrate.desktop.levers.Segments;

/// Chooses what the last card of the capacity tab draws.
final class LineSwitch extends StackPane {
  /// The lines it can draw.
  enum Lines { SPREAD, LIFETIME, CONVERSATION }

  private final Segments<Lines> segments;

  LineSwitch(Runnable onChange) {
    segments = new Segments<Lines>(lines -> onChange.run()).option(Lines.SPREAD, "lines-spread", "Spread")
        .option(Lines.LIFETIME, "lines-lifetime", "Lifetime").option(Lines.CONVERSATION, "lines-conversation", "Turns");
    setMinWidth(USE_PREF_SIZE);
    getChildren().add(segments);
  }

  /// Names only what there is to draw.
  void offer(boolean lifetimes, boolean conversation) {
    segments.offer(Lines.LIFETIME, lifetimes);
    segments.offer(Lines.CONVERSATION, conversation);
    segments.show(chosen());
  }

  Lines chosen() {
    return segments.chosen().orElse(Lines.SPREAD);
  }
}
