package runrate.capacity;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.scenario.Launch;
import runrate.scenario.Scenario;
import runrate.units.PerUnit;

/// What a round becomes when it is spread or grown.
///
/// @param bySpread  share of calls that read the prefix, by launch spread in minutes: staggered and
///                  random starts
/// @param agents    of the plan: where it stands on the curves by agents
/// @param byAgents  USD of a round by number of agents: uncached, all at once, one after another
public record RoundCurves(double agents, List<Curve> bySpread, List<Curve> byAgents) {
  private static final int POINTS = 121;
  private static final int AGENTS_SHOWN = 60;
  private static final double BEYOND = 1.3;
  private static final double FEWEST_SHOWN = 25;
  /// A limit this many times beyond the plan is named at the edge instead of drawn.
  private static final double FAR = 8;

  public RoundCurves {
    bySpread = List.copyOf(bySpread);
    byAgents = List.copyOf(byAgents);
  }

  /// @param maxAgents what the limits carry; the axis reaches it where that is not far
  static RoundCurves of(CostEngine engine, Scenario scenario, OptionalInt maxAgents) {
    RoundPrices prices = RoundPrices.of(engine, scenario);
    double longest = longestSpreadSeconds(prices);
    double most = mostAgents(prices.agents(), maxAgents);
    return new RoundCurves(prices.agents(),
        List.of(spread("staggered", prices, Launch.Pattern.STAGGERED, longest),
            spread("random", prices, Launch.Pattern.RANDOM_PHASE, longest)),
        List.of(agents("no caching", prices, most, prices::uncachedUsd),
            agents("all at once", prices, most, agents -> prices.cachedUsd(agents, RoundPrices.lockstep(false))),
            agents("one by one", prices, most, agents -> prices.cachedUsd(agents, prices.staggered(agents)))));
  }

  /// A spread long enough for every entry to expire between two starts, and some more.
  private static double longestSpreadSeconds(RoundPrices prices) {
    return Math.max(60, BEYOND * prices.agents() * prices.lifetimeMinutes() * PerUnit.SECONDS_PER_MINUTE);
  }

  private static Curve spread(String name, RoundPrices prices, Launch.Pattern pattern, double longest) {
    return Curve.of(name, IntStream.range(0, POINTS)
        .mapToDouble(i -> longest / PerUnit.SECONDS_PER_MINUTE * i / (POINTS - 1)),
        minutes -> prices.hitRate(prices.agents(), minutes == 0 ? RoundPrices.lockstep(false)
            : new Launch(pattern, minutes * PerUnit.SECONDS_PER_MINUTE, false)));
  }

  /// Where the curves by spread end.
  public double longestSpreadSeconds() {
    return bySpread.getFirst().points().getLast().x() * PerUnit.SECONDS_PER_MINUTE;
  }

  private static double mostAgents(double planned, OptionalInt carried) {
    double usual = Math.max(FEWEST_SHOWN, 2 * planned);
    return carried.isPresent() && carried.getAsInt() <= FAR * planned
        ? Math.max(usual, 1.1 * carried.getAsInt()) : usual;
  }

  private static Curve agents(String name, RoundPrices prices, double most, DoubleUnaryOperator usd) {
    DoubleStream counts = IntStream.rangeClosed(0, AGENTS_SHOWN).mapToDouble(i -> Math.max(1, most * i / AGENTS_SHOWN));
    return Curve.of(name, counts, usd);
  }
}
