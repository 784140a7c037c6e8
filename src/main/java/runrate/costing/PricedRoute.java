package runrate.costing;

import java.util.Optional;
import runrate.concurrency.SteadyArrivals;
import runrate.pricing.ServiceMode;
import runrate.scenario.HitRate;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;
import runrate.scenario.Workload;

/// One model of the mix with everything its calls cost resolved to plain numbers.
///
/// @param share           part of the calls that goes to it
/// @param batchPrices     absent where the model has no batch mode; its calls then stay synchronous
/// @param lifetimeMinutes cache lifetime, 0 where caching is not in force
record PricedRoute(RouteTerms terms, double share, CallTokens tokens, CallPrices livePrices,
    Optional<CallPrices> batchPrices, CallCost live, CallCost batch, double lifetimeMinutes,
    boolean refreshOnRead, double batchHitRate) {
  /// Hit rate of batch calls where neither plan nor card says anything.
  private static final double UNKNOWN_BATCH_HIT_RATE = 0.5;

  static PricedRoute of(RouteTerms terms, RouteShare route, Plan plan, Workload workload) {
    double prompt = terms.promptTokens(plan, workload);
    CallTokens tokens = tokens(terms, plan, workload, prompt);
    CallPrices live = terms.prices(terms.mode(), prompt, workload.peakShare());
    Optional<CallPrices> batch =
        terms.batchMode().map(mode -> terms.prices(mode, prompt, workload.peakShare()));
    boolean cached = tokens.prefix() > 0;
    CallCost liveCost = CallCost.of(tokens, live);
    return new PricedRoute(terms, route.share(), tokens, live, batch, liveCost,
        batch.isPresent() ? CallCost.of(tokens, batch.get()) : liveCost,
        cached ? terms.lifetime().orElseThrow().minutes() : 0,
        !cached || terms.offer().cachePolicy().orElseThrow().refreshOnRead(),
        batchHitRate(plan, terms.batchMode()));
  }

  private static CallTokens tokens(RouteTerms terms, Plan plan, Workload workload, double prompt) {
    double prefix = terms.prefixTokens(plan, workload);
    double factor = terms.offer().tokenizerFactor();
    return new CallTokens(prompt - prefix, prefix, plan.answerTokens(workload) * factor,
        plan.thinkingTokens(workload) * factor, workload.failure().inputBillings(),
        workload.failure().outputBillings());
  }

  private static double batchHitRate(Plan plan, Optional<ServiceMode> batchMode) {
    if (plan.caching().batchHitRate().isPresent()) {
      return plan.caching().batchHitRate().getAsDouble();
    }
    return batchMode.isPresent()
        ? batchMode.get().defaultHitRate().orElse(UNKNOWN_BATCH_HIT_RATE) : UNKNOWN_BATCH_HIT_RATE;
  }

  boolean isCached() {
    return tokens.prefix() > 0;
  }

  /// The plan's batch share, or 0 for a model without a batch mode.
  double batchShare(double planBatchShare) {
    return batchPrices.isPresent() ? planBatchShare : 0;
  }

  /// Hit rate of its synchronous calls. Each model has its own cache, so only the calls that reach
  /// this model and are not batched keep its prefix alive.
  double liveHitRate(HitRate hitRate, double teamCallsPerMinute, double planBatchShare) {
    if (!isCached()) {
      return 0;
    }
    return switch (hitRate) {
      case HitRate.Fixed fixed -> fixed.share();
      case HitRate.Derived() -> SteadyArrivals.hitRate(
          teamCallsPerMinute * share * (1 - batchShare(planBatchShare)), lifetimeMinutes, refreshOnRead);
    };
  }

  /// Hit rate of its batch calls, 0 where nothing is cached.
  double effectiveBatchHitRate() {
    return isCached() ? batchHitRate : 0;
  }

  /// Average cost of a call that goes to this model, fees not included.
  double callUsd(double planBatchShare, double liveHitRate) {
    double b = batchShare(planBatchShare);
    return (1 - b) * live.usd(liveHitRate) + b * batch.usd(batchHitRate);
  }
}
