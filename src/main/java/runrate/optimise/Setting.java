package runrate.optimise;

import runrate.scenario.CachePlan;
import runrate.scenario.Plan;
import runrate.scenario.RoutingMix;
import runrate.scenario.Trimming;
import runrate.scenario.Workload;

/// Everything a search may change of a plan but its models.
///
/// @param lossPoints what less thinking is assumed to cost in quality
record Setting(CachePlan caching, Trimming trimming, String serviceMode, String region, double batchShare,
    double lossPoints) {

  Plan onto(Plan plan) {
    return plan.withCaching(caching).withTrimming(trimming).withServiceMode(serviceMode).withRegion(region)
        .withBatchShare(batchShare);
  }

  Plan onto(Plan plan, RoutingMix mix) {
    return onto(plan).withRouting(mix);
  }

  /// What a first try thinks.
  double thinkingTokens(Workload work) {
    return Math.min(work.thinkingTokens(), trimming.thinkingCapTokens().orElse(Double.POSITIVE_INFINITY));
  }

  /// The same with nothing batched: what differs in nothing else is priced together.
  Setting unbatched() {
    return new Setting(caching, trimming, serviceMode, region, 0, lossPoints);
  }
}
