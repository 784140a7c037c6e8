package runrate.optimise;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.inputs.Work;
import runrate.pricing.RateBook;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;

/// One thing a proposed plan does otherwise than today's.
///
/// @param now  the kind of work as it is today
/// @param then the same with the plan
public record PlanChange(MayChange what, Work.Part now, Work.Part then) {

  /// What two plans of a task differ in, in the order of what may change.
  static List<PlanChange> between(RateBook book, Work.Part now, Work.Part then) {
    return Stream.of(MayChange.values()).filter(what -> what == MayChange.CHANNEL
        ? !Channels.moved(book, now.scenario().plan(), then.scenario().plan()).isEmpty()
        : !value(book, what, now).equals(value(book, what, then))).map(what -> new PlanChange(what, now, then))
        .toList();
  }

  private static Object value(RateBook book, MayChange what, Work.Part part) {
    Plan plan = part.scenario().plan();
    return switch (what) {
      case ROUTING -> plan.routing().routes().stream().filter(route -> route.share() > 0).collect(
          Collectors.groupingBy(route -> book.modelName(route.model()), Collectors.summingDouble(RouteShare::share)));
      case BATCH -> plan.batchShare();
      case CACHE -> plan.caching();
      case THINKING -> plan.thinkingCapTokens();
      case REGION -> plan.region();
      case PRUNING -> plan.contextPruning();
      case TRIM -> plan.outputTrim();
      case MODE -> plan.serviceMode();
      case ESCALATION -> part.task().escalate();
      case CHANNEL -> throw new IllegalArgumentException("a channel is told by the rate book");
    };
  }

  /// Name of the kind of work; empty where all is of one kind.
  public String task() {
    return now.task().name();
  }

  /// By how many points less or more thinking is assumed to score the kind of work lower than today's.
  public double assumedLoss() {
    return LessThinking.loss(then) - LessThinking.loss(now);
  }

  /// The scenario as the task sees it today.
  public Scenario before() {
    return now.scenario();
  }

  /// The same with the plan.
  public Scenario after() {
    return then.scenario();
  }
}
