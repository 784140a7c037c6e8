package runrate.text;

import runrate.scenario.HitRate;
import runrate.scenario.Launch.Pattern;
import runrate.scenario.Plan;

/// Why an input about the start of calls, or the life of a cache entry, changes nothing at present.
final class LaunchNote {
  private LaunchNote() {}

  static String of(String path, Plan plan) {
    var pattern = plan.caching().launch().pattern();
    if (plan.caching().hitRate() instanceof HitRate.Fixed) {
      return "matters only for a derived hit rate";
    }
    if (plan.batchShare() == 1) {
      return "every call is batched";
    }
    return switch (path) {
      case "plan.caching.launch.spreadSeconds" -> pattern == Pattern.STEADY ? "steady calls come in no rounds"
          : pattern == Pattern.LOCKSTEP ? "all start at once" : "";
      case "plan.caching.launch.prewarm" -> pattern == Pattern.STEADY ? "steady calls come in no rounds" : "";
      default -> "";
    };
  }
}
