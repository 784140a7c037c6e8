package runrate.discrepancy;

import java.util.Optional;
import java.util.OptionalDouble;

/// One price as we have it and as another source has it, in USD per million tokens.
///
/// @param cause why they differ, where it can be told
public record PriceComparison(PriceKind kind, OptionalDouble ours, OptionalDouble theirs, Optional<Cause> cause) {
  private static final double TOLERANCE = 1e-9;

  public Finding finding() {
    if (!isKnownToBoth()) {
      return ours.isEmpty() ? Finding.ONLY_THEIRS : Finding.ONLY_OURS;
    }
    return agree(ours.getAsDouble(), theirs.getAsDouble()) ? Finding.AGREES : Finding.DIFFERS;
  }

  static boolean agree(double one, double other) {
    return Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
  }

  public boolean isKnownToBoth() {
    return ours.isPresent() && theirs.isPresent();
  }

  /// Theirs minus ours; absent where only one has the price.
  public OptionalDouble differenceUsd() {
    return isKnownToBoth() ? OptionalDouble.of(theirs.getAsDouble() - ours.getAsDouble()) : OptionalDouble.empty();
  }

  /// Theirs over ours, minus 1; absent where only one has the price or ours is free.
  public OptionalDouble relative() {
    return !isKnownToBoth() || ours.getAsDouble() == 0 ? OptionalDouble.empty()
        : OptionalDouble.of(theirs.getAsDouble() / ours.getAsDouble() - 1);
  }
}
