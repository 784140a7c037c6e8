package runrate.testing;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Runs a check on many random cases, each from its own seed; a failure names the seed.
public final class Seeds {
  private static final int FULL = 5;

  private Seeds() {}

  /// A fifth of the cases, or all of them where the build was asked for all with `-Dall`.
  public static int thinned(int cases) {
    return Boolean.getBoolean("runrate.all") ? cases : cases / FULL;
  }

  /// So many cases, or all of them where the build was asked for all with `-Dall`.
  public static int some(int usually, int all) {
    return Boolean.getBoolean("runrate.all") ? all : usually;
  }

  /// Whether case number so and so is among the fifth that is always run.
  public static boolean isTaken(int index) {
    return Boolean.getBoolean("runrate.all") || index % FULL == 0;
  }

  /// Whether a pair of two things is looked at: every one of either kind is, beside every second of the other, or all
  /// where the build was asked for all with `-Dall`.
  public static boolean isPaired(int one, int other) {
    return Boolean.getBoolean("runrate.all") || (one + other) % 2 == 0;
  }

  /// Whether a pair of two things is looked at: every one of the first kind is, beside one of the others in turn, or
  /// all where the build was asked for all with `-Dall`.
  ///
  /// @param others how many there are of the second kind
  public static boolean isTurn(int one, int other, int others) {
    return Boolean.getBoolean("runrate.all") || one % others == other;
  }

  public static void each(int count, Consumer<SplittableRandom> check) {
    for (long seed = 1; seed <= count; seed++) {
      try {
        check.accept(new SplittableRandom(seed));
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed %d: %s".formatted(seed, e), e);
      }
    }
  }
}
