package runrate.costing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.pricing.Offer;
import runrate.scenario.PlanContract;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.VendorContract;

/// What is paid though no call goes there: capacity reserved for a model that gets none, or a commitment to a
/// vendor that sells nothing to the plan. It is no model's cost.
///
/// @param vendor   whom it is paid to, by name
/// @param model    short name of the model the capacity is for, empty for a commitment
/// @param monthUsd with its part of the plan's contract
/// @param share    its part of the month's cost
public record UnusedCost(String vendor, String model, double monthUsd, double share) {

  /// As the vendors bill it, capacity first, each in the order of the plan.
  static List<UnusedCost> billed(PreparedPlan prepared) {
    PlanContract agreed = prepared.scenario().plan().contract();
    List<UnusedCost> unused = new ArrayList<>();
    for (ReservedCapacity capacity : agreed.reserved()) {
      if (prepared.routes().stream().noneMatch(route ->
          route.billing().reserved().equals(Optional.of(capacity)))) {
        prepared.book().find(capacity.model()).ifPresent(offer -> unused.add(of(offer, capacity)));
      }
    }
    for (VendorContract contract : prepared.idle()) {
      unused.add(new UnusedCost(prepared.book().vendorName(contract.vendor()), "",
          contract.commitMonthlyUsd().orElse(0), 0));
    }
    return unused;
  }

  private static UnusedCost of(Offer offer, ReservedCapacity capacity) {
    return new UnusedCost(offer.card().vendor().name(), offer.shortName(), capacity.monthlyUsd(), 0);
  }

  UnusedCost billed(double usd, double shareOfMonth) {
    return new UnusedCost(vendor, model, usd, shareOfMonth);
  }
}
