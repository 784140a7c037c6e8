package runrate.costing;

import java.util.List;
import runrate.pricing.Contract;
import runrate.pricing.VendorTerms;

/// What a month's list spend becomes on the invoices: each vendor's own terms on what it sold, then
/// the plan's contract on the sum (cost model 4.5, steps 9 to 12).
///
/// @param vendors  terms of each vendor of the plan, in the order of the amounts handed in
/// @param contract of the plan
public record Billing(List<VendorTerms> vendors, Contract contract) {
  public Billing {
    vendors = List.copyOf(vendors);
  }

  /// The part of one vendor's list spend that is paid, before any commitment.
  ///
  /// @param listUsd a month's list spend, by vendor
  public double paidPart(int vendor, double[] listUsd) {
    double usage = vendors.get(vendor).usageUsd(listUsd[vendor]);
    return listUsd[vendor] == 0 ? 0 : usage / listUsd[vendor] * contractPart(listUsd);
  }

  /// What is missing to the vendors' own commitments, and so owed on top of usage.
  public double owedUsd(double[] listUsd) {
    double owed = 0;
    for (int i = 0; i < listUsd.length; i++) {
      owed += vendors.get(i).invoiceUsd(listUsd[i]) - vendors.get(i).usageUsd(listUsd[i]);
    }
    return owed * contractPart(listUsd);
  }

  private double contractPart(double[] listUsd) {
    double invoiced = 0;
    for (int i = 0; i < listUsd.length; i++) {
      invoiced += vendors.get(i).invoiceUsd(listUsd[i]);
    }
    return invoiced == 0 ? 1 : contract.usageUsd(invoiced) / invoiced;
  }
}
