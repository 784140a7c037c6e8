package runrate.costing;

import java.util.List;
import runrate.pricing.Contract;
import runrate.pricing.ListSpend;
import runrate.pricing.VendorTerms;

/// What a month's list spend becomes on the invoices: each vendor's own terms on what it sold, what is
/// reserved by the month, then the plan's contract on the sum (cost model 4.5, steps 9 to 12).
///
/// @param vendors     terms of each vendor of the plan, in the order of the amounts handed in; those that sell nothing
///                    and are owed a commitment come last
/// @param onSum       the plan's contract on the sum
/// @param reservedUsd what capacity costs a month, used or not
public record Billing(List<VendorTerms> vendors, Contract onSum, double reservedUsd) {
  public Billing {
    vendors = List.copyOf(vendors);
  }

  /// What a month is invoiced.
  ///
  /// @param month its list spend, by vendor
  public double monthUsd(ListSpend[] month) {
    return onSum.invoiceUsd(invoicedUsd(month));
  }

  /// The part of one vendor's list spend that is paid, before any commitment.
  ///
  /// @param month a month's list spend, by vendor
  public double paidPart(int vendor, ListSpend[] month) {
    double usage = vendors.get(vendor).usageUsd(month[vendor]);
    return month[vendor].totalUsd() == 0 ? 0 : usage / month[vendor].totalUsd() * contractPart(month);
  }

  /// The least one vendor is owed, whatever is used of it.
  public double leastUsd(int vendor, ListSpend[] month) {
    return vendors.get(vendor).invoiceUsd(ListSpend.NOTHING) * contractPart(month);
  }

  /// What reserved capacity costs, whatever is used of it.
  public double reservedUsd(ListSpend[] month) {
    return reservedUsd * contractPart(month);
  }

  /// Whether one vendor's commitment is larger than what is used.
  boolean owesUnused(int vendor, ListSpend used) {
    return vendors.get(vendor).invoiceUsd(used) > vendors.get(vendor).usageUsd(used);
  }

  /// Whether the plan's commitment is larger than what is invoiced.
  boolean owesUnused(ListSpend[] month) {
    double invoiced = invoicedUsd(month);
    return onSum.invoiceUsd(invoiced) > onSum.usageUsd(invoiced);
  }

  private double contractPart(ListSpend[] month) {
    double invoiced = invoicedUsd(month);
    return invoiced == 0 ? 1 : onSum.usageUsd(invoiced) / invoiced;
  }

  /// The sum the plan's contract is on.
  private double invoicedUsd(ListSpend[] month) {
    double invoiced = reservedUsd;
    for (int i = 0; i < month.length; i++) {
      invoiced += vendors.get(i).invoiceUsd(month[i]);
    }
    return invoiced;
  }
}
