package runrate.optimise;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import runrate.scenario.Scenario;

/// Every plan that may be chosen, and the ones worth choosing.
///
/// @param today    the scenario as it is; absent where a model of its mix has no score
/// @param counted  plans tried
/// @param fit      those that keep to every limit; absent where only fronts of tasks were put together
/// @param frontier plans none of which another beats on cost and quality, limits aside, the cheapest first
/// @param fitting  the same among those that fit
/// @param weighed  the fronts by other axes, worked out when they are asked for
/// @param answers  at most one of each kind; none where nothing fits or the search is refused
/// @param perSuccess the plan whose successes cost least, failures included, where that is what cheapest means: some
///                 work has no least quality, but it is known how often all of it succeeds
/// @param between  two mixes put together that are as good as is asked for, where that is cheaper than every plan tried
/// @param refused  why there is no answer to give
/// @param scored   models of the vendors allowed that have a score
/// @param sold     models of these vendors
/// @param mixStepPercent how fine mixes were tried; 100 is one model for all calls
/// @param cloud    all plans; absent where the search is refused
/// @param worked   the plans behind the spots of this report; absent likewise
public record SearchReport(Scenario scenario, PlanLimits limits, Set<MayChange> mayChange, Optional<PlanSpot> today,
    double counted, OptionalLong fit, List<PlanSpot> frontier, List<PlanSpot> fitting, Once<OtherFronts> weighed,
    List<Answer> answers, Optional<PlanSpot> perSuccess, Optional<Answer> between, GiveWay giveWay,
    Optional<Refused> refused, int scored, int sold, Assumed assumed, int mixStepPercent, Optional<Cloud> cloud,
    Optional<WorkedPlans> worked) {
  private static final double CENT_HALF = 0.005;
  private static final double DUST = 1e-9;

  public SearchReport {
    mayChange = Set.copyOf(mayChange);
    frontier = List.copyOf(frontier);
    fitting = List.copyOf(fitting);
    answers = List.copyOf(answers);
  }

  /// The fronts by other axes; of many tasks they take a while when they are first asked for.
  public OtherFronts others() {
    return weighed.get();
  }

  /// Whether they are there already.
  public boolean isWeighed() {
    return weighed.isDone();
  }

  /// Plans weighed by an axis; absent where there is nothing to weigh.
  public Optional<AxisFront> front(PlanAxis axis) {
    return switch (axis) {
      case QUALITY -> cloud.map(all -> new AxisFront(frontier, fitting, all));
      case SPEED -> others().speed();
      case OUTCOME -> others().outcome();
    };
  }

  /// Where an answer stands; absent of one that is no plan of the front.
  public Optional<PlanSpot> spot(Answer answer) {
    return Stream.concat(fitting.stream(), perSuccess.stream()).filter(spot ->
        Math.abs(answer.monthUsd() - spot.monthUsd()) < CENT_HALF
        && Math.abs(answer.quality() - spot.quality()) < DUST).findFirst();
  }

  /// The plan behind a spot of this report.
  public Answer plan(PlanSpot spot) {
    return worked.orElseThrow().of(spot);
  }

  /// Two mixes put together that score the same for less.
  public Optional<Answer> blend(PlanSpot spot) {
    return worked.orElseThrow().blend(spot);
  }

  public Optional<Answer> answer(Answer.Kind kind) {
    return answers.stream().filter(answer -> answer.kind() == kind).findFirst();
  }
}
