package runrate.risk;

import java.util.List;
import runrate.costing.CostEngine;
import runrate.scenario.Budget;
import runrate.scenario.Scenario;

/// The months that were drawn last, for whoever asks again or at the same time: another budget draws no others. So is
/// the forecast month that follows from them. It may be asked from any number of threads.
public final class KeptMonths {
  private final LastAnswer<Asked, DrawnMonths> months = new LastAnswer<>();
  private final LastAnswer<Seen, MonthOutlook> outlooks = new LastAnswer<>();

  /// All that months are drawn of.
  private record Asked(CostEngine engine, Scenario scenario, List<UncertainInput> inputs, long seed, int trials) {}

  /// What a forecast month follows from.
  private record Seen(CostEngine engine, Scenario scenario, long seed, int trials) {}

  DrawnMonths of(CostEngine engine, Scenario scenario, long seed, int trials, Watch watch) {
    var asked = new Asked(engine, scenario.withBudget(budget -> Budget.NONE), UncertainInput.of(scenario), seed,
        trials);
    return months.of(asked, watch, own -> DrawnMonths.of(engine, scenario, seed, trials, own)).under(scenario);
  }

  MonthOutlook outlook(CostEngine engine, DrawnMonths drawn, Watch watch) {
    return outlooks.of(new Seen(engine, drawn.scenario(), drawn.seed(), drawn.trials()), watch, own ->
        MonthOutlook.of(engine, drawn, own));
  }
}
