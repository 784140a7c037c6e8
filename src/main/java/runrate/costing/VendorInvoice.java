package runrate.costing;

import runrate.pricing.VendorTerms;

/// What one vendor's part of the month comes to under its own terms, before the plan's contract.
///
/// @param listUsd     tokens and fees at list price
/// @param invoicedUsd after credit, brackets, discount and commitment
/// @param own         whether the terms stand on a card of the user's own
public record VendorInvoice(String vendor, VendorTerms terms, double listUsd, double invoicedUsd, boolean own) {

  /// Whether the vendor's terms change anything.
  public boolean isSpecial() {
    return !terms.isNone();
  }
}
