package runrate.capacity;

/// The cache and the token bucket of one model during the round.
final class LaneRoom {
  final double perMinute;
  double calls;
  double filledAt;
  double readableAt = Double.POSITIVE_INFINITY;
  double aliveUntil = Double.NEGATIVE_INFINITY;

  LaneRoom(double perMinute) {
    this.perMinute = perMinute;
    this.calls = perMinute;
  }

  void fill(double now) {
    calls = Math.min(perMinute, calls + (now - filledAt) * perMinute);
    filledAt = now;
  }
}
