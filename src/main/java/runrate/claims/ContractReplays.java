package runrate.claims;

import static runrate.claims.ClaimBench.MTOK;

import java.util.List;

/// Claims of what is left of a bill once so much is taken off.
final class ContractReplays {
  private ContractReplays() {}

  static void addTo(Replays replays) {
    replays.ranges("004-100", "the usual bill × (1 − saving)", claim -> List.of(
        discounted(claim, "standardUSD", "savingHi"), discounted(claim, "standardUSD", "savingLo")));
    replays.ranges("004-101", "the optimised bill × (1 − discount)", claim -> List.of(
        discounted(claim, "optimisedLoUSD", "volumeDiscountHi"),
        discounted(claim, "optimisedHiUSD", "volumeDiscountLo")));
  }

  private static double discounted(ReplayInputs claim, String bill, String discount) {
    return claim.priced(claim.get(bill), 0).tokens(MTOK, 0).plan(plan ->
        plan.withContract(plan.contract().onSum().withDiscount(claim.get(discount)))).usd();
  }
}
