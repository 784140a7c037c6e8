package runrate.costing;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import runrate.pricing.Contract;
import runrate.pricing.VendorTerms;

/// The calls of one task on each of some models, priced once and asked at any share and batch share: what a search asks
/// a million times. Only where a month is a sum over its routes: free units, brackets, commitments, credits, reserved
/// capacity, a local model's machine and an entry that tasks share make it more than that.
///
/// `usd = calls * share * call(batch share, hit rate at that share) * (1 - discount) * (1 + surcharge) + fees`
public final class RouteMonths {
  private final PreparedPlan prepared;
  private final List<PricedRoute> routes;
  /// Dollars that are invoiced for one at list, of its tokens and of its fees.
  private final double[] tokensFactor;
  private final double[] feesFactor;
  /// Of each model: what is kept for it whatever its share, and what a share of all costs more.
  private final double[] standingFeesUsd;
  private final double[] feesOfAllUsd;

  private RouteMonths(PreparedPlan prepared, List<PricedRoute> routes) {
    this.prepared = prepared;
    this.routes = routes;
    feesFactor = routes.stream().mapToDouble(route -> prepared.terms(route.vendor()).invoiceUsd(1, 0)).toArray();
    double[] half = routes.stream().mapToDouble(route -> prepared.feesUsd(route.withShare(0.5))).toArray();
    double[] all = routes.stream().mapToDouble(route -> prepared.feesUsd(route.withShare(1))).toArray();
    feesOfAllUsd = IntStream.range(0, all.length).mapToDouble(model -> 2 * (all[model] - half[model])).toArray();
    standingFeesUsd = IntStream.range(0, all.length).mapToDouble(model -> all[model] - feesOfAllUsd[model]).toArray();
    tokensFactor = routes.stream().mapToDouble(route -> route.billing().settled()
        ? prepared.terms(route.vendor()).invoiceUsd(0, 1) : prepared.terms(route.vendor()).invoiceUsd(1, 0)).toArray();
  }

  /// @param prepared with every model that is to be asked for in the mix of the task
  /// @param task     its place
  /// @return nothing where the month is no sum of its routes
  static Optional<RouteMonths> of(PreparedPlan prepared, int task) {
    return isSum(prepared) ? Optional.of(new RouteMonths(prepared, prepared.routesOf(task))) : Optional.empty();
  }

  private static boolean isSum(PreparedPlan prepared) {
    boolean plainContract = prepared.scenario().plan().contract().reserved().isEmpty() && prepared.idle().isEmpty();
    return plainContract && !prepared.hasFreeUnits()
        && prepared.work().parts().stream().allMatch(part -> part.scenario().plan().local().share() == 0)
        && prepared.routes().stream().allMatch(route -> route.shared().isEmpty()
            && isProportional(prepared.terms(route.vendor())));
  }

  private static boolean isProportional(VendorTerms terms) {
    Contract agreed = terms.contract();
    return terms.freeCreditUsd() == 0 && agreed.volumeBrackets().isEmpty() && agreed.commitMonthlyUsd().isEmpty();
  }

  /// What one model's calls are invoiced a month, before the plan's contract on the sum.
  ///
  /// @param model      its place
  /// @param share      part of the task's calls that goes to it, 0 to 1
  /// @param batchShare part of them that is batched, where the model has a batch mode
  public double usd(int model, double share, double batchShare) {
    if (share == 0) {
      return 0;
    }
    PricedRoute route = routes.get(model).withShare(share);
    BatchShares batched = calls -> batchShare;
    return prepared.listUsd(route, batched) * tokensFactor[model]
        + (standingFeesUsd[model] + share * feesOfAllUsd[model]) * feesFactor[model];
  }

  /// What a month is invoiced whose routes come to this sum.
  public double invoicedUsd(double routesUsd) {
    return prepared.scenario().plan().contract().onSum().invoiceUsd(routesUsd);
  }
}
