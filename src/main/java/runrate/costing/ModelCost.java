package runrate.costing;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// What one model of the mix costs in the month.
///
/// @param name            short name for people
/// @param again           whether its calls are all made once more
/// @param tokenFactor     tokens it counts for one that stands in the scenario
/// @param callShare       part of all calls
/// @param batchShare      part of its calls that is batched
/// @param hitRate         of its synchronous calls, 0 where nothing is cached
/// @param batchHitRate    of its batch calls, 0 where nothing is cached
/// @param cached          whether a prefix of its calls is cached at all
/// @param liveCallUsd     one synchronous call at list price, without fees
/// @param batchCallUsd    one batched call at list price, without fees
/// @param tokensUsd       its calls at list price, fees not included
/// @param feesUsd         the fees its calls cause
/// @param monthUsd        tokens and fees with its part of the contract, in proportion to list cost
/// @param share           its part of the month's cost
/// @param lifetime        cache lifetime in use, empty where nothing is cached
/// @param step            the price step for long prompts that its calls cross, if any does
public record ModelCost(String model, String name, boolean again, double tokenFactor, double callShare, double calls,
    double batchShare, boolean cached, double hitRate, double batchHitRate, String lifetime, double liveCallUsd,
    double batchCallUsd, double tokensUsd, double feesUsd, double monthUsd, double share, PriceOrigin origin,
    Optional<PriceStep> step) {

  /// The same model with its part of the invoice.
  ModelCost billed(double usd, double shareOfMonth) {
    return new ModelCost(model, name, again, tokenFactor, callShare, calls, batchShare, cached, hitRate,
        batchHitRate, lifetime, liveCallUsd, batchCallUsd, tokensUsd, feesUsd, usd, shareOfMonth, origin, step);
  }

  /// One of each model, in the order of their first; figures of a call are means over the calls they are of.
  static List<ModelCost> merged(List<ModelCost> routes) {
    Map<String, List<ModelCost>> byModel = new LinkedHashMap<>();
    routes.forEach(route -> byModel.computeIfAbsent(route.model, model -> new ArrayList<>()).add(route));
    return byModel.size() == routes.size() ? routes : byModel.values().stream()
        .map(same -> same.size() == 1 ? same.getFirst() : one(same)).toList();
  }

  private static ModelCost one(List<ModelCost> same) {
    ToDoubleFunction<ModelCost> live = route -> route.calls * (1 - route.batchShare);
    ToDoubleFunction<ModelCost> batched = route -> route.calls * route.batchShare;
    ModelCost first = same.getFirst();
    return new ModelCost(first.model, first.name, same.stream().allMatch(ModelCost::again),
        mean(same, ModelCost::calls, ModelCost::tokenFactor),
        sum(same, ModelCost::callShare), sum(same, ModelCost::calls),
        mean(same, ModelCost::calls, ModelCost::batchShare), same.stream().anyMatch(ModelCost::cached),
        mean(same, route -> route.cached ? live.applyAsDouble(route) : 0, ModelCost::hitRate),
        mean(same, route -> route.cached ? batched.applyAsDouble(route) : 0, ModelCost::batchHitRate),
        same.stream().map(ModelCost::lifetime).filter(id -> !id.isEmpty()).distinct().collect(joining(", ")),
        mean(same, live, ModelCost::liveCallUsd), mean(same, batched, ModelCost::batchCallUsd),
        sum(same, ModelCost::tokensUsd), sum(same, ModelCost::feesUsd), sum(same, ModelCost::monthUsd),
        sum(same, ModelCost::share), first.origin, step(same));
  }

  private static Optional<PriceStep> step(List<ModelCost> same) {
    return same.stream().flatMap(route -> route.step.stream()).mapToDouble(PriceStep::abovePromptTokens).boxed()
        .max(Double::compare).map(above -> new PriceStep(above,
            mean(same, ModelCost::calls, route -> route.step.map(PriceStep::share).orElse(0.0))));
  }

  private static double sum(List<ModelCost> same, ToDoubleFunction<ModelCost> figure) {
    return same.stream().mapToDouble(figure).sum();
  }

  /// Where nothing has any weight, that of the first.
  private static double mean(List<ModelCost> same, ToDoubleFunction<ModelCost> weight,
      ToDoubleFunction<ModelCost> figure) {
    double all = sum(same, weight);
    return all == 0 ? figure.applyAsDouble(same.getFirst())
        : same.stream().mapToDouble(route -> weight.applyAsDouble(route) * figure.applyAsDouble(route)).sum() / all;
  }

  /// The part of its month that live calls cost.
  public double livePart() {
    double live = (1 - batchShare) * liveCallUsd;
    double all = live + batchShare * batchCallUsd;
    return all == 0 ? 1 - batchShare : live / all;
  }

  public double listUsd() {
    return tokensUsd + feesUsd;
  }
}
