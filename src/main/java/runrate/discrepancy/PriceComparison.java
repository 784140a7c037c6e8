package runrate.discrepancy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;

/// One price as we have it and as another source has it, in USD per million tokens.
///
/// @param cause why they differ, where it can be told
public record PriceComparison(PriceKind kind, Optional<BigDecimal> ours, Optional<BigDecimal> theirs, Optional<Cause> cause) {
  private static final double TOLERANCE = 1e-9;

  public Finding finding() {
    if (ours.isEmpty() || theirs.isEmpty()) {
      return ours.isEmpty() ? Finding.ONLY_THEIRS : Finding.ONLY_OURS;
    }
    return agree(ours.get(), theirs.get()) ? Finding.AGREES : Finding.DIFFERS;
  }

  static boolean agree(BigDecimal one, BigDecimal other) {
    double a = one.doubleValue();
    double b = other.doubleValue();
    return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
  }

  /// Theirs minus ours; absent where only one has the price.
  public Optional<BigDecimal> differenceUsd() {
    return theirs.flatMap(usd -> ours.map(usd::subtract));
  }

  /// Theirs over ours, minus 1; absent where only one has the price or ours is free.
  public OptionalDouble relative() {
    return ours.isEmpty() || theirs.isEmpty() || ours.get().signum() == 0 ? OptionalDouble.empty()
        : OptionalDouble.of(theirs.get().doubleValue() / ours.get().doubleValue() - 1);
  }
}
