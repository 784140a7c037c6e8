package runrate.policies;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import runrate.costing.CostEngine;
import runrate.costing.Misfit;
import runrate.inputs.Work;
import runrate.pricing.Offer;
import runrate.scenario.LocalTasks;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.units.PerUnit;

/// A model that calls over a limit may go to, everything else as planned.
///
/// @param model    `vendor/model`
/// @param name     its short name
/// @param callUsd  a call there, in USD; 0 where it cannot take them
/// @param most     most calls a day it can answer; absent while nothing limits it or its speed is unknown
/// @param obstacle why it cannot take them
public record OtherModel(String model, String name, double callUsd, OptionalDouble most, Optional<Obstacle> obstacle) {

  /// The model the policy names, else the cheapest of the mix.
  static OtherModel cheaper(CostEngine engine, Scenario used, double planUsd) {
    return used.budget().policy().model().map(model -> priced(engine, used, model, planUsd))
        .or(() -> Work.of(used).mix().stream().filter(route -> route.share() > 0).map(RouteShare::model)
            .filter(model -> !model.equals(used.plan().local().model()) || used.plan().local().share() == 0)
            .map(model -> priced(engine, used, model, planUsd)).filter(model -> model.obstacle().isEmpty())
            .min(Comparator.comparingDouble(OtherModel::callUsd)))
        .orElseGet(() -> new OtherModel("", "", 0, OptionalDouble.empty(),
            Optional.of(Obstacle.of(Obstacle.Reason.NONE_CHEAPER))));
  }

  private static OtherModel priced(CostEngine engine, Scenario used, String model, double planUsd) {
    return of(engine, used, model, planUsd, plan -> plan.withRouting(RoutingMix.allOn(model)), OptionalDouble.empty());
  }

  /// The model on one's own machine, which can be busy 24 hours a day.
  static OtherModel local(CostEngine engine, Scenario used, double planUsd) {
    LocalTasks local = used.plan().local();
    double answer = Work.of(used).mean(part -> (part.plan().answerTokens(part.workload())
        + part.plan().thinkingTokens(part.workload())) / part.plan().requestsPerCall())
        * engine.book().find(local.model()).map(offer ->
            engine.book().tokenFactor(offer, used.workload().tokensMeasuredOn())).orElse(1.0);
    OptionalDouble most = local.tokensPerSecond().isEmpty() || answer == 0 ? OptionalDouble.empty()
        : OptionalDouble.of(PerUnit.HOURS_PER_DAY * PerUnit.SECONDS_PER_HOUR * local.parallel()
            * local.tokensPerSecond().getAsDouble() / answer);
    return of(engine, used, local.model(), planUsd, plan -> plan.withLocal(local.withShare(1)), most);
  }

  private static OtherModel of(CostEngine engine, Scenario used, String model, double planUsd,
      UnaryOperator<Plan> change, OptionalDouble most) {
    Optional<Obstacle> misfit = misfit(engine, used, change);
    double callUsd = misfit.isPresent() ? 0 : AskedMonth.callUsd(engine, Work.of(used).withPlans(change));
    Optional<Obstacle> obstacle = misfit.isPresent() || callUsd < planUsd ? misfit
        : Optional.of(Obstacle.of(Obstacle.Reason.NOT_CHEAPER));
    return new OtherModel(model, engine.book().find(model).map(Offer::shortName).orElse(model), callUsd, most,
        obstacle);
  }

  /// The largest of what does not fit, over all kinds of work.
  private static Optional<Obstacle> misfit(CostEngine engine, Scenario used, UnaryOperator<Plan> change) {
    return Work.of(used).parts().stream().flatMap(part ->
        engine.misfit(part.scenario().withPlan(change)).map(OtherModel::obstacle).stream())
        .max(Comparator.comparingDouble(obstacle -> obstacle.limit() == 0 ? Double.POSITIVE_INFINITY
            : obstacle.tokens() / obstacle.limit()));
  }

  private static Obstacle obstacle(Misfit misfit) {
    return switch (misfit.reason()) {
      case UNKNOWN, NO_PRICE -> Obstacle.of(Obstacle.Reason.NO_PRICE);
      case CONTEXT_WINDOW, LARGEST_INPUT -> new Obstacle(Obstacle.Reason.PROMPT, misfit.tokens(), misfit.limit());
      case LARGEST_OUTPUT -> new Obstacle(Obstacle.Reason.ANSWER, misfit.tokens(), misfit.limit());
    };
  }
}
