package runrate.risk;

import java.util.List;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.inputs.Input;
import runrate.scenario.Scenario;

/// How likely a plan breaks its budget: the month it estimates and the rest of the month it is in, of the same draws.
///
/// @param bill    a month as `estimate` speaks of it
/// @param outlook the forecast month, what is spent of it included
public record Chances(RiskReport bill, MonthOutlook outlook) {

  /// @param scenario free of errors, at every end of its ranges, too
  /// @return nothing where no input has a range
  public static Optional<Chances> of(CostEngine engine, Scenario scenario, long seed, int trials) {
    if (UncertainInput.of(scenario).isEmpty()) {
      return Optional.empty();
    }
    DrawnMonths drawn = DrawnMonths.of(engine, scenario, seed, trials, Watch.NONE);
    return Optional.of(new Chances(RiskReport.of(engine, drawn), MonthOutlook.of(engine, drawn, Watch.NONE)));
  }

  /// The usual number of months from the usual seed, for somebody who asks again and again.
  ///
  /// @return nothing where no input has a range
  public static Optional<Chances> of(CostEngine engine, Scenario scenario, KeptMonths kept, Watch watch) {
    if (UncertainInput.of(scenario).isEmpty()) {
      return Optional.empty();
    }
    DrawnMonths drawn = usual(engine, scenario, kept, watch);
    return Optional.of(new Chances(RiskReport.of(engine, drawn), kept.outlook(engine, drawn, watch)));
  }

  private static DrawnMonths usual(CostEngine engine, Scenario scenario, KeptMonths kept, Watch watch) {
    return kept.of(engine, scenario, RiskReport.USUAL_SEED, RiskReport.USUAL_TRIALS, watch);
  }

  /// The forecast month alone.
  ///
  /// @return nothing where no input has a range, or its ends cannot be bought
  public static Optional<MonthOutlook> outlook(CostEngine engine, Scenario scenario, KeptMonths kept, Watch watch) {
    return UncertainInput.of(scenario).isEmpty() || RiskReport.problem(engine, scenario).isPresent() ? Optional.empty()
        : Optional.of(kept.outlook(engine, usual(engine, scenario, kept, watch), watch));
  }

  /// What a page needs of them: the months drawn and the verdict, neither what moves them nor day by day.
  public record InShort(RiskReport bill, BudgetOdds odds) {
    /// @return nothing where no input has a range
    public static Optional<InShort> of(CostEngine engine, Scenario scenario, long seed, int trials) {
      if (UncertainInput.of(scenario).isEmpty()) {
        return Optional.empty();
      }
      DrawnMonths drawn = DrawnMonths.of(engine, scenario, seed, trials, Watch.NONE);
      return Optional.of(new InShort(RiskReport.of(drawn), new BudgetOdds(MonthOutlook.methods(engine, drawn),
          scenario.budget().verdict())));
    }
  }

  /// What would flip the verdict; none without a budget.
  public static List<Tripwire> tripwires(CostEngine engine, Scenario scenario, long seed) {
    return tripwires(engine, scenario, seed, Watch.NONE);
  }

  /// The same for somebody who may want them no longer.
  public static List<Tripwire> tripwires(CostEngine engine, Scenario scenario, long seed, Watch watch) {
    return TripwireSearch.of(engine, scenario, seed, watch);
  }

  /// The same for one input alone; nothing where no value of it changes the month, or without a budget.
  public static Optional<Tripwire> tripwire(CostEngine engine, Scenario scenario, long seed, Input input,
      Watch watch) {
    return TripwireSearch.of(engine, scenario, seed, input, watch);
  }
}
