package runrate.costing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Divides invoices among the models they are for: a vendor's terms among its own models, the plan's
/// contract among all of them, in proportion to what they cost before; else to their calls.
record InvoiceShares(PreparedPlan prepared, List<ModelCost> models) {

  /// One vendor's models so far.
  private record Sold(double listUsd, double callShare) {
    Sold plus(Sold more) {
      return new Sold(listUsd + more.listUsd, callShare + more.callShare);
    }

    double partOf(ModelCost model) {
      return part(model.listUsd(), listUsd, model.callShare(), callShare);
    }
  }

  List<VendorInvoice> invoices() {
    List<VendorInvoice> invoices = new ArrayList<>();
    byVendor().forEach((vendor, sold) -> {
      var terms = prepared.book().terms(vendor);
      invoices.add(new VendorInvoice(prepared.vendorName(vendor), terms, sold.listUsd(),
          terms.invoiceUsd(sold.listUsd()), prepared.book().ownTerms(vendor)));
    });
    return invoices;
  }

  List<ModelCost> models(Breakdown parts) {
    Map<String, Sold> byVendor = byVendor();
    double[] usd = new double[models.size()];
    double invoicedUsd = 0;
    for (int i = 0; i < usd.length; i++) {
      Sold sold = byVendor.get(vendor(i));
      usd[i] = prepared.book().terms(vendor(i)).invoiceUsd(sold.listUsd()) * sold.partOf(models.get(i));
      invoicedUsd += usd[i];
    }
    double contractUsd = parts.totalUsd() - invoicedUsd;
    List<ModelCost> shared = new ArrayList<>(usd.length);
    for (int i = 0; i < usd.length; i++) {
      double monthUsd = usd[i] + contractUsd * part(usd[i], invoicedUsd, models.get(i).callShare(), 1);
      shared.add(models.get(i).billed(monthUsd, part(monthUsd, parts.totalUsd(), models.get(i).callShare(), 1)));
    }
    return shared;
  }

  private Map<String, Sold> byVendor() {
    Map<String, Sold> byVendor = new LinkedHashMap<>();
    for (int i = 0; i < models.size(); i++) {
      byVendor.merge(vendor(i), new Sold(models.get(i).listUsd(), models.get(i).callShare()), Sold::plus);
    }
    return byVendor;
  }

  private String vendor(int model) {
    return prepared.routes().get(model).vendor();
  }

  private static double part(double usd, double allUsd, double calls, double allCalls) {
    return allUsd != 0 ? usd / allUsd : allCalls != 0 ? calls / allCalls : 0;
  }
}
