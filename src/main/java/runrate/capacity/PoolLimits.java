package runrate.capacity;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import runrate.pricing.Offer;
import runrate.pricing.RateLimits;
import runrate.scenario.LimitPlan;

/// The rate limits one model runs under: those the user read in the vendor's console, else those of
/// its card. A limit nobody knows is absent, never without end.
///
/// @param pool   models with the same vendor and pool share their limits
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
    return of(offer, plan, tierId(offer, plan));
  }

  /// The limits of the same model in a given tier of its vendor.
  static PoolLimits of(Offer offer, LimitPlan plan, String tier) {
    RateLimits card = offer.card().rateLimits();
    String pool = offer.model().rateLimitPool().orElse(offer.model().id());
    boolean readsCount = offer.cachePolicy().flatMap(policy -> policy.countsTowardRateLimit()).orElse(true);
    Optional<LimitPlan.OwnLimit> own = plan.ownLimit(offer.key());
    if (own.isPresent()) {
      var limit = own.get();
      return new PoolLimits(offer.key(), tier, true, limit.requestsPerMinute(), limit.inputTokensPerMinute(),
          limit.outputTokensPerMinute(), limit.totalTokensPerMinute(), limit.concurrency(),
          limit.batchQueueTokens(), card.batchQueue(tier), readsCount, card.rejectedCallsCount());
    }
    Optional<RateLimits.Limit> limit = card.limit(pool, tier);
    return new PoolLimits(offer.card().vendor().id() + "/" + pool, tier,
        limit.isPresent() || isUnlimited(offer), get(limit, RateLimits.Limit::requestsPerMinute),
        get(limit, RateLimits.Limit::inputTokensPerMinute), get(limit, RateLimits.Limit::outputTokensPerMinute),
        get(limit, RateLimits.Limit::totalTokensPerMinute), get(limit, RateLimits.Limit::concurrency),
        get(limit, RateLimits.Limit::batchQueueTokens), card.batchQueue(tier), readsCount, card.rejectedCallsCount());
  }

  /// A card without a limiting algorithm, tiers or limits has none to know, as one's own machine.
  private static boolean isUnlimited(Offer offer) {
    RateLimits card = offer.card().rateLimits();
    return card.algorithm().equals(UNLIMITED) && card.tiers().isEmpty() && card.limits().isEmpty();
  }

  private static OptionalDouble get(Optional<RateLimits.Limit> limit,
      Function<RateLimits.Limit, OptionalDouble> which) {
    return limit.map(which).orElse(OptionalDouble.empty());
  }

  /// The tier the plan names, where this vendor has it, else the vendor's first.
  static String tierId(Offer offer, LimitPlan plan) {
    RateLimits card = offer.card().rateLimits();
    return plan.tier().filter(id -> card.tier(id).isPresent())
        .orElseGet(() -> card.tiers().isEmpty() ? "" : card.tiers().getFirst().id());
  }
}
