package runrate.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import runrate.capacity.CapacityReport;
import runrate.capacity.LaunchRound;
import runrate.capacity.PoolCapacity;
import runrate.capacity.Proof;
import runrate.costing.CostReport;
import runrate.files.report.CapacityJson;
import runrate.simulation.ClosedFormTable;
import runrate.simulation.ProofRow;
import runrate.text.Figures;
import runrate.text.LaunchSentence;
import runrate.text.LimitSentence;
import runrate.text.Money;
import runrate.text.ProofSentence;
import runrate.text.QuotaSentence;
import runrate.text.YoursSentence;

/// `runrate capacity`: what a round of agents costs by the way it starts, how many agents the rate
/// limits carry, and which cache lifetime suits the traffic.
@Command(name = "capacity", description = "Launches, rate limits, most agents, hit rate and 429 share.")
final class CapacityCommand extends ScenarioCommand {
  private static final int THREADS = 2;

  @Option(names = "--fail-over-limit",
      description = "Exit with 1 if a rate limit or spend cap does not carry the plan.")
  private boolean failOverLimit;

  @Option(names = "--simulate", description = "Play days of the same team event by event beside the formulas.")
  private boolean simulate;

  @Option(names = "--formulas", description = "Print every closed form beside its simulation instead of the scenario.")
  private boolean formulas;

  @Option(names = "--seed", defaultValue = "1",
      description = "Seed of the simulation; the same seed gives the same figures.")
  private long seed;

  @Override
  int answer(ScenarioInput.Priceable read, boolean json, PrintWriter out) {
    if (formulas) {
      List<ProofRow> rows = ClosedFormTable.rows(seed, THREADS);
      out.println(json ? CapacityJson.of(rows) : ProofSentence.table(rows));
      return ExitCode.FINE;
    }
    CapacityReport report = CapacityReport.of(read.engine(), read.scenario());
    CostReport cost = read.engine().report(read.scenario());
    Optional<Proof> proof = simulate
        ? Proof.of(read.engine(), read.scenario(), seed, THREADS, () -> false) : Optional.empty();
    if (json) {
      out.println(CapacityJson.of(report, cost, proof));
    } else {
      print(report, out);
      YoursSentence.of(cost).ifPresent(out::println);
      proof.ifPresent(shown -> print(shown, out));
      if (simulate && proof.isEmpty()) {
        out.printf("%nNobody calls, or too many do: nothing was simulated.%n");
      }
    }
    return failOverLimit && !report.isFeasible() ? ExitCode.BROKEN_LIMIT : ExitCode.FINE;
  }

  private static void print(CapacityReport report, PrintWriter out) {
    out.printf("%s%n%nA round of %s%s%n", report.scenario().name(), LaunchSentence.calls(report.round().agents()),
        report.roundOf().isEmpty() ? "" : ", task " + report.roundOf());
    LaunchRound round = report.round();
    if (!report.lanes().lanes().isEmpty()) {
      printRound(Money.of(report.scenario()), round, out);
    }
    out.println(LaunchSentence.of(round, report.lanes()));
    LaunchSentence.turnedAway(Money.of(report.scenario()), round).ifPresent(out::println);
    report.withinLimits().map(month -> LimitSentence.of(Money.of(report.scenario()), month)).ifPresent(out::println);
    out.printf("%nRate limits%n");
    printLimits(report, out);
  }

  private static void printRound(Money money, LaunchRound round, PrintWriter out) {
    round(money, out, "No caching", round.uncachedUsd(), round);
    round(money, out, "All at once", round.lockstepUsd(), round);
    round(money, out, "With pre-warm", round.prewarmedUsd(), round);
    round(money, out, "One by one", round.staggeredUsd(), round);
    round(money, out, "This plan", round.planUsd(), round);
  }

  private static void printLimits(CapacityReport report, PrintWriter out) {
    report.capacity().pools().forEach(pool -> pool(out, pool));
    out.println(LimitSentence.of(report.capacity(), report.scenario().workload().agents()));
    report.tiers().forEach(tier -> out.println(LimitSentence.of(tier)));
    report.capacity().spend().forEach(spend -> out.println(LimitSentence.of(Money.of(report.scenario()), spend)));
    report.reserved().forEach(use -> out.println(LimitSentence.of(use)));
    report.capacity().batches().forEach(queue -> out.println(LimitSentence.of(queue)));
    report.quotas().forEach(use -> out.println(QuotaSentence.of(use)));
    out.printf("%nA call that meets a limit (%s of first attempts)%n",
        Figures.percent(report.answers().rejectedShare(), 2));
    LimitSentence.of(Money.of(report.scenario()), report.answers()).forEach(line -> out.println("  " + line));
    report.lifetimes().ifPresent(advice -> {
      out.printf("%nCache lifetime%n%s%n", LaunchSentence.of(advice));
      advice.options().forEach(option -> out.println("  " + LaunchSentence.of(option)));
    });
    report.conversation().ifPresent(conversation ->
        out.printf("%n%s%n", LaunchSentence.of(Money.of(report.scenario()), conversation)));
  }

  private static void print(Proof proof, PrintWriter out) {
    out.printf("%nSimulation%n%s%n", ProofSentence.of(proof));
    proof.rows().forEach(row -> out.println("  " + ProofSentence.of(row)));
  }

  private static void round(Money money, PrintWriter out, String name, double usd, LaunchRound round) {
    double change = round.change(usd);
    out.println("  %-14s %12s   %s".formatted(name, money.round(usd),
        usd == round.uncachedUsd() ? "" : (change > 0 ? "+" : "") + Figures.percent(change)).stripTrailing());
  }

  private static void pool(PrintWriter out, PoolCapacity pool) {
    out.printf("  %s%n", LimitSentence.of(pool));
    if (!pool.gauges().isEmpty()) {
      out.printf("    %-15s %12s    %-12s %8s %14s%n", "", "in use", "limit", "average", "busiest minute");
    }
    pool.gauges().forEach(gauge -> out.printf("    %-15s %12s of %-12s %8s %14s%n", LimitSentence.unit(gauge.kind()),
        Figures.whole(gauge.limit() * pool.averageOf(gauge)), Figures.whole(gauge.limit()),
        Figures.percent(pool.averageOf(gauge), 1), Figures.percent(pool.busiestOf(gauge), 1)));
    LimitSentence.launch(pool).ifPresent(sentence -> out.printf("    %s%n", sentence));
  }
}
