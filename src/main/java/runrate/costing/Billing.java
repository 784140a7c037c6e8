package runrate.costing;

import java.util.List;
import runrate.pricing.Contract;
import runrate.pricing.ListSpend;
import runrate.pricing.VendorTerms;

/// What a month's list spend becomes on the invoices: each vendor's own terms on what it sold, what is
/// reserved by the month, then the plan's contract on the sum (cost model 4.5, steps 9 to 12).
///
/// @param vendors  terms of each vendor of the plan, in the order of the amounts handed in
/// @param onSum    the plan's contract on the sum
/// @param fixedUsd paid a month whatever is used: reserved capacity, commitments to vendors without calls
public record Billing(List<VendorTerms> vendors, Contract onSum, double fixedUsd) {
  public Billing {
    vendors = List.copyOf(vendors);
  }

  /// The part of one vendor's list spend that is paid, before any commitment.
  ///
  /// @param month a month's list spend, by vendor
  public double paidPart(int vendor, ListSpend[] month) {
    double usage = vendors.get(vendor).usageUsd(month[vendor]);
    return month[vendor].totalUsd() == 0 ? 0 : usage / month[vendor].totalUsd() * contractPart(month);
  }

  /// What is missing to the vendors' own commitments, and so owed on top of usage.
  public double owedUsd(ListSpend[] month) {
    double owed = 0;
    for (int i = 0; i < month.length; i++) {
      owed += vendors.get(i).invoiceUsd(month[i]) - vendors.get(i).usageUsd(month[i]);
    }
    return owed * contractPart(month);
  }

  /// What is paid whatever is used.
  public double fixedUsd(ListSpend[] month) {
    return fixedUsd * contractPart(month);
  }

  /// Whether a commitment, a vendor's or the plan's, is larger than what is used.
  public boolean owesUnused(ListSpend[] month) {
    for (int i = 0; i < month.length; i++) {
      if (vendors.get(i).invoiceUsd(month[i]) > vendors.get(i).usageUsd(month[i])) {
        return true;
      }
    }
    double invoiced = invoicedUsd(month);
    return onSum.invoiceUsd(invoiced) > onSum.usageUsd(invoiced);
  }

  private double contractPart(ListSpend[] month) {
    double invoiced = invoicedUsd(month);
    return invoiced == 0 ? 1 : onSum.usageUsd(invoiced) / invoiced;
  }

  /// The sum the plan's contract is on.
  private double invoicedUsd(ListSpend[] month) {
    double invoiced = fixedUsd;
    for (int i = 0; i < month.length; i++) {
      invoiced += vendors.get(i).invoiceUsd(month[i]);
    }
    return invoiced;
  }
}
