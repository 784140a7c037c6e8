package runrate.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// A plan's month, drawn many times with uncertain inputs anywhere in their ranges. It is the month `estimate` speaks
/// of, at one day's prices; recorded spend is no part of it.
///
/// @param estimateUsd  the month of the scenario as it stands
/// @param months       what the drawn months are invoiced
/// @param swings       of every uncertain input, the one with most of the spread first
/// @param linked       whether inputs move together: then ends of single inputs say less than shares of the spread
public record RiskReport(Scenario scenario, long seed, double estimateUsd, Months months, List<Swing> swings,
    boolean linked) {
  private static final double CHANCE = 0.02;
  public static final int USUAL_TRIALS = 100_000;
  public static final int FEWEST_TRIALS = 100;
  public static final int MOST_TRIALS = 1_000_000;
  public static final long USUAL_SEED = 20261118;

  public RiskReport {
    swings = List.copyOf(swings);
  }

  /// What keeps months from being drawn: an end of a range at which the plan cannot be bought.
  public static Optional<Problem> problem(CostEngine engine, Scenario scenario) {
    List<UncertainInput> inputs = UncertainInput.of(scenario);
    if (inputs.isEmpty()) {
      return Optional.empty();
    }
    List<Scenario> ends = new ArrayList<>();
    inputs.forEach(input -> ends.addAll(List.of(input.input().with(scenario, input.low()),
        input.input().with(scenario, input.high()))));
    ends.add(UncertainInput.with(scenario, inputs, inputs.stream().mapToDouble(UncertainInput::low).toArray()));
    ends.add(UncertainInput.with(scenario, inputs, inputs.stream().mapToDouble(UncertainInput::high).toArray()));
    return ends.stream().flatMap(end -> engine.check(end).stream()).filter(Problem::isError).findFirst()
        .map(problem -> Problem.error("assumptions", "at the end of a range the plan cannot be bought: "
            + problem.what(), "Narrow the ranges"));
  }

  /// @param scenario free of errors, at every end of its ranges, too
  /// @return nothing where no input has a range
  public static Optional<RiskReport> of(CostEngine engine, Scenario scenario, long seed, int trials) {
    return UncertainInput.of(scenario).isEmpty() ? Optional.empty()
        : Optional.of(of(engine, DrawnMonths.of(engine, scenario, seed, trials, Watch.NONE)));
  }

  static RiskReport of(CostEngine engine, DrawnMonths drawn) {
    List<UncertainInput> inputs = drawn.inputs();
    List<Swing> swings = IntStream.range(0, inputs.size()).mapToObj(i -> swing(engine, drawn, i))
        .sorted(Comparator.comparingDouble(Swing::shareOfSpread).reversed()).toList();
    return of(drawn, swings);
  }

  /// The months alone, for where nobody asks what moves them.
  ///
  /// @param scenario free of errors, at every end of its ranges, too, with a range at least
  public static RiskReport months(CostEngine engine, Scenario scenario, long seed, int trials) {
    return of(DrawnMonths.of(engine, scenario, seed, trials, Watch.NONE));
  }

  /// The usual number of months from the usual seed, for somebody who asks again and again.
  public static RiskReport months(CostEngine engine, Scenario scenario, KeptMonths kept, Watch watch) {
    return of(kept.of(engine, scenario, USUAL_SEED, USUAL_TRIALS, watch));
  }

  static RiskReport of(DrawnMonths drawn) {
    return of(drawn, List.of());
  }

  private static RiskReport of(DrawnMonths drawn, List<Swing> swings) {
    return new RiskReport(drawn.scenario(), drawn.seed(), drawn.estimateUsd(), Months.of(drawn.usd(),
        drawn.batches()), swings, drawn.scenario().uncertainty().links().stream().anyMatch(link -> link.rank() != 0));
  }

  /// An input that moves the month neither at its ends nor by chance has no share: what ranks find there is chance.
  private static Swing swing(CostEngine engine, DrawnMonths drawn, int index) {
    UncertainInput input = drawn.inputs().get(index);
    double low = monthUsd(engine, drawn.scenario(), input, input.low());
    double high = monthUsd(engine, drawn.scenario(), input, input.high());
    double share = SpreadShare.of(drawn.draws()[index], drawn.usd());
    return new Swing(input, low, high, low == high && share < CHANCE ? 0 : share);
  }

  private static double monthUsd(CostEngine engine, Scenario scenario, UncertainInput input, double value) {
    return engine.prepare(input.input().with(scenario, value)).monthUsd();
  }

  public int trials() {
    return months.count();
  }

  public Percentile percentile(double share) {
    return months.percentile(share);
  }

  /// Part of the months that cost more than the budget; absent without one.
  public OptionalDouble probabilityOverBudget() {
    OptionalDouble budget = scenario.budget().monthlyUsd();
    return budget.isEmpty() ? budget : OptionalDouble.of(months.shareOver(budget.getAsDouble()));
  }

  /// Part of the months that are cheaper than the estimate.
  public double cheaperThanEstimate() {
    return months.shareBelow(estimateUsd);
  }

  /// Part of the months that cost more.
  public double shareAbove(double usd) {
    return months.shareAbove(usd);
  }
}
