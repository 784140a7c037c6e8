package runrate.costing;

import java.util.ArrayList;
import java.util.List;
import runrate.scenario.Launch;
import runrate.units.PerUnit;

/// Launches as a limiter of one's own sends them: where agents would start faster than it lets calls through, they come
/// one after another, and find what the first one wrote.
final class OwnPace {
  private OwnPace() {}

  /// @param callsPerMinute that are sent at most, those of all tasks together
  static List<PricedRoute> of(List<PricedRoute> routes, double callsPerMinute) {
    List<TaskCalls> tasks = new ArrayList<>();
    routes.stream().map(PricedRoute::calls).filter(calls -> !tasks.contains(calls)).forEach(tasks::add);
    double seconds = tasks.stream().mapToDouble(TaskCalls::agentsPerRound).sum() / callsPerMinute
        * PerUnit.SECONDS_PER_MINUTE;
    return routes.stream().map(route -> route.withLaunch(launch -> launch.sentAs(as -> sent(as, seconds)))).toList();
  }

  private static Launch sent(Launch launch, double seconds) {
    return launch.pattern() == Launch.Pattern.STEADY || launch.pattern() != Launch.Pattern.LOCKSTEP
        && launch.spreadSeconds() >= seconds ? launch
        : new Launch(Launch.Pattern.STAGGERED, seconds, launch.prewarm());
  }
}
