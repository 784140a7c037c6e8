package runrate.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import runrate.costing.CostEngine;
import runrate.scenario.Budget;
import runrate.scenario.Scenario;
import runrate.units.Problem;

/// A plan's month, drawn many times with uncertain inputs anywhere in their ranges. It is the month `estimate` speaks
/// of, at one day's prices; recorded spend is no part of it.
///
/// @param estimateUsd  the month of the scenario as it stands
/// @param months       what each drawn month is invoiced, the cheapest first
/// @param swings       of every uncertain input, the one with most of the spread first
/// @param linked       whether inputs move together: then ends of single inputs say less than shares of the spread
public record RiskReport(Scenario scenario, long seed, double estimateUsd, double[] months, List<Swing> swings,
    boolean linked) {
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
    List<Scenario> ends = new ArrayList<>();
    inputs.forEach(input -> ends.addAll(List.of(input.input().with(scenario, input.low()),
        input.input().with(scenario, input.high()))));
    ends.add(UncertainInput.with(scenario, inputs, inputs.stream().mapToDouble(UncertainInput::low).toArray()));
    ends.add(UncertainInput.with(scenario, inputs, inputs.stream().mapToDouble(UncertainInput::high).toArray()));
    return ends.stream().flatMap(end -> engine.check(end).stream()).filter(Problem::isError).findFirst()
        .map(problem -> Problem.error("assumptions", "at the end of a range the plan cannot be bought: "
            + problem.sentence(), "Narrow the ranges"));
  }

  /// @param scenario free of errors, at every end of its ranges, too
  /// @return nothing where no input has a range
  public static Optional<RiskReport> of(CostEngine engine, Scenario scenario, long seed, int trials) {
    List<UncertainInput> inputs = UncertainInput.of(scenario);
    if (inputs.isEmpty()) {
      return Optional.empty();
    }
    double[][] draws = Draws.of(inputs, scenario.uncertainty().links(), seed, trials);
    double[] months = DrawnMonths.of(engine, scenario, inputs, draws);
    List<Swing> swings = IntStream.range(0, inputs.size()).mapToObj(i -> new Swing(inputs.get(i),
        monthUsd(engine, scenario, inputs.get(i), inputs.get(i).low()),
        monthUsd(engine, scenario, inputs.get(i), inputs.get(i).high()),
        SpreadShare.of(draws[i], months))).sorted(Comparator.comparingDouble(Swing::shareOfSpread).reversed()).toList();
    double[] sorted = months.clone();
    Arrays.parallelSort(sorted);
    return Optional.of(new RiskReport(scenario, seed, engine.prepare(scenario).monthUsd(), sorted, swings,
        scenario.uncertainty().links().stream().anyMatch(link -> link.rank() != 0)));
  }

  private static double monthUsd(CostEngine engine, Scenario scenario, UncertainInput input, double value) {
    return engine.prepare(input.input().with(scenario, value)).monthUsd();
  }

  public int trials() {
    return months.length;
  }

  public Percentile percentile(double share) {
    return Percentile.of(months, share);
  }

  /// Part of the months that cost more than the budget; absent without one.
  public OptionalDouble probabilityOverBudget() {
    OptionalDouble budget = scenario.budget().monthlyUsd();
    return budget.isEmpty() ? budget : OptionalDouble.of(shareAbove(month ->
        Budget.exceeds(month, budget.getAsDouble())));
  }

  /// Part of the months that are cheaper than the estimate.
  public double cheaperThanEstimate() {
    return 1 - shareAbove(month -> month >= estimateUsd);
  }

  /// Part of the months that cost more.
  public double shareAbove(double usd) {
    return shareAbove(month -> month > usd);
  }

  private double shareAbove(DoublePredicate above) {
    return Arrays.stream(months).filter(above).count() / (double) months.length;
  }
}
