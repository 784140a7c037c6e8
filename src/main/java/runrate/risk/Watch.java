package runrate.risk;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/// Whoever waits for months to be drawn: may want them no longer, and hears how far they are. Both are asked from
/// several threads.
///
/// @param isStopped whether nobody waits any more
/// @param progress  told the share of the months that is drawn, from 0 to 1
public record Watch(BooleanSupplier isStopped, DoubleConsumer progress) {
  public static final Watch NONE = new Watch(() -> false, share -> { });

  /// Asked before everything that takes time.
  ///
  /// @throws IllegalStateException where nobody waits: no answer is better than half of one
  public void goOn() {
    if (isStopped.getAsBoolean()) {
      throw new IllegalStateException("nobody waits for these months any more");
    }
  }
}
