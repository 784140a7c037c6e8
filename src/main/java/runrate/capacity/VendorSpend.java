package runrate.capacity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.costing.CostReport;
import runrate.costing.ModelFlow;
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

  static List<VendorSpend> of(CostReport report, Scenario scenario, List<ModelFlow> flows) {
    Map<RateCard, Double> byCard = new LinkedHashMap<>();
    for (int i = 0; i < flows.size(); i++) {
      byCard.merge(flows.get(i).offer().card(), report.byModel().get(i).monthUsd(), Double::sum);
    }
    List<VendorSpend> all = new ArrayList<>();
    for (ModelFlow flow : flows) {
      RateCard card = flow.offer().card();
      Double usd = byCard.remove(card);
      if (usd != null) {
        String tier = flow.offer().limits(scenario.plan().limits().tier()).tier();
        all.add(new VendorSpend(card.vendor().name(), tier, usd, cap(card, flows, scenario), fits(card, usd)));
      }
    }
    return all;
  }

  /// The lowest cap read in the vendor's console for any of its models, else that of its tier.
  private static OptionalDouble cap(RateCard card, List<ModelFlow> flows, Scenario scenario) {
    LimitPlan plan = scenario.plan().limits();
    OptionalDouble own = flows.stream().filter(flow -> flow.offer().card().equals(card))
        .flatMap(flow -> plan.ownLimit(flow.offer().key()).stream())
        .flatMapToDouble(limit -> limit.monthlySpendCapUsd().stream()).min();
    return own.isPresent() ? own : flows.stream().filter(flow -> flow.offer().card().equals(card))
        .map(flow -> flow.offer().limits(plan.tier()).monthlySpendCapUsd()).findFirst().orElse(OptionalDouble.empty());
  }

  private static Optional<RateLimits.Tier> fits(RateCard card, double usd) {
    return card.rateLimits().tiers().stream()
        .filter(tier -> tier.monthlySpendCapUsd().orElse(Double.POSITIVE_INFINITY) >= usd).findFirst();
  }

  public boolean isOverCap() {
    return capUsd.isPresent() && monthUsd > capUsd.getAsDouble();
  }
}
