package runrate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.capacity.PoolCapacity;
import runrate.costing.VendorSpend;
import runrate.pricing.RateLimits;

/// Usage tiers in words: what each allows, and whether it carries a month's bill.
public final class TierWords {
  private TierWords() {}

  /// `build: $1,000 a month, 5M input tokens a minute`.
  ///
  /// @param pools of the plan: the first of the vendor's pools whose limits the card knows is told
  public static String of(RateLimits.Tier tier, RateLimits limits, List<PoolCapacity> pools) {
    List<String> words = new ArrayList<>();
    tier.monthlySpendCapUsd().ifPresent(cap -> words.add(usd(cap) + " a month"));
    pools.stream().map(pool -> pool.pool().substring(pool.pool().indexOf('/') + 1))
        .flatMap(pool -> limits.limit(pool, tier.id()).stream()).findFirst().ifPresent(limit -> {
          limit.inputTokensPerMinute().ifPresent(tokens -> words.add(Figures.count(tokens) + " input tokens a minute"));
          limit.totalTokensPerMinute().ifPresent(tokens -> words.add(Figures.count(tokens) + " tokens a minute"));
        });
    return words.isEmpty() ? tier.id() + ": as agreed" : "%s: %s".formatted(tier.id(), String.join(", ", words));
  }

  private static String usd(double dollars) {
    return dollars == Math.rint(dollars) ? "$" + Figures.whole(dollars) : Figures.usd(dollars);
  }

  /// What unlocks a tier, what it was called before, and whether the bill fits under its cap.
  public static String notes(RateLimits.Tier tier, Optional<VendorSpend> spend) {
    List<String> words = new ArrayList<>();
    tier.qualifyPaidUsd().ifPresent(paid -> words.add("once %s have been paid".formatted(usd(paid))));
    if (!tier.formerly().isEmpty()) {
      words.add("formerly " + String.join(", ", tier.formerly()));
    }
    if (spend.isPresent() && tier.monthlySpendCapUsd().isPresent()) {
      double above = spend.get().monthUsd() - tier.monthlySpendCapUsd().getAsDouble();
      words.add(above > 0 ? "too small: this bill is %s above its cap".formatted(Figures.usd(above))
          : "fits: %s of its cap".formatted(
              Figures.percent(spend.get().monthUsd() / tier.monthlySpendCapUsd().getAsDouble())));
    }
    return String.join("; ", words);
  }

  /// `start is too small for this bill: scale`; nothing where the tier carries it.
  public static Optional<String> tooSmall(VendorSpend spend) {
    return !spend.isOverCap() ? Optional.empty() : Optional.of("%s is too small for this bill: %s".formatted(
        spend.tier(), spend.fits().map(RateLimits.Tier::id).orElse("no published tier carries it")));
  }
}
