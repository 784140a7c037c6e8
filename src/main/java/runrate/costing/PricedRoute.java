package runrate.costing;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import runrate.inputs.Try;
import runrate.launches.CountedRows;
import runrate.pricing.ServiceMode;
import runrate.scenario.HitRate;
import runrate.scenario.Plan;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.Workload;

/// One model of a task's mix with everything its calls cost resolved to plain numbers.
///
/// @param calls    of the task it works for
/// @param asked    part of these that goes to it, and the scenario they are made by
/// @param turns    its calls by the prices they pay, one entry unless a conversation grows
/// @param live     mean cost of a synchronous call
/// @param batch    mean cost of a batched call; of a synchronous one where there is no batch mode
/// @param cachedCallShare part of its calls that are long enough to be cached
/// @param launch   how its live calls find each other's entries
/// @param billing  how they come to be invoiced
/// @param shared   the entry its prefix has together with other tasks
record PricedRoute(RouteTerms terms, TaskCalls calls, Try asked, double cachedCallShare, AnswerTokens answer,
    List<PricedTurns> turns,
    CallCost live, CallCost batch, LifetimeHits launch, double batchHitRate, RouteBilling billing,
    Optional<SharedPrefix> shared) {
  /// Hit rate of batch calls where neither plan nor card says anything.
  private static final double UNKNOWN_BATCH_HIT_RATE = 0.5;

  /// @param counted rows of rounds that need not be counted again
  static PricedRoute of(RouteTerms terms, Try asked, Optional<ReservedCapacity> reserved, TaskCalls calls,
      CountedRows counted) {
    Plan plan = asked.scenario().plan();
    Workload workload = asked.scenario().workload();
    var answer = AnswerTokens.of(plan, workload, terms.tokenFactor());
    List<PricedTurns> turns = PricedTurns.of(terms, plan, workload);
    CallCost live = CallCost.NOTHING;
    CallCost batch = CallCost.NOTHING;
    for (PricedTurns some : turns) {
      live = live.plus(some.share(), CallCost.of(some.tokens(), answer, some.livePrices()));
      batch = batch.plus(some.share(), CallCost.of(some.tokens(), answer,
          some.batchPrices().orElse(some.livePrices())));
    }
    return new PricedRoute(terms, calls, asked, plan.caching().cachedCallShare(), answer, turns, live, batch,
        terms.launch(plan, workload, counted), batchHitRate(plan, terms.batchMode()),
        RouteBilling.of(terms, reserved, answer, turns, workload.failure()), Optional.empty());
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
    return new PricedRoute(terms, calls, asked, cachedCallShare, answer, turns, live, batch, change.apply(launch),
        batchHitRate, billing, shared.map(prefix -> prefix.withLaunch(change)));
  }

  /// The same in a month whose days are not alike.
  PricedRoute onDays(List<Double> weights) {
    return withBilling(billing.onDays(weights));
  }

  /// The same, every call paid at its price.
  PricedRoute atList() {
    return withBilling(RouteBilling.AT_LIST);
  }

  /// The same with another part of the task's calls.
  PricedRoute withShare(double share) {
    return new PricedRoute(terms, calls, asked.withShare(share), cachedCallShare, answer, turns, live, batch, launch,
        batchHitRate, billing, shared);
  }

  /// The same, invoiced in another way.
  PricedRoute withBilling(RouteBilling other) {
    return new PricedRoute(terms, calls, asked, cachedCallShare, answer, turns, live, batch, launch, batchHitRate,
        other, shared);
  }

  /// The same, its prefix kept alive by others, too.
  PricedRoute sharing(SharedPrefix prefix) {
    return new PricedRoute(terms, calls, asked, cachedCallShare, answer, turns, live, batch, launch, batchHitRate,
        billing, Optional.of(prefix));
  }

  /// The team's prefix, as one of its cached calls carries it.
  double prefixTokens() {
    return turns.getLast().tokens().team() / cachedCallShare;
  }

  /// Part of the task's calls that goes to it.
  double inTask() {
    return asked.share();
  }

  /// Part of all calls of the month that goes to it.
  double share() {
    return calls.share() * inTask();
  }

  /// Its calls in an average minute.
  double callsPerMinute() {
    return calls.callsPerMinute() * inTask();
  }

  /// A live call that is not cached at all.
  double plainUsd() {
    return turns.stream().mapToDouble(some -> some.share() * CallCost.of(
        new CallTokens(some.tokens().all(), 0, 0, 0), answer, some.livePrices()).missUsd()).sum();
  }

  RouteKey key() {
    return new RouteKey(calls.task().name(), terms.offer().key(), asked.again());
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

  /// The task's batch share, or 0 for a model without a batch mode.
  ///
  double batchShare(BatchShares shares) {
    return hasBatchMode() ? shares.of(calls) : 0;
  }

  /// What its synchronous calls find. Each model has its own cache, so only the calls that reach
  /// this model and are not batched keep its prefix alive.
  ///
  /// @param ofAllWork      the plan's hit rate, which holds where the task has none of its own
  /// @param times          how many times an average minute's calls come
  Hits liveHits(HitRate ofAllWork, double times, BatchShares batched) {
    if (!isCached()) {
      return Hits.NONE;
    }
    if (calls.hitRate(ofAllWork) instanceof HitRate.Fixed fixed) {
      return Hits.same(fixed.share());
    }
    return derived(calls.callsPerMinute() * times, batchShare(batched),
        alone -> shared.map(prefix -> prefix.hitRate(this, times, batched, alone)).orElse(alone));
  }

  /// What they would find if none were batched.
  Hits liveHitsUnbatched(HitRate ofAllWork) {
    return isCached() && !(calls.hitRate(ofAllWork) instanceof HitRate.Fixed)
        ? derived(calls.callsPerMinute(), 0, alone -> alone) : liveHits(ofAllWork, 1, BatchShares.ofAllWork(0));
  }

  /// @param together what the team's prefix finds, given what it would find alone
  private Hits derived(double callsPerMinute, double batched, DoubleUnaryOperator together) {
    double probability = inTask() * (1 - batched) * cachedCallShare;
    double team = launch.teamHitRate(callsPerMinute, probability);
    return new Hits(together.applyAsDouble(team),
        live.ownHitUsd() == 0 ? 0 : launch.ownHitRate(callsPerMinute, probability, team),
        launch.prewarmsPerCall(callsPerMinute, probability));
  }

  /// What its batch calls find, nothing where nothing is cached.
  Hits batchHits() {
    return isCached() ? Hits.same(batchHitRate) : Hits.NONE;
  }

  /// Its live calls in an average minute.
  double liveCallsPerMinute(BatchShares shares) {
    return callsPerMinute() * (1 - batchShare(shares));
  }

  /// The part of what its calls cost that the live ones do.
  double livePart(BatchShares shares, Hits liveHits) {
    double b = batchShare(shares);
    double all = callUsd(shares, liveHits);
    return b == 0 || all == 0 ? 1 - b : (1 - b) * live.usd(liveHits) / all;
  }

  /// Average cost of a call that goes to this model, fees not included.
  double callUsd(BatchShares shares, Hits liveHits) {
    double b = batchShare(shares);
    return (1 - b) * live.usd(liveHits) + b * batch.usd(batchHits());
  }
}
