package runrate.costing;

import runrate.pricing.ListSpend;
import runrate.pricing.VendorTerms;

/// What one vendor's part of the month comes to under the terms that hold with it, before the plan's
/// contract. A vendor that sells nothing has one where it is owed a commitment or paid for capacity.
///
/// @param spend       tokens and fees at their prices
/// @param invoicedUsd after credit, brackets, discount, surcharge and commitment
/// @param capacityUsd for capacity that is reserved by the month
/// @param refusedUsd  what calls that find no room in it would cost at list; part of what is spent on reserved capacity
/// @param origin      where the terms stand
public record VendorInvoice(String vendor, VendorTerms terms, ListSpend spend, double invoicedUsd, double capacityUsd,
    double refusedUsd, Origin origin) {

  /// Who says what holds: the published card, a card of the user's own, the scenario, or the last two together.
  public enum Origin { CARD, OWN_CARD, SCENARIO, SCENARIO_AND_OWN_CARD }

  /// Whether something of the terms is kept on this computer alone.
  public boolean isOwn() {
    return origin == Origin.OWN_CARD || origin == Origin.SCENARIO_AND_OWN_CARD;
  }

  /// Tokens and fees at their prices, as if nothing had been agreed.
  public double listUsd() {
    return spend.totalUsd();
  }

  /// All that is paid to the vendor.
  public double billedUsd() {
    return invoicedUsd + capacityUsd;
  }

  /// What the terms put on the list price of what is invoiced by the token; negative where they take off.
  public double termsUsd() {
    return invoicedUsd - (listUsd() - spend.reservedUsd());
  }

  /// Whether anything but the list price is paid.
  public boolean isSpecial() {
    return !terms.isNone() || spend.reservedUsd() != 0;
  }
}
