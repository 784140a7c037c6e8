package runrate.pricing;

import runrate.units.Require;

/// What a vendor's own list spend of a month becomes on its invoice: the monthly credit every account
/// has, then brackets, discount, surcharge and commitment, published for everybody or negotiated (cost
/// model 4.5, steps 9 to 12, and 4.10).
///
/// @param freeCreditUsd what each month's first dollars are paid with
/// @param contract      in the order brackets, discount, surcharge, commitment
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

  public double invoiceUsd(ListSpend spend) {
    return invoiceUsd(spend.listUsd(), spend.settledUsd());
  }

  /// The same of two amounts, for whoever asks a million times.
  public double invoiceUsd(double listUsd, double settledUsd) {
    return contract.atLeastCommitted(usageUsd(listUsd, settledUsd));
  }

  /// The same before the commitment.
  public double usageUsd(ListSpend spend) {
    return usageUsd(spend.listUsd(), spend.settledUsd());
  }

  private double usageUsd(double listUsd, double settledUsd) {
    double creditLeft = Math.max(0, freeCreditUsd - listUsd);
    return contract.usageUsd(Math.max(0, listUsd - freeCreditUsd), Math.max(0, settledUsd - creditLeft));
  }
}
