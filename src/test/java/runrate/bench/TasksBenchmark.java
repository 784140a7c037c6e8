package runrate.bench;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import runrate.costing.CostEngine;
import runrate.costing.PreparedPlan;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.files.RunrateHome;
import runrate.files.cards.RateCardFolder;
import runrate.files.scenario.ScenarioReader;
import runrate.pricing.Offer;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.scenario.TaskInput;

/// Six tasks on three models each beside one kind of work on eighteen models: as many routes. Goal: at most twice the
/// time. And one move of the desk with six tasks beside one with none.
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode({Mode.AverageTime, Mode.SampleTime})
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TasksBenchmark {
  private static final int TASKS = 6;
  private static final int ROUTES = 18;

  private final RunrateHome home = RunrateHome.find();
  private final CostEngine engine = new CostEngine(RateCardFolder.read(home.rateCards()).book());
  private final Scenario plain = ScenarioReader.read(home.defaultScenario()).value().orElseThrow();
  private final Scenario manyModels = plain.withPlan(plan -> plan.withRouting(mix()));
  private final Scenario manyTasks = plain.withTasks(IntStream.range(0, TASKS).mapToObj(i -> Task.of("task " + i)
      .withCallShare(OptionalDouble.of(1.0 / TASKS))
      .with(new TaskInput("workload.contextTokens", OptionalDouble.of(20_000 + 10_000 * i)))).toList());
  private final PreparedPlan preparedModels = engine.prepare(manyModels);
  private final PreparedPlan preparedTasks = engine.prepare(manyTasks);
  private final ScenarioStore plainDesk = new ScenarioStore(engine, plain, Optional.empty());
  private final ScenarioStore tasksDesk = new ScenarioStore(engine, manyTasks, Optional.empty());
  private boolean more;

  private RoutingMix mix() {
    List<Offer> fitting = engine.book().vendors().stream().flatMap(engine.book()::soldBy).filter(offer ->
        engine.misfit(plain.withPlan(plan -> plan.withRouting(RoutingMix.allOn(offer.key())))).isEmpty())
        .limit(ROUTES).toList();
    return new RoutingMix(fitting.stream().map(offer -> new RouteShare(offer.key(), 1.0 / fitting.size())).toList());
  }

  @Benchmark
  public double kernelOfModels() {
    return preparedModels.monthUsd();
  }

  @Benchmark
  public double kernelOfTasks() {
    return preparedTasks.monthUsd();
  }

  @Benchmark
  public PreparedPlan prepareModels() {
    return engine.prepare(manyModels);
  }

  @Benchmark
  public PreparedPlan prepareTasks() {
    return engine.prepare(manyTasks);
  }

  @Benchmark
  public DeskState movePlainDesk() {
    return move(plainDesk);
  }

  @Benchmark
  public DeskState moveDeskOfTasks() {
    return move(tasksDesk);
  }

  private DeskState move(ScenarioStore store) {
    more = !more;
    store.edit(scenario -> scenario.withPlan(plan -> plan.withBatchShare(more ? 0.2 : 0.1)), this);
    return store.state();
  }
}
