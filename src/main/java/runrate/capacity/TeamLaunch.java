package runrate.capacity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What the launches of several tasks ask of one pool of limits in the minute in which they all start.
///
/// @param loads one of each task whose calls come in rounds
/// @param agents of all tasks together
record TeamLaunch(List<LaunchLoad> loads, double agents) {
  private static final double MOST_TIMES = 1e9;
  private static final double SLACK = 1e-9;
  private static final int HALVINGS = 80;

  TeamLaunch {
    loads = loads.stream().filter(load -> load.minute().isPresent()).toList();
  }

  Optional<LaunchMinute> minute() {
    if (loads.size() < 2) {
      return loads.stream().findFirst().flatMap(LaunchLoad::minute);
    }
    List<LaunchMinute> minutes = loads.stream().flatMap(load -> load.minute().stream()).toList();
    return Optional.of(new LaunchMinute(minutes.stream().mapToDouble(LaunchMinute::calls).sum(),
        minutes.stream().mapToDouble(LaunchMinute::writes).sum(), gauges(1), maxAgents()));
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

  private double utilisation(double times) {
    return gauges(times).stream().mapToDouble(Gauge::utilisation).max().orElse(0);
  }

  /// All tasks grow alike.
  private OptionalInt maxAgents() {
    if (gauges(1).isEmpty() || utilisation(MOST_TIMES) <= 1) {
      return OptionalInt.empty();
    }
    double fits = 0;
    double tooMany = MOST_TIMES;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (fits + tooMany) / 2;
      if (utilisation(middle) <= 1 + SLACK) {
        fits = middle;
      } else {
        tooMany = middle;
      }
    }
    return OptionalInt.of((int) Math.min(Integer.MAX_VALUE, Math.floor(fits * agents + SLACK)));
  }
}
