package runrate.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How much a vendor lets through a minute, by tier and pool of models. Limits that vendors show
/// only in their consoles are absent: they are asked for, never guessed.
public record RateLimits(String algorithm, List<Tier> tiers, List<Limit> limits, Optional<LocalDate> asOf) {
  public static final RateLimits NONE = new RateLimits("none", List.of(), List.of(), Optional.empty());

  public RateLimits {
    tiers = List.copyOf(tiers);
    limits = List.copyOf(limits);
  }

  /// A usage tier and the most it lets one spend a month.
  public record Tier(String id, OptionalDouble monthlySpendCapUsd) {}

  /// The limits of one pool of models in one tier; totalTpm stands where input and output share one.
  public record Limit(String pool, String tier, OptionalDouble requestsPerMinute,
      OptionalDouble inputTokensPerMinute, OptionalDouble outputTokensPerMinute,
      OptionalDouble totalTokensPerMinute, OptionalDouble concurrency, OptionalDouble batchQueueTokens) {}
}
