package runrate.testing;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/// Runs a check on many random cases, each from its own seed; a failure names the seed.
public final class Seeds {
  private Seeds() {}

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
