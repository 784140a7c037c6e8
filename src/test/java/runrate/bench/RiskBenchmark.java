package runrate.bench;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import runrate.costing.CostEngine;
import runrate.files.RunrateHome;
import runrate.files.cards.RateCardFolder;
import runrate.files.scenario.ScenarioReader;
import runrate.risk.RiskReport;
import runrate.scenario.Assumption;
import runrate.scenario.Failure;
import runrate.scenario.Scenario;

/// 100,000 months of the default scenario with six ranges, percentiles and shares of the spread included, beside as
/// many of a bare product of six triangular draws, sampled and put in order: a multiple tells what the engine adds.
/// Run by its main method on the class path of the tests.
public final class RiskBenchmark {
  private static final int TRIALS = 100_000;
  private static final int RUNS = 25;
  private static final double MILLI = 1e-6;
  private static final double[][] RANGES = {{320, 400, 520}, {0.6, 0.77, 0.94}, {70_000, 80_000, 100_000},
      {0, 0, 0.15}, {200, 400, 900}, {600, 800, 1_200}};
  private static final List<String> PATHS = List.of("workload.callsPerDay", "plan.caching.hitRate",
      "workload.contextTokens", "workload.failure.share", "workload.thinkingTokens", "workload.outputTokens");

  private RiskBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    var home = RunrateHome.find();
    var engine = new CostEngine(RateCardFolder.read(home.rateCards()).book());
    Scenario scenario = ScenarioReader.read(home.defaultScenario()).value().orElseThrow()
        .withWorkload(work -> work.withFailure(new Failure(0, 3, 1, 1))).withAssumptions(PATHS.stream().map(path -> {
          double[] range = RANGES[PATHS.indexOf(path)];
          return new Assumption(path, "", OptionalDouble.of(range[0]), OptionalDouble.of(range[2]), "")
              .withLikely(OptionalDouble.of(range[1]));
        }).toList());
    System.out.printf("%-34s %8s %8s%n", "ms for 100,000 months", "median", "p95");
    for (int threads : new int[] {1, 2}) {
      try (var pool = new ForkJoinPool(threads)) {
        pool.submit(() -> {
          double bare = print("bare product, %d threads".formatted(threads), RiskBenchmark::bare);
          double risk = print("risk report, %d threads".formatted(threads), () ->
              RiskReport.of(engine, scenario, RiskReport.USUAL_SEED, TRIALS).orElseThrow().percentile(0.5).usd());
          System.out.printf("risk report in bare products: %.2f%n", risk / bare);
        }).get();
      }
    }
  }

  private interface Measured {
    double usd();
  }

  private static double print(String name, Measured work) {
    double[] times = new double[RUNS];
    double sink = 0;
    for (int run = -5; run < RUNS; run++) {
      long start = System.nanoTime();
      sink += work.usd();
      if (run >= 0) {
        times[run] = (System.nanoTime() - start) * MILLI;
      }
    }
    Arrays.sort(times);
    System.out.printf("%-34s %8.1f %8.1f   (%.0f)%n", name, times[RUNS / 2], times[RUNS * 95 / 100], sink);
    return times[RUNS / 2];
  }

  /// A thread's own generator would be quicker, but the same numbers must come on any number of threads.
  private static double bare() {
    double[] months = new double[TRIALS];
    Arrays.parallelSetAll(months, trial -> {
      var random = new Random(trial);
      double product = 1;
      for (double[] range : RANGES) {
        double u = random.nextDouble();
        double width = range[2] - range[0];
        double peak = (range[1] - range[0]) / width;
        product *= u < peak ? range[0] + Math.sqrt(u * width * (range[1] - range[0]))
            : range[2] - Math.sqrt((1 - u) * width * (range[2] - range[1]));
      }
      return product;
    });
    Arrays.parallelSort(months);
    return months[TRIALS / 2];
  }
}
