package runrate.capacity;

import java.util.OptionalDouble;
import java.util.stream.Stream;
import runrate.costing.ModelFlow;
import runrate.pricing.Offer;
import runrate.pricing.RateLimits;
import runrate.pricing.RateLimits.Limit;
import runrate.pricing.TierLimits;
import runrate.scenario.LimitPlan;
import runrate.scenario.LimitPlan.OwnLimit;

/// The rate limits one model runs under: limit by limit what the user read in the vendor's console,
/// else what its card says. A limit nobody knows is absent, never without end.
///
/// @param pool   models with the same vendor and pool share their limits, unless one has its own
/// @param tier   usage tier the limits belong to, empty where the vendor publishes none
/// @param known  whether any limit is known, or the vendor has none
/// @param cachedReadsCount whether cached reads use up the input limit
/// @param rejectedCallsCount whether a call that is turned away uses it up as well
record PoolLimits(String pool, String tier, boolean known, OptionalDouble requestsPerMinute,
    OptionalDouble inputTokensPerMinute, OptionalDouble outputTokensPerMinute,
    OptionalDouble totalTokensPerMinute, OptionalDouble concurrency, OptionalDouble batchQueueTokens,
    OptionalDouble batchQueueRequests, boolean cachedReadsCount, boolean rejectedCallsCount) {
  private static final String UNLIMITED = "none";

  static PoolLimits of(Offer offer, LimitPlan plan) {
    TierLimits card = offer.limits(plan.tierAt(offer.vendor()));
    RateLimits all = offer.card().rateLimits();
    boolean has = plan.ownLimit(offer.key()).isPresent();
    OwnLimit own = plan.ownLimit(offer.key()).orElseGet(() -> OwnLimit.unknown(offer.key()));
    boolean shared = own.totalTokensPerMinute().isPresent();
    boolean split = own.inputTokensPerMinute().isPresent() || own.outputTokensPerMinute().isPresent();
    boolean readsCount = offer.cachePolicy().flatMap(policy -> policy.countsTowardRateLimit()).orElse(true);
    String pool = offer.card().vendor().id() + "/" + offer.model().rateLimitPool().orElse(offer.model().id());
    return new PoolLimits(has ? offer.key() : pool, card.tier(), has || card.limit().isPresent() || isUnlimited(all),
        either(own.requestsPerMinute(), card.value(Limit::requestsPerMinute)),
        either(own.inputTokensPerMinute(), unless(shared, card.value(Limit::inputTokensPerMinute))),
        either(own.outputTokensPerMinute(), unless(shared, card.value(Limit::outputTokensPerMinute))),
        either(own.totalTokensPerMinute(), unless(split, card.value(Limit::totalTokensPerMinute))),
        either(own.concurrency(), card.value(Limit::concurrency)),
        either(own.batchQueueTokens(), card.value(Limit::batchQueueTokens)), all.batchQueue(card.tier()),
        readsCount, all.rejectedCallsCount());
  }

  /// Calls of one model that all of them carry, each of which misses the cache; absent where no limit is known.
  OptionalDouble callsPerMinute(ModelFlow flow) {
    double tokens = flow.promptTokens() + flow.answerTokens();
    return Stream.of(requestsPerMinute, times(inputTokensPerMinute, 1 / flow.promptTokens()),
        times(outputTokensPerMinute, 1 / flow.answerTokens()), times(totalTokensPerMinute, 1 / tokens))
        .flatMapToDouble(OptionalDouble::stream).min();
  }

  /// The same limits, as far as a share of each goes.
  PoolLimits part(double share) {
    return new PoolLimits(pool, tier, known, times(requestsPerMinute, share), times(inputTokensPerMinute, share),
        times(outputTokensPerMinute, share), times(totalTokensPerMinute, share), times(concurrency, share),
        times(batchQueueTokens, share), times(batchQueueRequests, share), cachedReadsCount, rejectedCallsCount);
  }

  private static OptionalDouble times(OptionalDouble limit, double share) {
    return limit.isEmpty() ? limit : OptionalDouble.of(limit.getAsDouble() * share);
  }

  /// A card without a limiting algorithm, tiers or limits has none to know, as one's own machine.
  private static boolean isUnlimited(RateLimits card) {
    return card.algorithm().equals(UNLIMITED) && card.tiers().isEmpty() && card.limits().isEmpty();
  }

  private static OptionalDouble either(OptionalDouble own, OptionalDouble card) {
    return own.isPresent() ? own : card;
  }

  /// A limit on input and output together stands in place of one on each, and the other way round.
  private static OptionalDouble unless(boolean replaced, OptionalDouble card) {
    return replaced ? OptionalDouble.empty() : card;
  }
}
