package runrate.capacity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import runrate.costing.TaskFlows;

/// What the launches of several tasks ask of one pool of limits in the minute in which they all start.
///
/// @param loads one of each task whose calls come in rounds
/// @param agents of all tasks together
record TeamLaunch(List<LaunchLoad> loads, double agents) {
  TeamLaunch {
    loads = loads.stream().filter(load -> load.minute().isPresent()).toList();
  }

  /// The launches of those tasks that send calls to a pool.
  static List<LaunchLoad> loads(PoolLimits limits, List<TaskFlows> tasks) {
    return tasks.stream().map(task -> new LaunchLoad(limits, task.flows().stream().filter(flow -> PoolLimits.of(
        flow.offer(), task.scenario().plan().limits()).pool().equals(limits.pool())).toList(), task.scenario(),
        task.callsPerMinute())).filter(load -> !load.flows().isEmpty()).toList();
  }

  Optional<LaunchMinute> minute() {
    if (loads.size() < 2) {
      return loads.stream().findFirst().flatMap(LaunchLoad::minute);
    }
    List<LaunchMinute> minutes = loads.stream().flatMap(load -> load.minute().stream()).toList();
    return Optional.of(new LaunchMinute(minutes.stream().mapToDouble(LaunchMinute::calls).sum(),
        minutes.stream().mapToDouble(LaunchMinute::writes).sum(), gauges(1),
        LargestTeam.within(this::utilisation)));
  }

  /// @param times how many times as many agents every task has
  private List<Gauge> gauges(double times) {
    Map<Gauge.Kind, Gauge> sums = new EnumMap<>(Gauge.Kind.class);
    for (LaunchLoad load : loads) {
      load.gauges(load.agents() * times).forEach(gauge -> sums.merge(gauge.kind(), gauge, (one, other) ->
          new Gauge(one.kind(), one.used() + other.used(), one.limit())));
    }
    return new ArrayList<>(sums.values());
  }

  /// All tasks grow alike.
  private double utilisation(double team) {
    return gauges(team / agents).stream().mapToDouble(Gauge::utilisation).max().orElse(0);
  }
}
