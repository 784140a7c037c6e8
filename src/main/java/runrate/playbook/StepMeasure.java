package runrate.playbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import runrate.costing.CostEngine;
import runrate.costing.CostLine;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.pricing.Offer;
import runrate.pricing.TokenClass;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.units.Problem;
import runrate.usage.LoggedDay;
import runrate.usage.LoggedNames;
import runrate.usage.LoggedWork;

/// The figure of a log that a step moves, and in which direction. Plan and log are asked the same question: tokens as
/// the models count them, by call, after everything that is cut.
public enum StepMeasure {
  /// Part of the prompts that is read from a cache: what is cacheable, as often as it is found.
  CACHE_READS(true, TokenClass.CACHE_READ),
  /// Part of the calls that is batched.
  BATCH_SHARE(true),
  /// Mean list cost of a planned call on the models that were called: the mix alone.
  MIX_USD(false),
  PROMPT_TOKENS(false, TokenClass.UNCACHED_INPUT, TokenClass.CACHE_READ, TokenClass.CACHE_WRITE),
  /// Where a log does not say what was thought, that is part of the output.
  OUTPUT_TOKENS(false, TokenClass.OUTPUT),
  THINKING_TOKENS(false, TokenClass.THINKING);

  private final boolean up;
  private final Set<TokenClass> classes;

  StepMeasure(boolean up, TokenClass... classes) {
    this.up = up;
    this.classes = Set.of(classes);
  }

  /// Absent where a step leaves no mark of its own in a log.
  ///
  /// @param step as steps of the playbook and points of the checklist are called
  static Optional<StepMeasure> of(String step) {
    return switch (step) {
      case "caching", "cachePrefix", "stagger" -> Optional.of(CACHE_READS);
      case "batch" -> Optional.of(BATCH_SHARE);
      case "routing", "routeDown" -> Optional.of(MIX_USD);
      case "sendLess" -> Optional.of(PROMPT_TOKENS);
      case "output" -> Optional.of(OUTPUT_TOKENS);
      case "thinking" -> Optional.of(THINKING_TOKENS);
      default -> Optional.empty();
    };
  }

  /// How far a value is from another in the direction of the step; below 0 the other way.
  double way(double from, double to) {
    return up ? to - from : from - to;
  }

  /// What a log has; absent where it does not say.
  ///
  /// @param seen         the plan, of one kind of work
  /// @param thoughtKnown whether the whole log tells thinking from output
  OptionalDouble measured(CostEngine engine, LoggedNames names, Scenario seen, LoggedWork work,
      boolean thoughtKnown) {
    return switch (this) {
      case CACHE_READS -> ratio(sum(work, day -> day.tokens().cacheRead().doubleValue()),
          sum(work, LoggedDay::promptTokens));
      case BATCH_SHARE -> perCall(work, day -> day.model().mode().equals("batch") ? day.calls().orElse(0) : 0);
      case MIX_USD -> mix(names, work).map(mix -> seen.withPlan(plan -> plan.withRouting(mix))).filter(mixed ->
          engine.check(mixed).stream().noneMatch(Problem::isError)).map(mixed -> planned(engine.report(mixed), true))
          .orElse(OptionalDouble.empty());
      case PROMPT_TOKENS -> perCall(work, LoggedDay::promptTokens);
      case OUTPUT_TOKENS -> perCall(work, day -> day.tokens().output().doubleValue() + (thoughtKnown ? 0
          : day.tokens().thinking().doubleValue()));
      case THINKING_TOKENS -> thoughtKnown ? perCall(work, day -> day.tokens().thinking().doubleValue())
          : OptionalDouble.empty();
    };
  }

  /// What the plan has.
  ///
  /// @param thoughtKnown whether the log it is held against tells thinking from output
  OptionalDouble planned(CostReport plan, boolean thoughtKnown) {
    double calls = plan.byRoute().stream().mapToDouble(ModelCost::calls).sum();
    return switch (this) {
      case CACHE_READS -> ratio(tokens(plan, classes), tokens(plan, PROMPT_TOKENS.classes));
      case BATCH_SHARE -> ratio(plan.byRoute().stream().mapToDouble(model -> model.calls() * model.batchShare()).sum(),
          calls);
      case MIX_USD -> ratio(plan.listUsd(), plan.callsPerMonth());
      case OUTPUT_TOKENS -> ratio(tokens(plan, thoughtKnown ? classes : Set.of(TokenClass.OUTPUT,
          TokenClass.THINKING)), calls);
      case PROMPT_TOKENS, THINKING_TOKENS -> ratio(tokens(plan, classes), calls);
    };
  }

  private static double tokens(CostReport plan, Set<TokenClass> of) {
    return plan.lines().stream().filter(line -> of.contains(line.tokenClass())).mapToDouble((CostLine line) ->
        line.calls() * line.tokensPerCall()).sum();
  }

  static boolean isThoughtKnown(LoggedWork work) {
    return work.days().stream().allMatch(day -> day.reasoned() == day.requests());
  }

  private static OptionalDouble perCall(LoggedWork work, ToDoubleFunction<LoggedDay> part) {
    return work.isCounted() ? ratio(sum(work, part), work.calls()) : OptionalDouble.empty();
  }

  private static double sum(LoggedWork work, ToDoubleFunction<LoggedDay> part) {
    return work.days().stream().mapToDouble(part).sum();
  }

  private static OptionalDouble ratio(double part, double whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
  }

  /// The models of the cards that were called, by calls.
  private static Optional<RoutingMix> mix(LoggedNames names, LoggedWork work) {
    Map<String, Double> calls = new LinkedHashMap<>();
    work.days().forEach(day -> names.find(day.model()).map(Offer::key).ifPresent(key ->
        calls.merge(key, (double) day.calls().orElse(0), Double::sum)));
    double all = calls.values().stream().mapToDouble(Double::doubleValue).sum();
    List<RouteShare> routes = calls.entrySet().stream().filter(model -> model.getValue() > 0).map(model ->
        new RouteShare(model.getKey(), Math.min(1, model.getValue() / all))).toList();
    return work.isCounted() && all > 0 ? Optional.of(new RoutingMix(routes)) : Optional.empty();
  }
}
