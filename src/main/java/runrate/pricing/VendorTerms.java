package runrate.pricing;

import runrate.units.Require;

/// What a vendor's own list spend of a month becomes on its invoice: the monthly credit every account
/// has, then the brackets, discount and commitment of the card, published for everybody or, on a card
/// of the user's own, negotiated (cost model 4.5, steps 9 to 12).
///
/// @param freeCreditUsd what each month's first dollars are paid with
/// @param contract      in the order brackets, discount, commitment
public record VendorTerms(double freeCreditUsd, Contract contract) {
  public static final VendorTerms NONE = new VendorTerms(0, Contract.NONE);

  public VendorTerms {
    Require.atLeastZero("freeTier.monthlyCredit", freeCreditUsd, "USD");
  }

  /// Whether list spend is invoiced as it is. Said part by part, for a record's own equals costs every start a while.
  public boolean isNone() {
    return freeCreditUsd == 0 && contract.isNone();
  }

  /// The same terms with another discount.
  public VendorTerms withDiscount(double share) {
    return new VendorTerms(freeCreditUsd, contract.withDiscount(share));
  }

  /// @param listUsd the vendor's tokens and fees at list price
  public double invoiceUsd(double listUsd) {
    return contract.invoiceUsd(afterCreditUsd(listUsd));
  }

  /// The same before the commitment.
  public double usageUsd(double listUsd) {
    return contract.usageUsd(afterCreditUsd(listUsd));
  }

  private double afterCreditUsd(double listUsd) {
    return Math.max(0, listUsd - freeCreditUsd);
  }
}
