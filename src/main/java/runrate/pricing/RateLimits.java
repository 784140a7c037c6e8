package runrate.pricing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/// How much a vendor lets through a minute, by tier and pool of models. Limits that vendors show
/// only in their consoles are absent: they are asked for, never guessed.
///
/// @param rejectedCallsCount whether a call that is turned away uses up the limit all the same
public record RateLimits(String algorithm, List<Tier> tiers, List<Limit> limits, List<BatchLimit> batch,
    boolean rejectedCallsCount, Optional<LocalDate> asOf) {
  public static final RateLimits NONE = new RateLimits("none", List.of(), List.of(), List.of(),
      false, Optional.empty());

  public RateLimits {
    tiers = List.copyOf(tiers);
    limits = List.copyOf(limits);
    batch = List.copyOf(batch);
  }

  /// A usage tier, what one must have paid to reach it, and the most it lets one spend a month.
  ///
  /// @param formerly names the vendor gave it before
  public record Tier(String id, OptionalDouble qualifyPaidUsd, OptionalDouble monthlySpendCapUsd,
      List<String> formerly) {
    public Tier {
      formerly = List.copyOf(formerly);
    }

    /// `build (formerly Tier 2)`
    public String words() {
      return formerly.isEmpty() ? id : "%s (formerly %s)".formatted(id, String.join(", ", formerly));
    }
  }

  /// Most batched requests that may wait at a time in one tier.
  public record BatchLimit(String tier, OptionalDouble requestsPerMinute, OptionalDouble queuedRequests) {}

  public OptionalDouble batchQueue(String tierId) {
    return batch.stream().filter(limit -> limit.tier().equals(tierId)).map(BatchLimit::queuedRequests)
        .findFirst().orElse(OptionalDouble.empty());
  }

  /// The tier of this name, or else the one that has or had it, however it is written: `Tier 2`, `tier2`.
  public Optional<Tier> tier(String name) {
    return tiers.stream().filter(tier -> tier.id().equals(name)).findFirst().or(() -> tiers.stream().filter(tier ->
        Stream.concat(Stream.of(tier.id()), tier.formerly().stream()).anyMatch(known -> bare(known).equals(bare(name))))
        .findFirst());
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
  }

  /// The tier that is asked for, where the vendor has it, else its first; empty where it has none.
  public Optional<Tier> tierOrFirst(Optional<String> wanted) {
    return wanted.flatMap(this::tier).or(() -> tiers.stream().findFirst());
  }

  /// The published limits of a pool in a tier.
  public Optional<Limit> limit(String pool, String tierId) {
    return limits.stream().filter(limit -> limit.pool().equals(pool) && limit.tier().equals(tierId)).findFirst();
  }

  /// The limits of one pool of models in one tier; totalTpm stands where input and output share one.
  public record Limit(String pool, String tier, OptionalDouble requestsPerMinute,
      OptionalDouble inputTokensPerMinute, OptionalDouble outputTokensPerMinute,
      OptionalDouble totalTokensPerMinute, OptionalDouble concurrency, OptionalDouble batchQueueTokens) {}
}
