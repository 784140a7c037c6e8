package runrate.bench;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ForkJoinPool;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.files.RunrateHome;
import runrate.files.cards.RateCardFolder;
import runrate.files.scenario.ScenarioReader;
import runrate.inputs.Inputs;
import runrate.risk.RiskReport;
import runrate.scenario.Assumption;
import runrate.scenario.Failure;
import runrate.scenario.Scenario;

/// 100,000 months of the default scenario with six ranges, beside as many of the formula of that month alone, written
/// out by hand ([BareMonth]), sampled and put in order the same way. Each run does one of each, so that what else the
/// machine has to do slows all of them; a multiple tells what the engine adds. Run by its main method on the class path
/// of the tests.
public final class RiskBenchmark {
  private static final int TRIALS = 100_000;
  private static final int WARM_UP = 10;
  private static final int RUNS = 40;
  private static final double MILLI = 1e-6;
  private static final double ALIKE = 1e-6;
  private static final List<String> PATHS = List.of("workload.callsPerDay", "plan.caching.hitRate",
      "workload.contextTokens", "workload.failure.share", "workload.thinkingTokens", "workload.outputTokens");

  private RiskBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    var home = RunrateHome.find();
    var engine = new CostEngine(RateCardFolder.read(home.rateCards()).book());
    Scenario scenario = ScenarioReader.read(home.defaultScenario()).value().orElseThrow()
        .withWorkload(work -> work.withFailure(new Failure(0, 3, 1, 1))).withAssumptions(IntStream.range(0,
            PATHS.size()).mapToObj(i -> range(PATHS.get(i), BareMonth.RANGES[i])).toList());
    for (int trial = 0; trial < 20; trial++) {
      check(engine, scenario, BareMonth.drawn(trial));
    }
    for (int threads : new int[] {1, 2}) {
      try (var pool = new ForkJoinPool(threads)) {
        pool.submit(() -> compare(threads, engine, scenario)).get();
      }
    }
  }

  private static Assumption range(String path, double[] range) {
    return new Assumption(path, "", OptionalDouble.of(range[0]), OptionalDouble.of(range[2]), "")
        .withLikely(OptionalDouble.of(range[1]));
  }

  /// A multiple of another formula would say nothing.
  private static void check(CostEngine engine, Scenario scenario, double[] drawn) {
    Scenario changed = scenario;
    for (int i = 0; i < drawn.length; i++) {
      changed = Inputs.find(PATHS.get(i)).orElseThrow().with(changed, drawn[i]);
    }
    double month = engine.prepare(changed).monthUsd();
    double bare = BareMonth.usd(drawn);
    if (Math.abs(bare - month) > ALIKE * month) {
      throw new IllegalStateException("At %s the engine has %s USD, the formula of BareMonth %s: mend BareMonth"
          .formatted(Arrays.toString(drawn), month, bare));
    }
  }

  private static void compare(int threads, CostEngine engine, Scenario scenario) {
    List<String> names = List.of("bare formula", "months drawn", "whole report, shares and ends");
    List<DoubleSupplier> works = List.of(() -> BareMonth.percentiles(TRIALS),
        () -> percentiles(RiskReport.months(engine, scenario, RiskReport.USUAL_SEED, TRIALS)),
        () -> percentiles(RiskReport.of(engine, scenario, RiskReport.USUAL_SEED, TRIALS).orElseThrow()));
    double[][] times = new double[works.size()][RUNS];
    double sink = 0;
    for (int run = -WARM_UP; run < RUNS; run++) {
      for (int work = 0; work < works.size(); work++) {
        long start = System.nanoTime();
        sink += works.get(work).getAsDouble();
        times[work][Math.max(run, 0)] = (System.nanoTime() - start) * MILLI;
      }
    }
    Arrays.stream(times).forEach(Arrays::sort);
    System.out.printf("%-34s %8s %8s %8s %8s%n", "ms for 100,000 months, %d thread%s".formatted(threads,
        threads == 1 ? "" : "s"), "least", "median", "p95", "in bare");
    for (int work = 0; work < works.size(); work++) {
      double[] sorted = times[work];
      System.out.printf("%-34s %8.1f %8.1f %8.1f %8.2f%n", names.get(work), sorted[0], sorted[RUNS / 2],
          sorted[RUNS * 95 / 100], sorted[RUNS / 2] / times[0][RUNS / 2]);
    }
    System.out.printf("(%.0f)%n", sink);
  }

  private static double percentiles(RiskReport report) {
    return report.percentile(0.1).usd() + report.percentile(0.5).usd() + report.percentile(0.9).usd()
        + report.probabilityOverBudget().orElseThrow();
  }
}
