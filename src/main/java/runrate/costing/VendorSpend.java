package runrate.costing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.pricing.Offer;
import runrate.pricing.RateCard;
import runrate.pricing.RateLimits;
import runrate.scenario.LimitPlan;
import runrate.scenario.Scenario;

/// The month's cost at one vendor against the most its usage tier lets one spend. A vendor stops
/// serving at the cap, so a plan above it is not dear but impossible.
///
/// @param monthUsd the plan's cost at this vendor
/// @param capUsd   most a month in the tier, absent where none is known
/// @param fits     first tier whose cap carries the month, absent where the vendor has no tiers or none does
public record VendorSpend(String vendor, String tier, double monthUsd, OptionalDouble capUsd,
    Optional<RateLimits.Tier> fits) {

  /// @param flows routes of the report, in its order
  public static List<VendorSpend> of(CostReport report, Scenario scenario, List<ModelFlow> flows) {
    Map<String, List<Offer>> offers = new LinkedHashMap<>();
    Map<String, Double> usd = new HashMap<>();
    List<ModelCost> routes = report.byRoute();
    for (int i = 0; i < flows.size(); i++) {
      Offer offer = flows.get(i).offer();
      offers.computeIfAbsent(offer.card().vendor().id(), vendor -> new ArrayList<>()).add(offer);
      usd.merge(offer.card().vendor().id(), routes.get(i).monthUsd(), Double::sum);
    }
    List<VendorSpend> all = new ArrayList<>(offers.size());
    offers.forEach((vendor, sold) -> {
      String tier = sold.getFirst().limits(scenario.plan().limits().tierAt(vendor)).tier();
      all.add(new VendorSpend(sold.getFirst().card().vendor().name(), tier, usd.get(vendor),
          cap(sold, scenario.plan().limits()), fits(sold.getFirst().card(), usd.get(vendor))));
    });
    return all;
  }

  /// The lowest cap read in the vendor's console for any of its models, else that of its tier.
  private static OptionalDouble cap(List<Offer> sold, LimitPlan plan) {
    OptionalDouble own = sold.stream().flatMap(offer -> plan.ownLimit(offer.key()).stream())
        .flatMapToDouble(limit -> limit.monthlySpendCapUsd().stream()).min();
    return own.isPresent() ? own : sold.getFirst().limits(plan.tierAt(sold.getFirst().vendor())).monthlySpendCapUsd();
  }

  private static Optional<RateLimits.Tier> fits(RateCard card, double usd) {
    return card.rateLimits().tiers().stream()
        .filter(tier -> tier.monthlySpendCapUsd().orElse(Double.POSITIVE_INFINITY) >= usd).findFirst();
  }

  /// Whether somebody chose the cap: a tier, or what stands in the vendor's console. Of a tier that merely counts
  /// because none was named nobody is warned.
  public static boolean isCapChosen(LimitPlan limits) {
    return limits.tier().isPresent() || !limits.tiers().isEmpty()
        || limits.own().stream().anyMatch(own -> own.monthlySpendCapUsd().isPresent());
  }

  public boolean isOverCap() {
    return capUsd.isPresent() && monthUsd > capUsd.getAsDouble();
  }
}
