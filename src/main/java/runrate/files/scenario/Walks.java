package runrate.files.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.files.disk.ReadResult;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.Scenario;
import runrate.scenario.Walk;
import runrate.units.Problem;
import runrate.walk.WalkReport;
import runrate.walk.WaterfallWalk;

/// The walk of a scenario, priced: the one its file keeps, else one made from its waterfall.
public final class Walks {
  private Walks() {}

  /// @param scenario free of errors
  /// @return no value where a step cannot be priced; the problem says which
  public static ReadResult<WalkReport> of(CostEngine engine, Scenario scenario) {
    Walk kept = scenario.presentation().walk();
    Scenario told = kept.isEmpty() ? scenario.withPresentation(shown -> shown.withWalk(made(engine, scenario)))
        : scenario;
    Walk walk = told.presentation().walk();
    ReadResult<List<Scenario>> stages = WalkStages.of(told);
    List<Problem> problems = new ArrayList<>(stages.problems());
    List<Scenario> scenarios = stages.value().orElse(List.of());
    boolean changed = false;
    for (int i = 0; i < scenarios.size(); i++) {
      changed = changed || !walk.steps().get(i).changes().isEmpty();
      if (!changed) {
        // Levers of a plan and a baseline that are priced already: what one of them lacks stands in, as in the
        // waterfall.
        continue;
      }
      String place = "walk.steps[%s]".formatted(i);
      engine.check(scenarios.get(i)).stream().filter(Problem::isError)
          .forEach(problem -> problems.add(problem.under(place)));
    }
    boolean refused = stages.value().isEmpty() || problems.stream().anyMatch(Problem::isError);
    return new ReadResult<>(refused ? Optional.empty() : Optional.of(WalkReport.of(engine, walk, scenarios)), problems);
  }

  /// A walk from the scenario's waterfall.
  public static Walk made(CostEngine engine, Scenario scenario) {
    return WaterfallWalk.of(scenario, SavingsWaterfall.of(engine, scenario));
  }
}
