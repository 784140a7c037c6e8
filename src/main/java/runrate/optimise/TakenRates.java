package runrate.optimise;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.pricing.RateBook;
import runrate.scenario.Escalation;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;
import runrate.tradeoff.TaskOutcome;

/// What a search takes the success rates for that nobody said of them. Only plans that may be chosen count.
///
/// @param anyModel    one rate of all calls stands for every model that a plan may give them
/// @param anyThinking a rate stands for more and for less thinking, in first tries or in second ones
/// @param again       second tries succeed as often as first ones of their model
/// @param idleFailures what a failure costs weighs nothing, as nobody said how often all of the work succeeds
public record TakenRates(boolean anyModel, boolean anyThinking, boolean again, boolean idleFailures) {
  static final TakenRates NONE = new TakenRates(false, false, false, false);

  static TakenRates of(RateBook book, Scenario scenario, List<TaskPlans> tasks) {
    boolean known = Outcomes.of(scenario, tasks).isKnown();
    return new TakenRates(known && tasks.stream().anyMatch(task -> isOneRate(book, scenario, task)),
        known && tasks.stream().anyMatch(TakenRates::isOfAnyThinking),
        tasks.stream().anyMatch(task -> again(task).anyMatch(more -> more.success().isEmpty())),
        !known && tasks.stream().anyMatch(task -> TaskOutcome.failedUsd(scenario, task.part().task()) > 0));
  }

  /// Whoever sells them, models of one name are one.
  private static boolean isOneRate(RateBook book, Scenario scenario, TaskPlans task) {
    OptionalDouble rate = task.part().isNamed() ? task.part().task().success().share()
        : scenario.business().successShare();
    return rate.isPresent() && task.ways().stream().map(way -> way.mix().routes().stream().filter(route ->
        route.share() > 0).collect(Collectors.groupingBy(route -> book.modelName(route.model()),
            Collectors.summingDouble(RouteShare::share)))).distinct().count() > 1;
  }

  private static boolean isOfAnyThinking(TaskPlans task) {
    double asked = task.part().scenario().workload().thinkingTokens();
    double today = LessThinking.tokens(task.part().scenario());
    boolean first = task.settings().stream().anyMatch(setting ->
        setting.thinkingTokens(task.part().scenario().workload()) != today);
    OptionalDouble said = task.part().task().escalate().map(Escalation::thinkingTokens)
        .orElse(OptionalDouble.empty());
    return first || again(task).anyMatch(more -> more.success().isPresent()
        && more.thinkingTokens().orElse(asked) != said.orElse(today));
  }

  /// Second tries of plans that may be chosen, where any others than today's were weighed.
  private static Stream<Escalation> again(TaskPlans task) {
    int ways = task.ways().size();
    boolean weighed = task.ways().stream().anyMatch(way -> !way.more().equals(task.part().task().escalate()));
    return !weighed ? Stream.empty() : IntStream.range(0, ways).filter(way -> IntStream.range(0, task.settings().size())
        .anyMatch(setting -> task.isChoice(setting * ways + way))).boxed().flatMap(way ->
            task.ways().get(way).more().stream());
  }
}
