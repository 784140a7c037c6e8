package runrate.pricing;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// What a card says about the limits of one model in one usage tier.
///
/// @param tier  id of the tier, empty where the vendor has none
/// @param terms what the tier asks for and allows, absent where the card does not list it
/// @param limit limits of the model's pool in it, absent where only the vendor's console shows them
public record TierLimits(String tier, Optional<RateLimits.Tier> terms, Optional<RateLimits.Limit> limit) {

  /// @param wanted the tier asked for; where the vendor has none of that name, its first one counts
  static TierLimits of(Offer offer, Optional<String> wanted) {
    RateLimits limits = offer.card().rateLimits();
    String pool = offer.model().rateLimitPool().orElse(offer.model().id());
    Optional<RateLimits.Tier> terms = limits.tierOrFirst(wanted);
    Optional<RateLimits.Limit> limit = terms.isPresent() ? limits.limit(pool, terms.get().id())
        : limits.limits().stream().filter(one -> one.pool().equals(pool)).findFirst();
    return new TierLimits(terms.map(RateLimits.Tier::id).or(() -> limit.map(RateLimits.Limit::tier)).orElse(""),
        terms, limit);
  }

  /// One of the limits, absent while it is not known.
  public OptionalDouble value(Function<RateLimits.Limit, OptionalDouble> which) {
    return limit.map(which).orElse(OptionalDouble.empty());
  }

  public OptionalDouble monthlySpendCapUsd() {
    return terms.map(RateLimits.Tier::monthlySpendCapUsd).orElse(OptionalDouble.empty());
  }
}
