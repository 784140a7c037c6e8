package runrate.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.costing.PreparedPlan;
import runrate.files.RunrateHome;
import runrate.files.cards.RateCardFolder;
import runrate.files.scenario.ScenarioReader;
import runrate.inputs.TaskEdits;
import runrate.inputs.Work;
import runrate.optimise.MayChange;
import runrate.optimise.PlanLimits;
import runrate.optimise.PlanSearch;
import runrate.optimise.SearchReport;
import runrate.risk.Watch;
import runrate.scenario.ChangeBound;
import runrate.scenario.Scenario;
import runrate.scenario.Task;

/// Nearly a million plans of the default scenario to their front and answers, beside the kernel asked for as many
/// months, in turn, so that what else the machine has to do slows both; and twelve tasks of some hundred plans each.
/// Run by its main method on the class path of the tests.
public final class SearchBenchmark {
  private static final int WARM_UP = 5;
  private static final int RUNS = 15;
  private static final double MILLI = 1e-6;

  private SearchBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    var home = RunrateHome.find();
    var engine = new CostEngine(RateCardFolder.read(home.rateCards()).book());
    Scenario agents = ScenarioReader.read(home.defaultScenario()).value().orElseThrow();
    compare("one kind of work", engine, agents.withMayChange(List.of(
        new ChangeBound("plan.contextPruning", OptionalDouble.empty(), OptionalDouble.of(0.2)))),
        EnumSet.of(MayChange.ROUTING, MayChange.BATCH, MayChange.CACHE, MayChange.THINKING, MayChange.REGION,
            MayChange.PRUNING, MayChange.MODE));
    compare("the default question", engine, agents, MayChange.USUALLY);
    compare("twelve tasks", engine, tasks(agents), MayChange.USUALLY);
  }

  /// Each with a context and a share of the calls of its own; every third may wait.
  private static Scenario tasks(Scenario agents) {
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double context = 10_000 + 12_000 * i;
      Task task = Task.of("task " + i).withCallShare(OptionalDouble.of(1.0 / 12))
          .withWithin(i % 3 == 0 ? Task.Patience.HOURS : Task.Patience.SECONDS);
      Scenario seen = agents.withWorkload(work -> work.withContextTokens(context));
      tasks.add(TaskEdits.ofTask(agents.withTasks(List.of(task)), task.name(), agents, seen).tasks().getFirst());
    }
    return agents.withTasks(tasks);
  }

  private static void compare(String name, CostEngine engine, Scenario scenario, Set<MayChange> mayChange) {
    PlanLimits limits = PlanLimits.of(engine, scenario).withWithinSeconds(OptionalDouble.of(20));
    SearchReport[] last = new SearchReport[1];
    DoubleSupplier search = () -> {
      last[0] = PlanSearch.of(engine, scenario, limits, mayChange, Watch.NONE);
      return last[0].counted();
    };
    search.getAsDouble();
    int months = (int) Math.min(1_000_000, last[0].counted());
    DoubleSupplier bare = () -> bare(engine.prepare(Work.of(scenario)), months);
    double[] searched = new double[RUNS];
    double[] asked = new double[RUNS];
    for (int run = -WARM_UP; run < RUNS; run++) {
      double one = time(search);
      double other = time(bare);
      if (run >= 0) {
        searched[run] = one;
        asked[run] = other;
      }
    }
    System.gc();
    double kept = (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6;
    System.out.printf("%-22s %,15.0f plans, %d worth choosing: %7.1f ms; %,d months of the kernel: %7.1f ms"
        + "; %.2fx; %.0f MB kept%n", name, last[0].counted(), last[0].fitting().size(), median(searched), months,
        median(asked), median(searched) / median(asked), kept);
  }

  private static double bare(PreparedPlan kernel, int months) {
    return IntStream.range(0, months).parallel().mapToDouble(month ->
        kernel.monthUsdAtBatchShare(month % 100 / 100.0)).sum();
  }

  private static double time(DoubleSupplier work) {
    long begin = System.nanoTime();
    work.getAsDouble();
    return (System.nanoTime() - begin) * MILLI;
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
