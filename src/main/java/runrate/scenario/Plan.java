package runrate.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import runrate.pricing.Contract;
import runrate.units.Require;

/// How the work is bought.
///
/// @param routing     models that share the requests the local model does not take
/// @param batchShare  part of the calls that may wait for the batch mode
/// @param serviceMode mode of the calls that are not batched
/// @param region      where requests are processed
public record Plan(RoutingMix routing, LocalTasks local, CachePlan caching, double batchShare,
    Trimming trimming, String serviceMode, String region, PlanContract contract, LimitPlan limits) {
  public static final String STANDARD_MODE = "standard";
  public static final String GLOBAL_REGION = "global";

  public Plan {
    Require.share("batchShare", batchShare);
  }

  /// Every call on one model in the standard mode, with nothing done to make it cheaper.
  public static Plan naive(String model) {
    return new Plan(RoutingMix.allOn(model), LocalTasks.NONE, CachePlan.OFF, 0, Trimming.NONE,
        STANDARD_MODE, GLOBAL_REGION, PlanContract.NONE, LimitPlan.NONE);
  }

  /// All models that take requests, the local one included.
  public RoutingMix effectiveRouting() {
    if (local.share() == 0) {
      return routing;
    }
    List<RouteShare> routes = new ArrayList<>();
    double localShare = local.share();
    for (RouteShare route : routing.routes()) {
      if (route.model().equals(local.model())) {
        localShare += route.share() * (1 - local.share());
      } else {
        routes.add(new RouteShare(route.model(), route.share() * (1 - local.share())));
      }
    }
    routes.add(new RouteShare(local.model(), Math.min(1, localShare)));
    return new RoutingMix(routes);
  }

  public double contextPruning() {
    return trimming.contextPruning();
  }

  public double outputTrim() {
    return trimming.outputTrim();
  }

  public OptionalDouble thinkingCapTokens() {
    return trimming.thinkingCapTokens();
  }

  public Grouping grouping() {
    return trimming.grouping();
  }

  /// The grouping with its shared share spelt out, so that it stays the same beside other caching.
  public Grouping resolvedGrouping() {
    return grouping().requestsPerCall() == 1 ? grouping() : grouping().withSharedShare(
        OptionalDouble.of(grouping().sharedShare().orElse(caching.cacheableShare())));
  }

  /// Requests that one call carries.
  public double requestsPerCall() {
    return trimming.grouping().requestsPerCall();
  }

  /// What one request brings along, pruned; of the first turn where the conversation grows.
  public double requestTokens(Workload workload) {
    return workload.contextTokens() * (1 - contextPruning());
  }

  /// The prompt of one call: what its requests share once, and the rest of each of them.
  public double promptTokens(Workload workload) {
    double requests = requestsPerCall();
    if (requests == 1) {
      return requestTokens(workload);
    }
    double shared = grouping().sharedShare().orElse(caching.cacheableShare());
    return requestTokens(workload) * (shared + requests * (1 - shared));
  }

  /// Answer tokens of one call, over all its requests.
  public double answerTokens(Workload workload) {
    return workload.outputTokens() * (1 - outputTrim()) * requestsPerCall();
  }

  /// Thinking tokens of one call, over all its requests.
  public double thinkingTokens(Workload workload) {
    return Math.min(workload.thinkingTokens(), thinkingCapTokens().orElse(Double.POSITIVE_INFINITY))
        * requestsPerCall();
  }

  public Plan withRouting(RoutingMix mix) {
    return new Plan(mix, local, caching, batchShare, trimming, serviceMode, region, contract, limits);
  }

  public Plan withLocal(LocalTasks tasks) {
    return new Plan(routing, tasks, caching, batchShare, trimming, serviceMode, region, contract, limits);
  }

  public Plan withCaching(CachePlan cachePlan) {
    return new Plan(routing, local, cachePlan, batchShare, trimming, serviceMode, region, contract, limits);
  }

  public Plan withBatchShare(double share) {
    return new Plan(routing, local, caching, share, trimming, serviceMode, region, contract, limits);
  }

  public Plan withTrimming(Trimming newTrimming) {
    return new Plan(routing, local, caching, batchShare, newTrimming, serviceMode, region, contract, limits);
  }

  public Plan withContextPruning(double share) {
    return withTrimming(trimming.withContextPruning(share));
  }

  public Plan withOutputTrim(double share) {
    return withTrimming(trimming.withOutputTrim(share));
  }

  public Plan withThinkingCap(OptionalDouble tokens) {
    return withTrimming(trimming.withThinkingCap(tokens));
  }

  public Plan withGrouping(Grouping grouping) {
    return withTrimming(trimming.withGrouping(grouping));
  }

  public Plan withServiceMode(String mode) {
    return new Plan(routing, local, caching, batchShare, trimming, mode, region, contract, limits);
  }

  public Plan withRegion(String newRegion) {
    return new Plan(routing, local, caching, batchShare, trimming, serviceMode, newRegion, contract, limits);
  }

  /// The plan with another contract on the sum of its invoices; what was agreed with vendors stays.
  public Plan withContract(Contract onSum) {
    return withContract(contract.withOnSum(old -> onSum));
  }

  public Plan withContract(PlanContract newContract) {
    return new Plan(routing, local, caching, batchShare, trimming, serviceMode, region, newContract, limits);
  }

  public Plan withLimits(LimitPlan newLimits) {
    return new Plan(routing, local, caching, batchShare, trimming, serviceMode, region, contract, newLimits);
  }
}
