package runrate.simulation;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The limits of one route while a day runs. Only limits that are set have a bucket.
final class TokenBuckets {
  private static final int REQUESTS = 0;
  private static final int INPUT = 1;
  private static final int OUTPUT = 2;
  /// Part of a need by which a bucket may fall short, for rounding.
  private static final double ROUNDING = 1e-9;

  private final int[] kinds;
  private final double[] perMinute;
  private final double[] capacity;
  private final double[] level;
  private final double output;
  private final double concurrency;
  private final boolean countsFlights;
  private double filledAt;
  private int inFlight;

  TokenBuckets(Limits limits, CallLoad load) {
    double[] all = {limits.requestsPerMinute(), limits.inputTokensPerMinute(),
        limits.outputTokensPerMinute(), limits.totalTokensPerMinute()};
    kinds = IntStream.range(0, all.length).filter(kind -> all[kind] < Double.POSITIVE_INFINITY).toArray();
    perMinute = Arrays.stream(kinds).mapToDouble(kind -> all[kind]).toArray();
    capacity = Arrays.stream(perMinute).map(rate -> rate * limits.burstMinutes()).toArray();
    level = capacity.clone();
    output = load.outputTokens();
    concurrency = limits.concurrency();
    countsFlights = concurrency < Double.POSITIVE_INFINITY && load.durationMinutes() > 0;
  }

  void fillUp() {
    System.arraycopy(capacity, 0, level, 0, level.length);
    filledAt = Double.NEGATIVE_INFINITY;
    inFlight = 0;
  }

  boolean admits(double now, double input) {
    fill(now);
    for (int i = 0; i < kinds.length; i++) {
      if (level[i] < need(i, input) * (1 - ROUNDING)) {
        return false;
      }
    }
    return hasFlight();
  }

  boolean hasFlight() {
    return inFlight < concurrency;
  }

  /// Takes what a call needs, or what is left of it.
  void take(double now, double input) {
    fill(now);
    for (int i = 0; i < kinds.length; i++) {
      level[i] = Math.max(0, level[i] - need(i, input));
    }
  }

  /// @return whether the flight counts, so that its landing must be told
  boolean takeOff() {
    if (countsFlights) {
      inFlight++;
    }
    return countsFlights;
  }

  void land() {
    inFlight--;
  }

  /// Minutes from the last filling until the buckets hold enough; infinite if they never can.
  double minutesUntilRoom(double input) {
    double longest = 0;
    for (int i = 0; i < kinds.length; i++) {
      double need = need(i, input);
      if (need * (1 - ROUNDING) > capacity[i]) {
        return Double.POSITIVE_INFINITY;
      }
      longest = Math.max(longest, (need - level[i]) / perMinute[i]);
    }
    return longest;
  }

  private double need(int bucket, double input) {
    return switch (kinds[bucket]) {
      case REQUESTS -> 1;
      case INPUT -> input;
      case OUTPUT -> output;
      default -> input + output;
    };
  }

  private void fill(double now) {
    for (int i = 0; i < kinds.length; i++) {
      level[i] = Math.min(capacity[i], level[i] + perMinute[i] * (now - filledAt));
    }
    filledAt = now;
  }
}
