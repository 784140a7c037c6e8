package runrate.desktop.store;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Tells which edits belong together: all of one drag, and typing or key presses without a longer
/// pause. Each belongs to one control.
public final class Gesture {
  private static final Duration BURST_ENDS_AFTER = Duration.seconds(1);

  private final PauseTransition idle = new PauseTransition(BURST_ENDS_AFTER);
  private Object id = new Object();
  private boolean held;

  public Gesture() {
    idle.setOnFinished(event -> renew());
  }

  /// A drag begins.
  public void hold() {
    renew();
    held = true;
  }

  /// The drag is over.
  public void release() {
    renew();
    held = false;
  }

  /// Whatever comes next is a step of its own.
  public void renew() {
    if (!held) {
      idle.stop();
    }
    id = new Object();
  }

  /// What to hand to [ScenarioStore#edit] with an edit of this gesture.
  public Object id() {
    if (!held) {
      idle.playFromStart();
    }
    return id;
  }
}
