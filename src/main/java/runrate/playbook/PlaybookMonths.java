package runrate.playbook;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import runrate.costing.CostEngine;
import runrate.costing.PreparedPlan;
import runrate.inputs.Work;
import runrate.savings.Lever;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;

/// What the month costs with some of the steps taken and the rest as in naive use, each priced once by the engine. As
/// in the waterfall, naive use is at list and a contract is what invoices it. What the plan does besides the six steps
/// it does from the start.
final class PlaybookMonths {
  private final CostEngine engine;
  private final Aims aims;
  private final Work today;
  private final double naiveUsd;
  private final Work start;
  private final Map<PlaybookStep, Map<Reach, Work>> goals = new EnumMap<>(PlaybookStep.class);
  private final Map<Map<PlaybookStep, Reach>, Double> known = new HashMap<>();
  private final Set<PlaybookStep> kept = EnumSet.noneOf(PlaybookStep.class);

  PlaybookMonths(CostEngine engine, Scenario scenario, Plan naivePlan, Aims aims) {
    this.engine = engine;
    this.aims = aims;
    this.today = engine.work(scenario);
    Work besides = today.withPlans(plan -> naivePlan);
    this.naiveUsd = engine.prepare(besides).atList().monthUsd();
    for (Lever lever : PlaybookStep.besides()) {
      besides = besides.withPlans(today, lever::copy);
    }
    this.start = besides;
  }

  /// A step that is not for this scenario stays as it is today, whatever else is taken.
  void keep(PlaybookStep step) {
    kept.add(step);
  }

  double naiveUsd() {
    return naiveUsd;
  }

  /// With what the plan does besides the steps, and with those that are not for it as they are.
  double startUsd() {
    return usd(Map.of());
  }

  /// @param taken steps that are not at [Reach#NONE]
  double usd(Map<PlaybookStep, Reach> taken) {
    return known.computeIfAbsent(with(taken), this::priced);
  }

  /// All of some steps, as far as one reach.
  double usd(Collection<PlaybookStep> taken, Reach reach) {
    Map<PlaybookStep, Reach> all = new EnumMap<>(PlaybookStep.class);
    taken.forEach(step -> all.put(step, reach));
    return usd(all);
  }

  private Map<PlaybookStep, Reach> with(Map<PlaybookStep, Reach> taken) {
    Map<PlaybookStep, Reach> all = new EnumMap<>(PlaybookStep.class);
    for (PlaybookStep step : PlaybookStep.values()) {
      all.put(step, kept.contains(step) ? Reach.TODAY : taken.getOrDefault(step, Reach.NONE));
    }
    return all;
  }

  private double priced(Map<PlaybookStep, Reach> taken) {
    Work work = start;
    for (Map.Entry<PlaybookStep, Reach> step : taken.entrySet()) {
      if (step.getValue() != Reach.NONE) {
        work = work.withPlans(goal(step.getKey(), step.getValue()), step.getKey().lever()::copy);
      }
    }
    PreparedPlan plan = engine.prepare(work);
    return (taken.get(PlaybookStep.COMMITMENT) == Reach.NONE ? plan.atList() : plan).monthUsd();
  }

  private Work goal(PlaybookStep step, Reach reach) {
    return reach == Reach.TODAY ? today : goals.computeIfAbsent(step, key -> new EnumMap<>(Reach.class))
        .computeIfAbsent(reach, key -> Work.of(aims.at(step, reach)));
  }
}
