package runrate.capacity;

import java.util.OptionalDouble;

/// The token buckets of one pool of limits during a round: each holds what a minute lets through and is filled again
/// at that rate. A call that writes its prefix takes the whole prompt, one that reads it what the vendor counts.
final class RoundBuckets {
  private static final double SLACK = 1e-9;

  private final PoolLimits limits;
  private final double[] perMinute;
  private final double[] level;
  private double filledAt;

  RoundBuckets(PoolLimits limits) {
    this.limits = limits;
    this.perMinute = new double[] {size(limits.requestsPerMinute()), size(limits.inputTokensPerMinute()),
        size(limits.outputTokensPerMinute()), size(limits.totalTokensPerMinute())};
    this.level = perMinute.clone();
  }

  private static double size(OptionalDouble limit) {
    return limit.orElse(Double.POSITIVE_INFINITY);
  }

  /// What one call takes of each bucket.
  ///
  /// @param reads whether it finds the team's prefix
  double[] need(RoundCall call, boolean reads) {
    double input = call.inputTokens(reads, limits.cachedReadsCount());
    double output = call.flow().answerTokens();
    return new double[] {1, input, output, input + output};
  }

  /// Whether a full bucket is too small for it.
  boolean neverHolds(double[] need) {
    for (int i = 0; i < need.length; i++) {
      if (need[i] > perMinute[i] * (1 + SLACK)) {
        return true;
      }
    }
    return false;
  }

  /// The first moment, not before `from`, at which there is room.
  double freeAt(double[] need, double from) {
    double free = Math.max(from, filledAt);
    for (int i = 0; i < need.length; i++) {
      if (!Double.isInfinite(perMinute[i])) {
        free = Math.max(free, filledAt + (need[i] * (1 - SLACK) - level[i]) / perMinute[i]);
      }
    }
    return free;
  }

  void take(double[] need, double at) {
    double minutes = Math.max(0, at - filledAt);
    for (int i = 0; i < need.length; i++) {
      if (!Double.isInfinite(perMinute[i])) {
        level[i] = Math.min(perMinute[i], level[i] + minutes * perMinute[i]) - need[i];
      }
    }
    filledAt = Math.max(filledAt, at);
  }
}
