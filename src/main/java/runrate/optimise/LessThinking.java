package runrate.optimise;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.inputs.Keys;
import runrate.inputs.PlanShape;
import runrate.inputs.Try;
import runrate.inputs.Work;
import runrate.scenario.ChangeBound;
import runrate.scenario.Plan;
import runrate.scenario.Scenario;

/// A thinking cap, and what it is assumed to cost in quality against thinking as much as the work asks for: 0.3, 0.8,
/// 1.6 and 3.0 points at three quarters, a half, a quarter and nothing of it, in between on straight lines. Nobody
/// measured this; whoever shows it says so. A cap that is in force today has cost its points already.
///
/// @param capTokens the cap; as it is today where that is empty
record LessThinking(OptionalDouble capTokens, double lossPoints) {
  private static final double[] LOSSES = {3, 1.6, 0.8, 0.3, 0};

  /// Today's, then as much as the work asks for and less and less of it.
  ///
  /// @param seen the scenario as a task sees it
  static List<LessThinking> of(Scenario seen, ChangeBound bound) {
    double all = seen.workload().thinkingTokens();
    int steps = LOSSES.length - 1;
    Stream<LessThinking> caps = all == 0 ? Stream.empty() : IntStream.rangeClosed(0, steps)
        .mapToObj(i -> all * (steps - i) / steps).filter(tokens -> tokens != tokens(seen))
        .filter(bound::allows).map(tokens -> new LessThinking(OptionalDouble.of(tokens), loss(tokens / all)));
    return Stream.concat(bound.allows(tokens(seen)) ? Stream.of(today(seen)) : Stream.empty(), caps).toList();
  }

  static LessThinking today(Scenario seen) {
    return new LessThinking(OptionalDouble.empty(), loss(seen));
  }

  /// What today's thinking is assumed to cost the answers of a task that count, first and second ones.
  static double loss(Work.Part part) {
    return partByPlan(part) * loss(part.scenario()) + lossOfOthers(part);
  }

  /// The part of the answers that count whose thinking is the plan's: all but second tries that think for themselves.
  static double partByPlan(Work.Part part) {
    return part.answers().stream().filter(answer -> !isForItself(part, answer)).mapToDouble(Try::share).sum();
  }

  /// What the others are assumed to lose, over all answers.
  static double lossOfOthers(Work.Part part) {
    double all = part.scenario().workload().thinkingTokens();
    return all == 0 ? 0 : part.answers().stream().filter(answer -> isForItself(part, answer)).mapToDouble(answer ->
        answer.share() * loss(tokens(answer.scenario()) / all)).sum();
  }

  private static boolean isForItself(Work.Part part, Try answer) {
    return answer.again() && part.task().escalate().flatMap(more -> more.thinkingTokens().stream().boxed().findFirst())
        .isPresent();
  }

  /// What today's cap is assumed to cost.
  static double loss(Scenario seen) {
    double all = seen.workload().thinkingTokens();
    return all == 0 ? 0 : loss(tokens(seen) / all);
  }

  /// What a call thinks today.
  static double tokens(Scenario seen) {
    return Math.min(seen.workload().thinkingTokens(),
        seen.plan().thinkingCapTokens().orElse(Double.POSITIVE_INFINITY));
  }

  /// @param part of the thinking the work asks for; more of it is no better
  private static double loss(double part) {
    double place = Math.min(1, part) * (LOSSES.length - 1);
    int below = Math.min((int) place, LOSSES.length - 2);
    return LOSSES[below] + (place - below) * (LOSSES[below + 1] - LOSSES[below]);
  }

  static ChangeBound bound(Scenario scenario) {
    return scenario.bound(Keys.path(PlanShape.THINKING_CAP));
  }

  Plan onto(Plan plan) {
    return capTokens.isEmpty() ? plan : plan.withThinkingCap(capTokens);
  }
}
