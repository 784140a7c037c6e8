package runrate.capacity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.PreparedPlan;
import runrate.costing.VendorSpend;
import runrate.pricing.RateCard;
import runrate.pricing.RateLimits;
import runrate.pricing.Vendor;
import runrate.scenario.Scenario;

/// The lowest usage tier of a vendor that carries the plan: its limits at the peak and its spend cap.
///
/// @param vendor       name of the vendor
/// @param now          tier in use
/// @param chosen       whether somebody chose it; else it is the first one
/// @param enough       whether it carries the plan
/// @param needed       lowest tier that carries the plan, absent where none on the card does
/// @param unlockUsd    what must have been paid to reach it, absent where the vendor does not say
public record TierAdvice(String vendor, String now, boolean chosen, boolean enough, Optional<String> needed,
    OptionalDouble unlockUsd) {

  /// One entry for each vendor of the plan that has tiers with known limits, unless limits of one's own
  /// stand in their place.
  public static List<TierAdvice> of(CostEngine engine, Scenario scenario) {
    return of(scenario, engine.prepare(scenario), engine.report(scenario));
  }

  static List<TierAdvice> of(Scenario scenario, PreparedPlan prepared, CostReport cost) {
    Map<String, RateCard> cards = new LinkedHashMap<>();
    prepared.flows().forEach(flow -> cards.putIfAbsent(flow.offer().card().vendor().id(), flow.offer().card()));
    return cards.values().stream()
        .filter(card -> !card.rateLimits().tiers().isEmpty() && !card.rateLimits().limits().isEmpty()
            && scenario.plan().limits().own().stream()
            .noneMatch(own -> own.model().startsWith(card.vendor().id() + "/")))
        .map(card -> {
          Optional<RateLimits.Tier> fit = card.rateLimits().tiers().stream()
              .filter(tier -> carries(scenario, prepared, cost, card.vendor(), tier.id())).findFirst();
          String now = card.rateLimits().tierOrFirst(scenario.plan().limits().tierAt(card.vendor().id())).orElseThrow()
              .id();
          return new TierAdvice(card.vendor().name(), now,
              scenario.plan().limits().tierAt(card.vendor().id()).isPresent(),
                  carries(scenario, prepared, cost, card.vendor(), now),
              fit.map(RateLimits.Tier::id),
              fit.map(RateLimits.Tier::qualifyPaidUsd).orElse(OptionalDouble.empty()));
        }).toList();
  }

  private static boolean carries(Scenario scenario, PreparedPlan prepared, CostReport cost,
      Vendor vendor, String tier) {
    Capacity capacity = Capacity.of(
        scenario.withPlan(plan -> plan.withLimits(plan.limits().withTierAt(vendor.id(), Optional.of(tier)))), prepared,
            cost);
    return capacity.pools().stream().filter(pool -> pool.pool().startsWith(vendor.id() + "/"))
        .allMatch(pool -> pool.known() && pool.isFeasible())
        && capacity.spend().stream().filter(spend -> spend.vendor().equals(vendor.name()))
        .noneMatch(VendorSpend::isOverCap);
  }
}
