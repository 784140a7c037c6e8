package runrate.showback;

import java.math.BigDecimal;
import java.time.LocalDate;
import runrate.usage.CallDimension;

/// What the recorded calls of one owner cost on one day of UTC.
///
/// @param owner    a team, feature or user; [CallDimension#NOBODY] where the log does not say, [#OTHERS] for those too
///                 many to tell one by one
/// @param usd      of the calls with a price, exact
/// @param unpriced calls without one
public record OwnerDay(LocalDate day, String owner, BigDecimal usd, long unpriced) {
  public static final String OTHERS = "(others)";

  /// Whether it is somebody a budget can be of.
  public boolean isNamed() {
    return isNamed(owner);
  }

  static boolean isNamed(String owner) {
    return !owner.equals(CallDimension.NOBODY) && !owner.equals(OTHERS);
  }
}
