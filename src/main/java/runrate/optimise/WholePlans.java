package runrate.optimise;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import runrate.capacity.Capacity;
import runrate.costing.CostEngine;
import runrate.inputs.TaskEdits;
import runrate.inputs.Work;
import runrate.scenario.Scenario;

/// What stands behind the spots of a search: the scenario with the plan of each task, priced as a whole.
record WholePlans(CostEngine engine, Scenario scenario, PlanLimits limits, List<TaskPlans> tasks) {

  /// Whether the rate limits and spend caps of the tier carry it.
  boolean isCarried(Scenario planned) {
    return Capacity.of(engine, planned).isFeasible();
  }

  List<Answer> answers(List<PlanSpot> fitting) {
    return fitting.isEmpty() ? List.of() : List.of(
        answer(Answer.Kind.CHEAPEST, fitting.getFirst()),
        answer(Answer.Kind.BEST_VALUE, Front.bestValue(fitting)),
        answer(Answer.Kind.BEST_WITHIN_BUDGET, fitting.getLast()));
  }

  /// Told where it saves a dollar: less is what the steps of mixes leave.
  Optional<Answer> between(List<PlanSpot> fitting) {
    TaskPlans plans = tasks.getFirst();
    if (plans.part().isNamed() || fitting.isEmpty()) {
      return Optional.empty();
    }
    int cheapest = fitting.getFirst().plans().getFirst();
    int setting = cheapest / plans.ways().size();
    return Blend.at(plans, setting, limits.quality()).map(blend -> {
      Scenario planned = scenario.withPlan(old -> plans.settings().get(setting).onto(old, blend.mix(plans)));
      double seconds = (1 - blend.ofUpper()) * plans.seconds()[setting][blend.lower()]
          + blend.ofUpper() * plans.seconds()[setting][blend.upper()];
      return new Answer(Answer.Kind.BETWEEN, planned, engine.prepare(planned).monthUsd(), limits.quality(), seconds,
          PlanChange.between(engine.book(), plans.part(), new Work.Part(plans.part().task(), planned)));
    }).filter(answer -> answer.monthUsd() < fitting.getFirst().monthUsd() - 1
        && answer.seconds() <= limits.withinSeconds().orElse(Double.POSITIVE_INFINITY)
        && (!limits.inTier() || isCarried(answer.scenario())));
  }

  Answer answer(Answer.Kind kind, PlanSpot spot) {
    Scenario planned = with(spot);
    List<PlanChange> changes = IntStream.range(0, tasks.size()).boxed().flatMap(i -> PlanChange.between(
        engine.book(), tasks.get(i).part(), tasks.get(i).with(spot.plans().get(i))).stream()).toList();
    return new Answer(kind, planned, engine.prepare(planned).monthUsd(), spot.quality(), spot.seconds(), changes);
  }

  /// The scenario with the plans of a spot.
  Scenario with(PlanSpot spot) {
    Scenario made = scenario;
    for (int i = 0; i < tasks.size(); i++) {
      Work.Part part = tasks.get(i).part();
      Work.Part after = tasks.get(i).with(spot.plans().get(i));
      made = part.isNamed() ? TaskEdits.ofTask(made, part, after)
          : made.withPlan(plan -> after.scenario().plan());
    }
    return made;
  }
}
