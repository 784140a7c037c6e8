package runrate.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.costing.ModelFlow;
import runrate.launches.EntryLife;
import runrate.launches.LaunchHits;
import runrate.pricing.CacheLifetime;
import runrate.scenario.HitRate;
import runrate.scenario.Launch;
import runrate.scenario.Scenario;
import runrate.units.PerUnit;

/// Which of a model's cache lifetimes suits the plan's traffic, and when each of them pays at all.
///
/// @param model          the model with most live calls that caches
/// @param callsPerMinute live calls that reach its cache
/// @param options        one entry for each lifetime sold, shortest first
/// @param inputUsdPerMTok what the prefix costs without caching
/// @param callsOfSession calls of a session from which a longer lifetime pays although its first
///                       write is dearer; absent with one lifetime, or where a day has not so many
public record LifetimeAdvice(String model, double callsPerMinute, List<Option> options, double inputUsdPerMTok,
    OptionalDouble callsOfSession) {
  private static final int POINTS = 81;
  private static final double SHORTEST_GAP_MINUTES = 0.1;
  private static final double LONGEST_GAP_MINUTES = 300;

  public LifetimeAdvice {
    options = List.copyOf(options);
  }

  /// One lifetime.
  ///
  /// @param hitRate            of the plan's traffic
  /// @param prefixUsdPerMTok   mean price of the prefix then: `h c + (1 - h) w`
  /// @param breakEvenHitRate   from which caching is cheaper than the plain input: `(w - i) / (w - c)`
  /// @param breakEvenGapMinutes longest mean gap between calls at which random traffic reaches it,
  ///                           infinite where writing costs no more than input
  /// @param readsToPay         reads that pay for one write: `(w - i) / (i - c)`
  public record Option(String lifetime, double minutes, double hitRate, double prefixUsdPerMTok,
      double readUsdPerMTok, double writeUsdPerMTok, double breakEvenHitRate, double breakEvenGapMinutes,
      double readsToPay) {}

  /// @return empty where no model of the mix caches anything
  public static Optional<LifetimeAdvice> of(CostEngine engine, Scenario scenario) {
    return flows(engine, scenario, scenario.plan().caching().lifetime()).stream()
        .filter(flow -> flow.isCached() && flow.liveShare() > 0)
        .max(Comparator.comparingDouble(ModelFlow::cachedLiveShare))
        .map(flow -> of(engine, scenario, flow));
  }

  private static List<ModelFlow> flows(CostEngine engine, Scenario scenario, String lifetime) {
    return engine.prepare(scenario.withPlan(plan -> plan.withCaching(
        plan.caching().withLifetime(lifetime).withHitRate(HitRate.DERIVED)))).flows();
  }

  private static LifetimeAdvice of(CostEngine engine, Scenario scenario, ModelFlow chosen) {
    List<Option> options = new ArrayList<>();
    for (CacheLifetime lifetime : chosen.offer().cachePolicy().orElseThrow().lifetimes()) {
      flows(engine, scenario, lifetime.id()).stream()
          .filter(flow -> flow.offer().key().equals(chosen.offer().key()) && flow.lifetime().equals(lifetime.id()))
          .findFirst().ifPresent(flow -> options.add(option(flow, lifetime)));
    }
    options.sort(Comparator.comparingDouble(Option::minutes));
    double perMinute = engine.prepare(scenario).callsPerMinute() * chosen.cachedLiveShare();
    OptionalDouble pays = callsOfSession(options, perMinute);
    double callsPerDay = perMinute * scenario.workload().activeHoursPerDay() * PerUnit.MINUTES_PER_HOUR;
    return new LifetimeAdvice(chosen.name(), perMinute, options, chosen.prices().input(),
        pays.orElse(Double.POSITIVE_INFINITY) <= callsPerDay ? pays : OptionalDouble.empty());
  }

  private static Option option(ModelFlow flow, CacheLifetime lifetime) {
    double input = flow.prices().input();
    double read = flow.prices().read();
    double write = flow.prices().write();
    double hits = flow.teamHitRate();
    double breakEven = write <= input ? 0 : (write - input) / (write - read);
    return new Option(lifetime.id(), lifetime.minutes(), hits, hits * read + (1 - hits) * write, read, write,
        breakEven, breakEven == 0 ? Double.POSITIVE_INFINITY : -lifetime.minutes() / Math.log1p(-breakEven),
        write <= input ? 0 : (write - input) / (input - read));
  }

  /// `n > 1 + (w2 - w1) / [(w1 - c) exp(-lambda tau1) - (w2 - c) exp(-lambda tau2)]` for the shortest
  /// and the longest lifetime (cost model 4.4).
  private static OptionalDouble callsOfSession(List<Option> options, double callsPerMinute) {
    if (options.size() < 2) {
      return OptionalDouble.empty();
    }
    Option brief = options.getFirst();
    Option extended = options.getLast();
    double gained = (brief.writeUsdPerMTok() - brief.readUsdPerMTok()) * Math.exp(-callsPerMinute * brief.minutes())
        - (extended.writeUsdPerMTok() - extended.readUsdPerMTok()) * Math.exp(-callsPerMinute * extended.minutes());
    return gained <= 0 ? OptionalDouble.empty()
        : OptionalDouble.of(1 + (extended.writeUsdPerMTok() - brief.writeUsdPerMTok()) / gained);
  }

  /// The lifetime whose prefix is cheapest at the plan's traffic.
  public Option best() {
    return options.stream().min(Comparator.comparingDouble(Option::prefixUsdPerMTok)).orElseThrow();
  }

  /// Mean price of the prefix by the mean gap between calls in minutes, random traffic: one line a
  /// lifetime.
  public List<Curve> curves() {
    return options.stream().map(option -> Curve.of(option.lifetime(), gaps(), gap -> {
      double hits = new LaunchHits(Launch.STEADY, 1, 1, EntryLife.refreshed(option.minutes()), 0,
          Double.POSITIVE_INFINITY).teamHitRate(1 / gap, 1);
      return hits * option.readUsdPerMTok() + (1 - hits) * option.writeUsdPerMTok();
    })).toList();
  }

  /// The plain input price over the same gaps.
  public Curve uncachedCurve() {
    return Curve.of("no caching", gaps(), gap -> inputUsdPerMTok);
  }

  private static DoubleStream gaps() {
    double factor = LONGEST_GAP_MINUTES / SHORTEST_GAP_MINUTES;
    return IntStream.range(0, POINTS)
        .mapToDouble(i -> SHORTEST_GAP_MINUTES * Math.pow(factor, i / (POINTS - 1.0)));
  }
}
