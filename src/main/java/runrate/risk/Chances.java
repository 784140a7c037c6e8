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
    DrawnMonths drawn = DrawnMonths.of(engine, scenario, seed, trials);
    return Optional.of(new Chances(RiskReport.of(engine, drawn),
        MonthOutlook.of(engine, drawn)));
  }

  /// The forecast month alone.
  ///
  /// @return nothing where no input has a range, or its ends cannot be bought
  public static Optional<MonthOutlook> outlook(CostEngine engine, Scenario scenario, long seed, int trials) {
    return UncertainInput.of(scenario).isEmpty() || RiskReport.problem(engine, scenario).isPresent() ? Optional.empty()
        : Optional.of(MonthOutlook.of(engine, DrawnMonths.of(engine, scenario, seed, trials)));
  }

  /// What a page needs of them: the months drawn and the verdict, neither what moves them nor day by day.
  public record InShort(RiskReport bill, BudgetOdds odds) {
    /// @return nothing where no input has a range
    public static Optional<InShort> of(CostEngine engine, Scenario scenario, long seed, int trials) {
      if (UncertainInput.of(scenario).isEmpty()) {
        return Optional.empty();
      }
      DrawnMonths drawn = DrawnMonths.of(engine, scenario, seed, trials);
      return Optional.of(new InShort(RiskReport.of(drawn), new BudgetOdds(MonthOutlook.methods(engine, drawn),
          scenario.budget().verdict())));
    }
  }

  /// What would flip the verdict; none without a budget.
  public static List<Tripwire> tripwires(CostEngine engine, Scenario scenario, long seed) {
    return TripwireSearch.of(engine, scenario, seed);
  }

  /// The same for one input alone; nothing where no value of it changes the month, or without a budget.
  public static Optional<Tripwire> tripwire(CostEngine engine, Scenario scenario, long seed, Input input) {
    return TripwireSearch.of(engine, scenario, seed, input);
  }
}
