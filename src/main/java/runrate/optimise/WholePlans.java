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
///
/// @param mayMix whether calls may be divided between models otherwise than they are
/// @param blends of the only task, where work is of one kind
record WholePlans(CostEngine engine, Scenario scenario, PlanLimits limits, List<TaskPlans> tasks, boolean mayMix,
    Once<Blends> blends) implements WorkedPlans {
  WholePlans(CostEngine engine, Scenario scenario, PlanLimits limits, List<TaskPlans> tasks, boolean mayMix) {
    this(engine, scenario, limits, tasks, mayMix, new Once<>(() -> new Blends(tasks.getFirst())));
  }

  /// Whether the rate limits and spend caps of the tier carry it.
  boolean isCarried(Scenario planned) {
    return Capacity.of(engine, planned).isFeasible();
  }

  /// @param perSuccess the plan whose successes cost least, where that makes it the cheapest
  List<Answer> answers(List<PlanSpot> fitting, Optional<PlanSpot> perSuccess) {
    return fitting.isEmpty() ? List.of() : List.of(
        answer(Answer.Kind.CHEAPEST, perSuccess.orElse(fitting.getFirst())),
        answer(Answer.Kind.BEST_VALUE, Front.bestValue(fitting)),
        answer(Answer.Kind.BEST_WITHIN_BUDGET, fitting.getLast()));
  }

  /// As good as is asked for, where that is cheaper than every plan tried.
  Optional<Answer> between(List<PlanSpot> fitting) {
    return fitting.stream().findFirst().flatMap(cheapest -> blend(limits.quality(), cheapest.monthUsd()));
  }

  @Override
  public Optional<Answer> blend(PlanSpot spot) {
    return blend(spot.quality(), spot.monthUsd());
  }

  /// Told where it saves a dollar: less is what the steps of mixes leave.
  private Optional<Answer> blend(double quality, double thanUsd) {
    return blended(quality).filter(answer -> answer.monthUsd() < thanUsd - 1 && limits.isFast(answer.seconds())
        && (!limits.inTier() || isCarried(answer.scenario())));
  }

  private Optional<Answer> blended(double quality) {
    TaskPlans plans = tasks.getFirst();
    return plans.part().isNamed() || !mayMix ? Optional.empty() : blends.get().at(quality).map(blend -> {
      Scenario planned = scenario.withPlan(old -> plans.settings().get(blend.setting()).onto(old, blend.mix(plans)));
      double monthUsd = engine.prepare(planned).monthUsd();
      return new Answer(Answer.Kind.BETWEEN, planned, monthUsd, quality, blend.seconds(plans), Outcomes.today(planned,
          engine.work(planned), monthUsd), PlanChange.between(engine.book(), plans.part(), new Work.Part(
              plans.part().task(), planned)));
    });
  }

  /// What two mixes put together come to at the quality of each plan of a front, limits aside: the plan itself where
  /// they are no cheaper.
  List<PlanSpot> hull(List<PlanSpot> frontier) {
    return frontier.stream().map(spot -> blended(spot.quality()).filter(answer -> answer.monthUsd() < spot.monthUsd())
        .map(answer -> new PlanSpot(answer.monthUsd(), spot.quality(), answer.seconds(), answer.outcomeUsd(),
            List.of())).orElse(spot)).toList();
  }

  @Override
  public Answer of(PlanSpot spot) {
    return answer(Answer.Kind.CHOSEN, spot);
  }

  Answer answer(Answer.Kind kind, PlanSpot spot) {
    Scenario planned = with(spot);
    List<PlanChange> changes = IntStream.range(0, tasks.size()).boxed().flatMap(i -> PlanChange.between(
        engine.book(), tasks.get(i).part(), tasks.get(i).with(spot.plans().get(i))).stream()).toList();
    return new Answer(kind, planned, engine.prepare(planned).monthUsd(), spot.quality(), spot.seconds(),
        spot.outcomeUsd(), changes);
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
