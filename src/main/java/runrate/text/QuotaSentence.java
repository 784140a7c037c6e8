package runrate.text;

import runrate.capacity.Gauge;
import runrate.capacity.LaunchMinute;
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
    boolean launch = use.isOfLaunch();
    String calls = LaunchSentence.calls(launch ? pool.launch().orElseThrow().calls() : pool.peakCallsPerMinute());
    Gauge binding = launch ? pool.launch().flatMap(LaunchMinute::binding).orElseThrow() : pool.binding().orElseThrow();
    String most = "%s, and %s of the %s kept for it on %s are in use".formatted(
        launch ? calls + " in the first minute of a round" : calls + " a minute at the peak",
        Figures.percent(use.utilisation()), LimitSentence.unit(binding.kind()), String.join(", ", pool.models()));
    return use.isOver() ? most + ": too many" : most;
  }
}
