package runrate.desktop.levers;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.pricing.RateLimits;
import runrate.scenario.Scenario;

/// What a model's card says about its limits in the plan's usage tier: the tier of that name, or the
/// first one where its vendor has none of that name.
record CardLimits(Optional<RateLimits.Tier> tier, Optional<RateLimits.Limit> limit) {

  static CardLimits of(RateBook book, Scenario scenario, String model) {
    return book.find(model).map(offer -> of(offer, scenario.plan().limits().tier()))
        .orElseGet(() -> new CardLimits(Optional.empty(), Optional.empty()));
  }

  private static CardLimits of(Offer offer, Optional<String> wanted) {
    var limits = offer.card().rateLimits();
    Optional<RateLimits.Tier> tier = limits.tiers().stream().filter(one -> wanted.filter(one.id()::equals).isPresent())
        .findFirst().or(() -> limits.tiers().stream().findFirst());
    Optional<RateLimits.Limit> limit = offer.model().rateLimitPool().flatMap(pool -> limits.limits().stream()
        .filter(one -> one.pool().equals(pool) && tier.filter(chosen -> chosen.id().equals(one.tier())).isPresent())
        .findFirst());
    return new CardLimits(tier, limit);
  }

  OptionalDouble value(Function<RateLimits.Limit, OptionalDouble> get) {
    return limit.map(get).orElse(OptionalDouble.empty());
  }

  OptionalDouble spendCapUsd() {
    return tier.map(RateLimits.Tier::monthlySpendCapUsd).orElse(OptionalDouble.empty());
  }
}
