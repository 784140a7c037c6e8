package runrate.costing;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import runrate.launches.CountedRows;
import runrate.pricing.ServiceMode;
import runrate.scenario.HitRate;
import runrate.scenario.Plan;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.RouteShare;
import runrate.scenario.Workload;

/// One model of the mix with everything its calls cost resolved to plain numbers.
///
/// @param share    part of the calls that goes to it
/// @param turns    its calls by the prices they pay, one entry unless a conversation grows
/// @param live     mean cost of a synchronous call
/// @param batch    mean cost of a batched call; of a synchronous one where there is no batch mode
/// @param cachedCallShare part of its calls that are long enough to be cached
/// @param launch   how its live calls find each other's entries
/// @param billing  how they come to be invoiced
record PricedRoute(RouteTerms terms, double share, double cachedCallShare, AnswerTokens answer, List<PricedTurns> turns,
    CallCost live, CallCost batch, LifetimeHits launch, double batchHitRate, RouteBilling billing) {
  /// Hit rate of batch calls where neither plan nor card says anything.
  private static final double UNKNOWN_BATCH_HIT_RATE = 0.5;

  /// @param counted rows of rounds that need not be counted again
  static PricedRoute of(RouteTerms terms, RouteShare route, Optional<ReservedCapacity> reserved, Plan plan,
      Workload workload, CountedRows counted) {
    var answer = AnswerTokens.of(plan, workload, terms.tokenFactor());
    List<PricedTurns> turns = PricedTurns.of(terms, plan, workload);
    CallCost live = CallCost.NOTHING;
    CallCost batch = CallCost.NOTHING;
    for (PricedTurns some : turns) {
      live = live.plus(some.share(), CallCost.of(some.tokens(), answer, some.livePrices()));
      batch = batch.plus(some.share(), CallCost.of(some.tokens(), answer,
          some.batchPrices().orElse(some.livePrices())));
    }
    return new PricedRoute(terms, route.share(), plan.caching().cachedCallShare(), answer, turns, live, batch,
        terms.launch(plan, workload, counted), batchHitRate(plan, terms.batchMode()),
        RouteBilling.of(terms, reserved, answer, turns, workload.failure()));
  }

  private static double batchHitRate(Plan plan, Optional<ServiceMode> batchMode) {
    if (plan.caching().batchHitRate().isPresent()) {
      return plan.caching().batchHitRate().getAsDouble();
    }
    return vendorBatchHitRate(batchMode);
  }

  /// What batch calls find where the plan does not say.
  static double vendorBatchHitRate(Optional<ServiceMode> batchMode) {
    return batchMode.isPresent()
        ? batchMode.get().defaultHitRate().orElse(UNKNOWN_BATCH_HIT_RATE) : UNKNOWN_BATCH_HIT_RATE;
  }

  /// The same, its calls finding each other's entries in another way.
  PricedRoute withLaunch(UnaryOperator<LifetimeHits> change) {
    return new PricedRoute(terms, share, cachedCallShare, answer, turns, live, batch, change.apply(launch),
        batchHitRate, billing);
  }

  /// The same in a month whose days are not alike.
  PricedRoute onDays(List<Double> weights) {
    return new PricedRoute(terms, share, cachedCallShare, answer, turns, live, batch, launch, batchHitRate,
        billing.onDays(weights));
  }

  /// The same, every call paid at its price.
  PricedRoute atList() {
    return new PricedRoute(terms, share, cachedCallShare, answer, turns, live, batch, launch, batchHitRate,
        RouteBilling.AT_LIST);
  }

  /// A live call that is not cached at all.
  double plainUsd() {
    return turns.stream().mapToDouble(some -> some.share() * CallCost.of(
        new CallTokens(some.tokens().all(), 0, 0, 0), answer, some.livePrices()).missUsd()).sum();
  }

  String vendor() {
    return terms.offer().card().vendor().id();
  }

  boolean isCached() {
    return turns.getLast().tokens().isCached();
  }

  boolean hasBatchMode() {
    return terms.batchMode().isPresent();
  }

  /// The plan's batch share, or 0 for a model without a batch mode.
  double batchShare(double planBatchShare) {
    return hasBatchMode() ? planBatchShare : 0;
  }

  /// What its synchronous calls find. Each model has its own cache, so only the calls that reach
  /// this model and are not batched keep its prefix alive.
  Hits liveHits(HitRate hitRate, double teamCallsPerMinute, double planBatchShare) {
    if (!isCached()) {
      return Hits.NONE;
    }
    if (hitRate instanceof HitRate.Fixed fixed) {
      return Hits.same(fixed.share());
    }
    double probability = share * (1 - batchShare(planBatchShare)) * cachedCallShare;
    double team = launch.teamHitRate(teamCallsPerMinute, probability);
    return new Hits(team, live.ownHitUsd() == 0 ? 0 : launch.ownHitRate(teamCallsPerMinute, probability, team),
        launch.prewarmsPerCall(teamCallsPerMinute, probability));
  }

  /// What its batch calls find, nothing where nothing is cached.
  Hits batchHits() {
    return isCached() ? Hits.same(batchHitRate) : Hits.NONE;
  }

  /// Average cost of a call that goes to this model, fees not included.
  double callUsd(double planBatchShare, Hits liveHits) {
    double b = batchShare(planBatchShare);
    return (1 - b) * live.usd(liveHits) + b * batch.usd(batchHits());
  }
}
