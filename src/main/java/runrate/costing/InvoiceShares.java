package runrate.costing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import runrate.pricing.ListSpend;
import runrate.pricing.VendorTerms;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.VendorContract;

/// Divides invoices among the models they are for: a vendor's terms among its own models in proportion to
/// what is paid for their use, the plan's contract among all of them and what is unused; else to their calls.
final class InvoiceShares {
  private final PreparedPlan prepared;
  private final List<ModelCost> models;
  private final Map<String, Sold> byVendor;
  private final double[] billedUsd;

  InvoiceShares(PreparedPlan prepared, List<ModelCost> models) {
    this.prepared = prepared;
    this.models = models;
    this.byVendor = byVendor();
    this.billedUsd = billedUsd();
  }

  /// What one vendor sold, and what its terms make of a dollar of it.
  ///
  /// @param spend     of all its models
  /// @param callShare of all its models
  /// @param refusedUsd what calls to them that are turned away would cost at list
  private record Sold(VendorTerms terms, ListSpend spend, double callShare, double refusedUsd) {
    static Sold nothing(VendorTerms terms) {
      return new Sold(terms, ListSpend.NOTHING, 0, 0);
    }

    Sold plus(Sold more) {
      return new Sold(terms, spend.plus(more.spend), callShare + more.callShare, refusedUsd + more.refusedUsd);
    }

    double partOf(ListSpend model, double calls) {
      return part(usageUsd(model), usageUsd(spend), calls, callShare);
    }

    private double usageUsd(ListSpend some) {
      double listUsage = terms.usageUsd(new ListSpend(spend.listUsd(), 0, 0));
      double settledUsage = terms.usageUsd(spend) - listUsage;
      return (spend.listUsd() == 0 ? 0 : some.listUsd() * listUsage / spend.listUsd())
          + (spend.settledUsd() == 0 ? 0 : some.settledUsd() * settledUsage / spend.settledUsd());
    }
  }

  List<VendorInvoice> invoices() {
    Map<String, Double> capacityUsd = capacityByVendor();
    Map<String, Sold> paid = new LinkedHashMap<>(byVendor);
    prepared.idle().forEach(contract -> paid.put(contract.vendor(), Sold.nothing(
        prepared.terms(contract.vendor()))));
    capacityUsd.keySet().forEach(vendor -> paid.putIfAbsent(vendor, Sold.nothing(VendorTerms.NONE)));
    List<VendorInvoice> invoices = new ArrayList<>();
    paid.forEach((vendor, sold) -> invoices.add(new VendorInvoice(prepared.book().vendorName(vendor),
        sold.terms(), sold.spend(), sold.terms().invoiceUsd(sold.spend()), capacityUsd.getOrDefault(vendor, 0.0),
        sold.refusedUsd(), origin(vendor))));
    return invoices;
  }

  private Map<String, Double> capacityByVendor() {
    Map<String, Double> usd = new LinkedHashMap<>();
    for (ReservedCapacity capacity : prepared.scenario().plan().contract().reserved()) {
      prepared.book().find(capacity.model()).ifPresent(offer ->
          usd.merge(offer.card().vendor().id(), capacity.monthlyUsd(), Double::sum));
    }
    return usd;
  }

  private VendorInvoice.Origin origin(String vendor) {
    Optional<VendorContract> agreed = prepared.scenario().plan().contract().with(vendor);
    boolean own = prepared.book().ownTerms(vendor);
    if (agreed.isEmpty()) {
      return own && prepared.sells(vendor) ? VendorInvoice.Origin.OWN_CARD : VendorInvoice.Origin.CARD;
    }
    boolean cardToo = own && !agreed.get().onto(VendorTerms.NONE).equals(prepared.terms(vendor));
    return cardToo ? VendorInvoice.Origin.SCENARIO_AND_OWN_CARD : VendorInvoice.Origin.SCENARIO;
  }

  List<ModelCost> models(Breakdown parts) {
    double billed = allBilledUsd();
    List<ModelCost> shared = new ArrayList<>(billedUsd.length);
    for (int i = 0; i < billedUsd.length; i++) {
      double calls = models.get(i).callShare();
      double monthUsd = parts.totalUsd() * part(billedUsd[i], billed, calls, 1);
      shared.add(models.get(i).billed(monthUsd, part(monthUsd, parts.totalUsd(), calls, 1)));
    }
    return shared;
  }

  List<UnusedCost> unused(Breakdown parts) {
    double billed = allBilledUsd();
    return UnusedCost.billed(prepared).stream().map(cost -> {
      double monthUsd = parts.totalUsd() * part(cost.monthUsd(), billed, 0, 1);
      return cost.billed(monthUsd, part(monthUsd, parts.totalUsd(), 0, 1));
    }).toList();
  }

  /// Each model's part of its vendor's invoice, and its capacity.
  private double[] billedUsd() {
    double[] usd = new double[models.size()];
    for (int i = 0; i < usd.length; i++) {
      Sold sold = byVendor.get(vendor(i));
      usd[i] = sold.terms().invoiceUsd(sold.spend()) * sold.partOf(spend(i), models.get(i).callShare())
          + capacityUsd(prepared.routes().get(i).billing());
    }
    return usd;
  }

  private static double capacityUsd(RouteBilling billing) {
    return billing.reserved().map(capacity -> capacity.monthlyUsd() * billing.capacityShare()).orElse(0.0);
  }

  /// All of them with what is unused: what the plan's contract is on.
  private double allBilledUsd() {
    return DoubleStream.of(billedUsd).sum()
        + UnusedCost.billed(prepared).stream().mapToDouble(UnusedCost::monthUsd).sum();
  }

  private Map<String, Sold> byVendor() {
    Map<String, Sold> sold = new LinkedHashMap<>();
    for (int i = 0; i < models.size(); i++) {
      sold.merge(vendor(i), new Sold(prepared.terms(vendor(i)), spend(i), models.get(i).callShare(),
          models.get(i).tokensUsd() * prepared.livePart(prepared.routes().get(i))
              * prepared.refusedShare(prepared.routes().get(i))), Sold::plus);
    }
    return sold;
  }

  private ListSpend spend(int model) {
    PricedRoute route = prepared.routes().get(model);
    return route.billing().spend(models.get(model).tokensUsd(), prepared.livePart(route),
        prepared.liveCallsPerMinute(route))
        .plus(new ListSpend(models.get(model).feesUsd(), 0, 0));
  }

  private String vendor(int model) {
    return prepared.routes().get(model).vendor();
  }

  private static double part(double usd, double allUsd, double calls, double allCalls) {
    return allUsd != 0 ? usd / allUsd : allCalls != 0 ? calls / allCalls : 0;
  }
}
