package runrate.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import runrate.launches.EntryLife;
import runrate.scenario.Launch.Pattern;
import runrate.simulation.CallLoad;
import runrate.simulation.Limits;
import runrate.simulation.Patience;
import runrate.simulation.Route;
import runrate.simulation.SimulatedDays;
import runrate.simulation.SimulationReport;
import runrate.simulation.Team;

/// A day of 200 agents with 400 calls each, 80,000 calls. Goals: well under a second, and more than two
/// million events a second on one core.
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SimulationBenchmark {
  @Param({"STEADY", "RANDOM_PHASE", "LOCKSTEP"})
  private Pattern pattern;
  private long seed;

  /// Events, beside the time they took.
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Events {
    public long events;
  }

  @Benchmark
  public SimulationReport dayWithoutLimits(Events counter) {
    return day(Limits.NONE, counter);
  }

  @Benchmark
  public SimulationReport dayAgainstLimits(Events counter) {
    return day(new Limits(150, 2_000_000, 80_000, Double.POSITIVE_INFINITY, 100, 1), counter);
  }

  private SimulationReport day(Limits limits, Events counter) {
    var load = new CallLoad(2_000, 20_000, 8_000, 600, false, 0.4);
    EntryLife life = EntryLife.refreshed(5).readableAfter(0.05);
    Team team = new Team(200, 400, 540, pattern, 0.5, false, 1, List.of(
        new Route("small", 0.7, 0.9, life, load, limits), new Route("large", 0.3, 1, life, load, limits)),
        Patience.retries(6, 0.5).withFailureShare(0.02));
    SimulationReport report = SimulatedDays.run(team, seed++, 1, 1);
    counter.events += report.total().tally().events();
    return report;
  }
}
