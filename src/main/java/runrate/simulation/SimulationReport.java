package runrate.simulation;

import java.util.List;
import java.util.stream.IntStream;

/// What the simulated days showed.
///
/// @param total        all routes together
/// @param routes       route by route, in the team's order
/// @param replications independent days that were simulated
public record SimulationReport(Outcome total, List<Outcome> routes, int replications) {
  public SimulationReport {
    routes = List.copyOf(routes);
  }

  /// @param days counts of each replication, each a list in the order of the routes
  static SimulationReport of(List<Route> routes, List<List<Tally>> days) {
    List<Outcome> outcomes = IntStream.range(0, routes.size())
        .mapToObj(route -> Outcome.of(routes.get(route).name(), days.stream().map(day -> day.get(route)).toList()))
        .toList();
    List<Tally> sums = days.stream().map(day -> day.stream().reduce(Tally.NOTHING, Tally::plus)).toList();
    return new SimulationReport(Outcome.of("all", sums), outcomes, days.size());
  }
}
