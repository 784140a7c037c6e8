package runrate.scenario;

import java.util.OptionalDouble;
import runrate.units.Require;

/// How the work is bought.
///
/// @param batchShare       part of the calls that may wait for the batch mode
/// @param contextPruning   part of the context left out of every prompt
/// @param outputTrim       part of the answer no longer asked for
/// @param thinkingCapTokens most thinking tokens of a call
/// @param serviceMode      mode of the calls that are not batched
/// @param region           where requests are processed
public record Plan(RoutingMix routing, CachePlan caching, double batchShare, double contextPruning,
    double outputTrim, OptionalDouble thinkingCapTokens, String serviceMode, String region,
    Contract contract) {
  public static final String STANDARD_MODE = "standard";
  public static final String GLOBAL_REGION = "global";

  public Plan {
    Require.share("plan.batchShare", batchShare);
    Require.share("plan.contextPruning", contextPruning);
    Require.share("plan.outputTrim", outputTrim);
    thinkingCapTokens.ifPresent(cap -> Require.atLeastZero("plan.thinkingCapTokens", cap, "tokens"));
  }

  /// Every call on one model in the standard mode, with nothing done to make it cheaper.
  public static Plan naive(String model) {
    return new Plan(RoutingMix.allOn(model), CachePlan.OFF, 0, 0, 0, OptionalDouble.empty(),
        STANDARD_MODE, GLOBAL_REGION, Contract.NONE);
  }

  public double promptTokens(Workload workload) {
    return workload.contextTokens() * (1 - contextPruning);
  }

  public double answerTokens(Workload workload) {
    return workload.outputTokens() * (1 - outputTrim);
  }

  public double thinkingTokens(Workload workload) {
    return Math.min(workload.thinkingTokens(), thinkingCapTokens.orElse(Double.POSITIVE_INFINITY));
  }

  public Plan withRouting(RoutingMix mix) {
    return new Plan(mix, caching, batchShare, contextPruning, outputTrim, thinkingCapTokens,
        serviceMode, region, contract);
  }

  public Plan withCaching(CachePlan cachePlan) {
    return new Plan(routing, cachePlan, batchShare, contextPruning, outputTrim, thinkingCapTokens,
        serviceMode, region, contract);
  }

  public Plan withBatchShare(double share) {
    return new Plan(routing, caching, share, contextPruning, outputTrim, thinkingCapTokens,
        serviceMode, region, contract);
  }

  public Plan withContextPruning(double share) {
    return new Plan(routing, caching, batchShare, share, outputTrim, thinkingCapTokens, serviceMode,
        region, contract);
  }

  public Plan withOutputTrim(double share) {
    return new Plan(routing, caching, batchShare, contextPruning, share, thinkingCapTokens,
        serviceMode, region, contract);
  }

  public Plan withThinkingCap(OptionalDouble tokens) {
    return new Plan(routing, caching, batchShare, contextPruning, outputTrim, tokens, serviceMode,
        region, contract);
  }

  public Plan withServiceMode(String mode) {
    return new Plan(routing, caching, batchShare, contextPruning, outputTrim, thinkingCapTokens, mode,
        region, contract);
  }

  public Plan withRegion(String newRegion) {
    return new Plan(routing, caching, batchShare, contextPruning, outputTrim, thinkingCapTokens,
        serviceMode, newRegion, contract);
  }

  public Plan withContract(Contract newContract) {
    return new Plan(routing, caching, batchShare, contextPruning, outputTrim, thinkingCapTokens,
        serviceMode, region, newContract);
  }
}
