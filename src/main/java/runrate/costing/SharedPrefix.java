package runrate.costing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import runrate.scenario.Task;

/// One cache entry that several tasks of the team keep alive on one model. Their streams of calls are one: each finds
/// what any of them wrote. Where their cacheable parts differ, the shorter is what they share, and what a task has
/// beyond it is an entry of its own.
///
/// @param tokens the shortest prefix of the members, of a call that is cached
/// @param launch how the calls of all members start
record SharedPrefix(List<PricedRoute> members, double tokens, LifetimeHits launch) {
  SharedPrefix {
    members = List.copyOf(members);
  }

  /// The routes, those that share an entry told so.
  static List<PricedRoute> among(List<PricedRoute> routes) {
    Map<String, List<PricedRoute>> byModel = new LinkedHashMap<>();
    routes.stream().filter(route -> route.calls().task().prefix() == Task.Prefix.TEAM && route.isCached())
        .forEach(route -> byModel.computeIfAbsent(route.terms().offer().key(), key -> new ArrayList<>()).add(route));
    byModel.values().removeIf(members -> members.size() < 2);
    if (byModel.isEmpty()) {
      return routes;
    }
    return routes.stream().map(route -> Optional.ofNullable(byModel.get(route.terms().offer().key()))
        .filter(members -> members.stream().anyMatch(member -> member == route))
        .map(members -> route.sharing(of(members))).orElse(route)).toList();
  }

  private static SharedPrefix of(List<PricedRoute> members) {
    return new SharedPrefix(members, members.stream().mapToDouble(PricedRoute::prefixTokens).min().orElseThrow(),
        members.stream().max(Comparator.comparingDouble(PricedRoute::callsPerMinute)).orElseThrow().launch()
            .withCallsPerRound(callsPerRound(members)));
  }

  /// Agents that do the calls of several tasks are one team; a task with agents of its own brings more of them.
  private static double callsPerRound(List<PricedRoute> members) {
    double calls = 0;
    Set<Double> ofAllWork = new HashSet<>();
    for (PricedRoute member : members) {
      double agents = member.calls().agentsPerRound();
      if (member.calls().hasOwnAgents() || ofAllWork.add(agents)) {
        calls += agents;
      }
    }
    return calls;
  }

  SharedPrefix withLaunch(UnaryOperator<LifetimeHits> change) {
    return new SharedPrefix(members, tokens, change.apply(launch));
  }

  /// What a member's live calls read of its prefix.
  ///
  /// @param own what they would find if nobody shared it
  double hitRate(PricedRoute member, double times, BatchShares batched, double own) {
    double all = 0;
    double cached = 0;
    for (PricedRoute route : members) {
      all += route.calls().callsPerMinute();
      cached += route.callsPerMinute() * (1 - route.batchShare(batched)) * route.cachedCallShare();
    }
    double shared = all == 0 ? 0 : launch.teamHitRate(all * times, Math.min(1, cached / all));
    double part = member.prefixTokens() == 0 ? 1 : tokens / member.prefixTokens();
    return part * shared + (1 - part) * own;
  }
}
