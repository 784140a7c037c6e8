package runrate.risk;

import java.util.List;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.scenario.Budget;
import runrate.scenario.Scenario;

/// The months that were drawn last, for whoever asks again: another budget draws no others. It may be asked from any
/// number of threads.
public final class KeptMonths {
  private volatile Optional<Kept> last = Optional.empty();

  /// All that months are drawn of.
  private record Asked(CostEngine engine, Scenario scenario, List<UncertainInput> inputs, long seed, int trials) {}

  private record Kept(Asked asked, DrawnMonths months) {}

  DrawnMonths of(CostEngine engine, Scenario scenario, long seed, int trials, Watch watch) {
    var asked = new Asked(engine, scenario.withBudget(budget -> Budget.NONE), UncertainInput.of(scenario), seed,
        trials);
    Optional<Kept> kept = last.filter(known -> known.asked().equals(asked));
    if (kept.isPresent()) {
      return kept.get().months().under(scenario);
    }
    DrawnMonths drawn = DrawnMonths.of(engine, scenario, seed, trials, watch);
    last = Optional.of(new Kept(asked, drawn));
    return drawn;
  }
}
