package runrate.capacity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.pricing.RateLimits;
import runrate.pricing.Vendor;
import runrate.scenario.Scenario;

/// The lowest usage tier of a vendor that carries the plan: its limits at the peak and its spend cap.
///
/// @param vendor       name of the vendor
/// @param now          tier in use
/// @param enough       whether it carries the plan
/// @param needed       lowest tier that carries the plan, absent where none on the card does
/// @param unlockUsd    what must have been paid to reach it, absent where the vendor does not say
public record TierAdvice(String vendor, String now, boolean enough, Optional<String> needed, OptionalDouble unlockUsd) {

  /// One entry for each vendor of the plan that has tiers with known limits, unless limits of one's own
  /// stand in their place.
  public static List<TierAdvice> of(CostEngine engine, Scenario scenario) {
    return engine.prepare(scenario).flows().stream().map(flow -> flow.offer().card()).distinct()
        .filter(card -> !card.rateLimits().tiers().isEmpty() && !card.rateLimits().limits().isEmpty()
            && scenario.plan().limits().own().stream().noneMatch(own -> own.model().startsWith(card.vendor().id() + "/")))
        .map(card -> {
          Optional<RateLimits.Tier> fit = card.rateLimits().tiers().stream()
              .filter(tier -> carries(engine, scenario, card.vendor(), tier.id())).findFirst();
          String now = scenario.plan().limits().tier().filter(id -> card.rateLimits().tier(id).isPresent())
              .orElse(card.rateLimits().tiers().getFirst().id());
          return new TierAdvice(card.vendor().name(), now, carries(engine, scenario, card.vendor(), now), fit.map(RateLimits.Tier::id),
              fit.map(RateLimits.Tier::qualifyPaidUsd).orElse(OptionalDouble.empty()));
        }).toList();
  }

  private static boolean carries(CostEngine engine, Scenario scenario, Vendor vendor, String tier) {
    Capacity capacity = Capacity.of(engine,
        scenario.withPlan(plan -> plan.withLimits(plan.limits().withTier(Optional.of(tier)))));
    return capacity.pools().stream().filter(pool -> pool.pool().startsWith(vendor.id() + "/"))
        .allMatch(pool -> pool.known() && pool.isFeasible())
        && capacity.spend().stream().filter(spend -> spend.vendor().equals(vendor.name())).noneMatch(VendorSpend::isOverCap);
  }
}
