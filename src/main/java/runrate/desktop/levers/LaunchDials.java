package runrate.desktop.levers;

import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import runrate.scenario.CachePlan;
import runrate.scenario.ContextComposition;
import runrate.scenario.EntryRules;
import runrate.scenario.Scenario;

/// The dials of what a derived hit rate depends on: an agent's own history, how calls start and how
/// long a cache entry lives.
final class LaunchDials {
  private static final double ANY = Double.NaN;
  private static final double LONGEST_SECONDS = 1e6;

  static final Dial HISTORY = Dials.caching("historyShare", "Own history", "historyShare", CachePlan::historyShare,
      (caching, v) -> caching.withHistoryShare(Math.min(v, 1 - caching.cacheableShare())), 0)
      .then(LaunchDials::withoutComposition);
  static final Dial SPREAD = seconds("launch.spreadSeconds", "Starts spread over", "launchSpread", 0, 0, 600, 5, 0,
      caching -> caching.launch().spreadSeconds(),
      (caching, v) -> caching.withLaunch(caching.launch().withSpreadSeconds(v)));
  static final Dial READABLE = seconds("readableAfterSeconds", "Entry readable after", "readableAfter", 0, 0, 60, 0.5, 0,
      caching -> caching.entry().readableAfterSeconds(), entry(EntryRules::withReadableAfterSeconds));
  static final Dial SESSIONS = new Dial("plan.caching.sessionsPerDay", "Cold starts a day", "sessionsPerDay", Unit.COUNT,
      0, 1e5, 0, 24, 1, ANY, scenario -> scenario.plan().caching().entry().sessionsPerDay().orElse(ANY),
      (s, v) -> with(s, entry(EntryRules::withSessionsPerDay, v)))
      .clearedBy(scenario -> with(scenario, entry(EntryRules::withSessionsPerDay, OptionalDouble.empty())));
  static final Dial MAX_LIFETIME = seconds("maxLifetimeSeconds", "Longest life", "maxLifetime", 1, 60, 86_400, 60, ANY,
      caching -> caching.entry().maxLifetimeSeconds().orElse(ANY), (caching, v) ->
          entry(EntryRules::withMaxLifetimeSeconds, v).apply(caching))
      .clearedBy(scenario -> with(scenario, entry(EntryRules::withMaxLifetimeSeconds, OptionalDouble.empty())));

  private LaunchDials() {}

  /// Shares set by hand are no longer those of the parts the context was composed of.
  static Scenario withoutComposition(Scenario scenario) {
    return scenario.withComposition(ContextComposition.UNKNOWN);
  }

  private static Dial seconds(String key, String label, String term, double least, double low, double high, double step,
      double usual, ToDoubleFunction<CachePlan> get, BiFunction<CachePlan, Double, CachePlan> with) {
    return new Dial("plan.caching." + key, label, term, Unit.DURATION, least, LONGEST_SECONDS, low, high, step, usual,
        scenario -> get.applyAsDouble(scenario.plan().caching()),
        (s, v) -> with(s, caching -> with.apply(caching, v)));
  }

  private static Scenario with(Scenario scenario, UnaryOperator<CachePlan> change) {
    return scenario.withPlan(plan -> plan.withCaching(change.apply(plan.caching())));
  }

  private static BiFunction<CachePlan, Double, CachePlan> entry(BiFunction<EntryRules, Double, EntryRules> change) {
    return (caching, v) -> caching.withEntry(change.apply(caching.entry(), v));
  }

  private static UnaryOperator<CachePlan> entry(BiFunction<EntryRules, OptionalDouble, EntryRules> change, double v) {
    return entry(change, OptionalDouble.of(v));
  }

  private static UnaryOperator<CachePlan> entry(BiFunction<EntryRules, OptionalDouble, EntryRules> change,
      OptionalDouble v) {
    return caching -> caching.withEntry(change.apply(caching.entry(), v));
  }
}
