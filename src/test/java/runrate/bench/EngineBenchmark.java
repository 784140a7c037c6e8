package runrate.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import runrate.capacity.CapacityReport;
import runrate.costing.CostEngine;
import runrate.costing.Misfit;
import runrate.costing.PreparedPlan;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.files.RunrateHome;
import runrate.files.cards.RateCardFolder;
import runrate.files.scenario.ScenarioReader;
import runrate.inputs.Inputs;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.HitRate;
import runrate.scenario.Launch;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// What one edit of the default scenario costs, layer by layer. Goals: the kernel under a microsecond
/// without allocation, report and waterfall under twenty. Add `-prof gc` to see what is allocated.
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EngineBenchmark {
  private final RunrateHome home = RunrateHome.find();
  private final CostEngine engine = new CostEngine(RateCardFolder.read(home.rateCards()).book());
  private final Scenario scenario = ScenarioReader.read(home.defaultScenario()).value().orElseThrow();
  private final Scenario launched = scenario.withPlan(plan -> plan.withCaching(plan.caching()
      .withHitRate(HitRate.DERIVED).withLaunch(new Launch(Launch.Pattern.STAGGERED, 40, true))));
  private final PreparedPlan prepared = engine.prepare(scenario);
  private final ScenarioStore store = new ScenarioStore(engine, scenario, Optional.empty());
  private boolean more;

  @Benchmark
  public double kernel() {
    return prepared.monthUsd();
  }

  @Benchmark
  public PreparedPlan prepare() {
    return engine.prepare(scenario);
  }

  @Benchmark
  public void reportAndWaterfall(Blackhole hole) {
    hole.consume(engine.report(scenario));
    hole.consume(SavingsWaterfall.of(engine, scenario));
  }

  /// The same where hit rates follow from staggered launches.
  @Benchmark
  public void launchedReportAndWaterfall(Blackhole hole) {
    hole.consume(engine.report(launched));
    hole.consume(SavingsWaterfall.of(engine, launched));
  }

  /// All that the capacity tab shows, curves and lanes included.
  @Benchmark
  public CapacityReport capacity() {
    return CapacityReport.of(engine, launched);
  }

  @Benchmark
  public Optional<Misfit> misfit() {
    return engine.misfit(scenario);
  }

  /// An input two levels down, found by its path and set: a sample of an analysis.
  @Benchmark
  public Scenario setInputByPath() {
    more = !more;
    return Inputs.at("plan.caching.launch.spreadSeconds").with(scenario, more ? 30 : 40);
  }

  /// A share of the mix, found by its path; the others move along.
  @Benchmark
  public Scenario setShareByPath() {
    more = !more;
    return Inputs.at("plan.routing[1].share").with(scenario, more ? 0.6 : 0.5);
  }

  @Benchmark
  public List<Problem> check() {
    return engine.check(scenario);
  }

  /// An edit as the window makes it: the change, the check, and everything the desk shows.
  @Benchmark
  public DeskState editOfTheDesk() {
    more = !more;
    store.edit(changed -> changed.withPlan(plan -> plan.withBatchShare(more ? 0.11 : 0.1)), this);
    return store.state();
  }
}
