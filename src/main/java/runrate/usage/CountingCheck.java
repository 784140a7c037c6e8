package runrate.usage;

import java.math.BigDecimal;
import java.util.Optional;

/// What calls that used a cache come to if their cached tokens are counted otherwise, beside what their source says
/// they cost. Prices of long prompts stay those of the prompts as they were read.
///
/// @param calls       that have a price, cached tokens and a recorded cost
/// @param recordedUsd what the source says they cost
/// @param usd         what they cost as they were read
/// @param insideUsd   what they would cost if cached tokens that were read beside the input were part of it
/// @param besideUsd   what they would cost if cached tokens that were taken out of the input stood beside it
public record CountingCheck(long calls, BigDecimal recordedUsd, BigDecimal usd, BigDecimal insideUsd,
    BigDecimal besideUsd) {
  /// A hundredth.
  private static final int FITS_DIGITS = 2;
  public static final CountingCheck NONE = new CountingCheck(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO,
      BigDecimal.ZERO);

  /// Whether an amount is within a hundredth of what was recorded.
  public boolean fits(BigDecimal amount) {
    return recordedUsd.signum() > 0 && amount.subtract(recordedUsd).abs().compareTo(
        recordedUsd.movePointLeft(FITS_DIGITS)) <= 0;
  }

  /// Whether cached tokens are part of the input, of calls that were read beside it; empty where neither way fits what
  /// was recorded, or both.
  public Optional<Boolean> proposed() {
    return fits(insideUsd) == fits(usd) ? Optional.empty() : Optional.of(fits(insideUsd));
  }

  /// Whether they are, where calls were read the one way and only the other fits.
  public Optional<Boolean> otherwise() {
    return fits(usd) ? Optional.empty() : fits(insideUsd) ? Optional.of(true)
        : fits(besideUsd) ? Optional.of(false) : Optional.empty();
  }
}
