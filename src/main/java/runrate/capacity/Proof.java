package runrate.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.costing.ModelFlow;
import runrate.costing.PreparedPlan;
import runrate.scenario.HitRate;
import runrate.scenario.Launch;
import runrate.scenario.Scenario;
import runrate.simulation.Estimate;
import runrate.simulation.Outcome;
import runrate.simulation.SimulatedDays;
import runrate.simulation.SimulationReport;
import runrate.simulation.Team;

/// A plan's closed forms beside what simulated days of the same team came to.
///
/// @param rows   one entry for each figure
/// @param days   days that were simulated
/// @param events steps of the simulation
public record Proof(List<Row> rows, int days, long events) {
  private static final double CALLS_WANTED = 200_000;
  private static final int FEWEST_DAYS = 20;
  private static final int MOST_DAYS = 400;
  private static final double MOST_CALLS = 2e7;
  /// Where nobody asked for a simulation it may take a moment, and dense streams leave little to be off.
  private static final double MOST_CALLS_BESIDE = 1e6;
  private static final int MOST_AGENTS = 1_000_000;
  private static final double ROUNDING = 1e-9;

  public Proof {
    rows = List.copyOf(rows);
  }

  /// A figure by formula and by simulation.
  ///
  /// @param name      what it is, with its model
  /// @param formula   by closed form
  /// @param simulated by simulation, with its 95 % interval
  public record Row(String name, double formula, Estimate simulated) {
    /// Whether the formula lies inside the interval of the simulation.
    public boolean agrees() {
      return Math.abs(formula - simulated.mean()) <= simulated.halfWidth95() + ROUNDING;
    }
  }

  /// Of work of several kinds, the task with most live calls is played.
  ///
  /// @param threads   1 or more; the result does not depend on it
  /// @param cancelled asked now and then; once it says yes the run ends
  /// @return empty if cancelled, if nobody calls, or if there are too many calls to play
  public static Optional<Proof> of(CostEngine engine, Scenario scenario, long seed, int threads,
      BooleanSupplier cancelled) {
    Scenario derived = Launched.of(engine, scenario).withPlan(plan -> plan.withCaching(
        plan.caching().withHitRate(HitRate.DERIVED)));
    PreparedPlan prepared = engine.prepare(derived);
    Optional<Team> team = playable(derived, prepared, MOST_CALLS);
    if (team.isEmpty()) {
      return Optional.empty();
    }
    int days = days(team.get());
    return SimulatedDays.run(team.get(), seed, days, threads, cancelled).flatMap(cached -> {
      List<Row> rows = new ArrayList<>(hits(prepared.flows(), cached));
      List<PoolCapacity> pools = provable(engine, derived);
      if (pools.isEmpty()) {
        return Optional.of(new Proof(rows, days, cached.total().tally().events()));
      }
      return SimulatedDays.run(SimulatedTeam.of(derived, prepared, true), seed, days, threads, cancelled)
          .map(limited -> {
        rows.addAll(rejections(pools, limited));
        return new Proof(rows, days, cached.total().tally().events() + limited.total().tally().events());
      });
    });
  }

  /// Derived hit rates of the team's prefix alone, the model with most calls first.
  ///
  /// @return empty if cancelled, if nobody calls, or if there are too many calls to play
  static Optional<Map<ModelFlow, Row>> ofHits(Scenario derived, PreparedPlan prepared, long seed,
      BooleanSupplier cancelled) {
    return playable(derived, prepared, MOST_CALLS_BESIDE)
        .flatMap(team -> SimulatedDays.run(team, seed, days(team), 1, cancelled)).map(report -> {
          List<ModelFlow> flows = prepared.flows();
          Map<ModelFlow, Row> rows = new LinkedHashMap<>();
          largestFirst(flows).forEach(i -> teamHits(flows.get(i), report.routes().get(i))
              .ifPresent(row -> rows.put(flows.get(i), row)));
          return rows;
        });
  }

  /// The team without rate limits.
  private static Optional<Team> playable(Scenario derived, PreparedPlan prepared, double mostCalls) {
    return prepared.callsPerMinute() == 0 || derived.workload().agents() > MOST_AGENTS ? Optional.empty()
        : Optional.of(SimulatedTeam.of(derived, prepared, false))
            .filter(team -> days(team) * team.agents() * team.callsPerAgentPerDay() <= mostCalls);
  }

  private static List<Integer> largestFirst(List<ModelFlow> flows) {
    return IntStream.range(0, flows.size()).boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> flows.get(i).liveShare()).reversed()).toList();
  }

  private static int days(Team team) {
    double callsPerDay = Math.max(1, team.agents() * team.callsPerAgentPerDay());
    return (int) Math.clamp(CALLS_WANTED / callsPerDay, FEWEST_DAYS, MOST_DAYS);
  }

  private static List<Row> hits(List<ModelFlow> flows, SimulationReport report) {
    List<Row> rows = new ArrayList<>();
    for (int i : largestFirst(flows)) {
      ModelFlow flow = flows.get(i);
      Outcome outcome = report.routes().get(i);
      teamHits(flow, outcome).ifPresent(row -> {
        rows.add(row);
        if (flow.ownTokens() > 0 && flow.usd().ownHit() > 0) {
          rows.add(new Row("own history, " + flow.name(), flow.ownHitRate(), outcome.ownHitRate()));
        }
      });
    }
    return rows;
  }

  private static Optional<Row> teamHits(ModelFlow flow, Outcome outcome) {
    return flow.isCached() && outcome.tally().served() > 0
        ? Optional.of(new Row("hit rate, " + flow.name(), flow.teamHitRate(), outcome.teamHitRate()))
        : Optional.empty();
  }

  /// The formula of rejections speaks of steady calls on a limit of their own, with room for a call at all.
  private static List<PoolCapacity> provable(CostEngine engine, Scenario scenario) {
    boolean steady = scenario.plan().caching().launch().pattern() == Launch.Pattern.STEADY;
    return !steady || scenario.plan().limits().clientCallsPerMinute().isPresent() ? List.of()
        : Capacity.of(engine, scenario).pools().stream().filter(pool -> pool.models().size() == 1
            && pool.maxCallsPerMinute().isPresent() && pool.oneCallTooLarge().isEmpty()).toList();
  }

  private static List<Row> rejections(List<PoolCapacity> pools, SimulationReport report) {
    return pools.stream().map(pool -> new Row("turned away, " + pool.models().getFirst(), pool.rejectedShare(),
        report.routes().stream().filter(outcome -> outcome.name().equals(pool.models().getFirst())).findFirst()
            .orElseThrow().rejectedFirstShare())).toList();
  }
}
