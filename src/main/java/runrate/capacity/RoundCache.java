package runrate.capacity;

import java.util.ArrayList;
import java.util.List;
import runrate.launches.EntryLife;

/// The team's entry in one model's cache during a round.
final class RoundCache {
  private static final double SLACK = 1e-9;

  private final EntryLife life;
  private final List<RoundLanes.Span> spans = new ArrayList<>();
  private double readableAt = Double.POSITIVE_INFINITY;
  private double aliveUntil = Double.NEGATIVE_INFINITY;

  RoundCache(EntryLife life) {
    this.life = life;
  }

  /// A call ahead of the round has written it, just early enough for the first calls to read it.
  void prewarm() {
    open(Double.NEGATIVE_INFINITY, life.lifetimeMinutes() - life.readableAfterMinutes());
  }

  private void open(double readable, double until) {
    readableAt = readable;
    aliveUntil = until;
    spans.add(new RoundLanes.Span(Math.max(0, readable), until));
  }

  /// Whether a call that starts now would read. Calls that start at the moment of the writing one never do.
  boolean isReadAt(double start) {
    return start <= aliveUntil + SLACK && start >= readableAt - SLACK
        && start > readableAt - life.readableAfterMinutes();
  }

  /// The first moment at which the entry can be read; never if none was written.
  double readableAt() {
    return Math.max(readableAt, Math.nextUp(readableAt - life.readableAfterMinutes()));
  }

  /// A call starts: it reads, or writes the entry anew.
  void use(double start) {
    boolean reads = isReadAt(start);
    if (!reads && start > aliveUntil + SLACK) {
      open(start + life.readableAfterMinutes(), start + life.lifetimeMinutes());
    } else if (!reads || life.refreshOnRead()) {
      aliveUntil = start + life.lifetimeMinutes();
      spans.set(spans.size() - 1, new RoundLanes.Span(spans.getLast().from(), aliveUntil));
    }
  }

  List<RoundLanes.Span> spans() {
    return spans;
  }
}
