package runrate.text;

import runrate.capacity.PoolCapacity;
import runrate.capacity.QuotaUse;

/// Parts of the limits that are kept for single features.
public final class QuotaSentence {
  private QuotaSentence() {}

  /// What a feature may send, in calls a minute of the pool that binds first, and how far its tasks use it.
  public static String of(QuotaUse use) {
    String may = "%s may use %s of every limit".formatted(use.quota().feature(), Figures.percent(use.quota().share()));
    if (use.pressed().isPresent()) {
      return "%s; %s.".formatted(may, used(use, use.pressed().get()));
    }
    return use.maxCallsPerMinute().isEmpty() ? may + "."
        : "%s: at most %s calls a minute.".formatted(may, Figures.trimmed(use.maxCallsPerMinute().getAsDouble(), 1));
  }

  private static String used(QuotaUse use, PoolCapacity pool) {
    String most = "%s at the peak, and %s of the %s kept for it on %s are in use".formatted(
        LaunchSentence.calls(pool.peakCallsPerMinute()) + " a minute", Figures.percent(pool.utilisation()),
        LimitSentence.unit(pool.binding().orElseThrow().kind()), String.join(", ", pool.models()));
    return use.isOver() ? most + ": too many" : most;
  }
}
