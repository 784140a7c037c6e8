package runrate.desktop.controls;

import javafx.scene.layout.StackPane;

/// Chooses what the last card of the capacity tab draws.
public final class LineSwitch extends StackPane {
  /// The lines it can draw.
  public enum Lines { SPREAD, LIFETIME, CONVERSATION }

  private final Segments<Lines> segments;

  public LineSwitch(Runnable onChange) {
    segments = new Segments<Lines>(lines -> onChange.run()).option(Lines.SPREAD, "lines-spread", "Spread")
        .option(Lines.LIFETIME, "lines-lifetime", "Lifetime").option(Lines.CONVERSATION, "lines-conversation", "Turns");
    setMinWidth(USE_PREF_SIZE);
    getChildren().add(segments);
  }

  /// Names only what there is to draw.
  public void offer(boolean lifetimes, boolean conversation) {
    segments.offer(Lines.LIFETIME, lifetimes);
    segments.offer(Lines.CONVERSATION, conversation);
    segments.show(chosen());
  }

  public Lines chosen() {
    return segments.chosen().orElse(Lines.SPREAD);
  }
}
