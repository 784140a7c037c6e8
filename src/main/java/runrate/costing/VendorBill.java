package runrate.costing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import runrate.pricing.ListSpend;
import runrate.pricing.VendorTerms;
import runrate.scenario.HitRate;

/// One vendor's part of a plan: the calls of its models, if it sells any, the fees they cause, and the terms its
/// invoice is made by. What it invoices is summed up without allocating.
final class VendorBill {
  private final VendorTerms terms;
  private final PricedRoute[] routes;
  private final FeePool[] fees;

  private VendorBill(VendorTerms terms, List<PricedRoute> routes, List<FeePool> fees) {
    this.terms = terms;
    this.routes = routes.toArray(PricedRoute[]::new);
    this.fees = fees.toArray(FeePool[]::new);
  }

  /// Vendors in the order their first model has in the mix.
  static List<VendorBill> of(Function<String, VendorTerms> terms, List<PricedRoute> routes, List<FeePool> pools) {
    String first = routes.getFirst().vendor();
    if (routes.stream().allMatch(route -> route.vendor().equals(first))) {
      return List.of(new VendorBill(terms.apply(first), routes, pools));
    }
    Map<String, List<PricedRoute>> byVendor = new LinkedHashMap<>();
    routes.forEach(route -> byVendor.computeIfAbsent(route.vendor(), vendor -> new ArrayList<>()).add(route));
    List<VendorBill> bills = new ArrayList<>(byVendor.size());
    byVendor.forEach((vendor, sold) -> bills.add(new VendorBill(terms.apply(vendor), sold,
        pools.stream().filter(pool -> pool.vendor().equals(vendor)).toList())));
    return bills;
  }

  /// Who is owed a commitment though nothing is bought there.
  static VendorBill idle(VendorTerms terms) {
    return new VendorBill(terms, List.of(), List.of());
  }

  boolean isIdle() {
    return routes.length == 0;
  }

  VendorTerms terms() {
    return terms;
  }

  /// What the vendor invoices for so many calls of the whole mix in so many days.
  ///
  /// @param times how many times an average minute's calls come
  double invoiceUsd(double calls, double times, BatchShares batched, HitRate hitRate, double days) {
    double listUsd = feesUsd(calls, days);
    double settledUsd = 0;
    for (PricedRoute route : routes) {
      double usd = usd(route, calls, times, batched, hitRate)
          * (1 - livePart(route, times, batched, hitRate)
          * route.billing().reservedShare(times * route.liveCallsPerMinute(batched)));
      if (route.billing().settled()) {
        settledUsd += usd;
      } else {
        listUsd += usd;
      }
    }
    return terms.invoiceUsd(listUsd, settledUsd);
  }

  /// What so many calls of the whole mix cost at this vendor, fees not included.
  ListSpend tokens(double calls, BatchShares batched, HitRate hitRate) {
    return tokens(route -> calls * route.share(), 1, batched, hitRate);
  }

  /// The same of one day, on which every task makes its own calls a day.
  ///
  /// @param weight how often an average day's work is done on it, which reserved capacity has to carry a minute, too
  ListSpend tokensOn(double weight, BatchShares batched, HitRate hitRate) {
    return tokens(route -> TaskCalls.perDay(route.calls().scenario()) * weight * route.inTask(), weight, batched,
        hitRate);
  }

  private ListSpend tokens(ToDoubleFunction<PricedRoute> calls, double weight, BatchShares batched, HitRate hitRate) {
    ListSpend spend = ListSpend.NOTHING;
    for (PricedRoute route : routes) {
      double usd = calls.applyAsDouble(route) * route.callUsd(batched, route.liveHits(hitRate, 1, batched));
      spend = spend.plus(route.billing().spend(usd, livePart(route, 1, batched, hitRate),
          weight * route.liveCallsPerMinute(batched)));
    }
    return spend;
  }

  /// A model's part of the calls at its prices.
  private static double usd(PricedRoute route, double calls, double times, BatchShares batched, HitRate hitRate) {
    return calls * route.share()
        * route.callUsd(batched, route.liveHits(hitRate, times, batched));
  }

  private static double livePart(PricedRoute route, double times, BatchShares batched, HitRate hitRate) {
    return route.billing().reserved().isEmpty() ? 1
        : route.livePart(batched, route.liveHits(hitRate, times, batched));
  }

  ListSpend fees(double calls, double days) {
    return new ListSpend(feesUsd(calls, days), 0, 0);
  }

  private double feesUsd(double calls, double days) {
    double usd = 0;
    for (FeePool pool : fees) {
      usd += pool.monthUsd(calls, days);
    }
    return usd;
  }
}
