package runrate.capacity;

import java.util.ArrayList;
import java.util.List;

/// The cache and the token bucket of one model during the round.
final class LaneRoom {
  final double perMinute;
  double calls;
  double filledAt;
  double readableAt = Double.POSITIVE_INFINITY;
  double aliveUntil = Double.NEGATIVE_INFINITY;
  private final List<RoundLanes.Span> spans = new ArrayList<>();

  LaneRoom(double perMinute) {
    this.perMinute = perMinute;
    this.calls = perMinute;
  }

  /// An entry is opened that can be read from some moment on.
  void open(double readable, double until) {
    readableAt = readable;
    aliveUntil = until;
    spans.add(new RoundLanes.Span(Math.max(0, readable), until));
  }

  /// A use keeps the entry alive.
  void keep(double until) {
    aliveUntil = until;
    spans.set(spans.size() - 1, new RoundLanes.Span(spans.getLast().from(), until));
  }

  List<RoundLanes.Span> spans() {
    return spans;
  }

  void fill(double now) {
    calls = Math.min(perMinute, calls + (now - filledAt) * perMinute);
    filledAt = now;
  }
}
