package runrate.pricing;

/// A vendor's month at the prices its models have, by how it comes to be invoiced. In USD.
///
/// @param listUsd     tokens and fees at published prices, from which credit, brackets and discounts take
/// @param settledUsd  at prices agreed for single models, from which no discount is taken a second time
/// @param reservedUsd what runs on capacity that is paid for by the month, and so is not invoiced by the token
public record ListSpend(double listUsd, double settledUsd, double reservedUsd) {
  public static final ListSpend NOTHING = new ListSpend(0, 0, 0);

  /// All of it, as if nothing had been agreed.
  public double totalUsd() {
    return listUsd + settledUsd + reservedUsd;
  }

  public ListSpend plus(ListSpend more) {
    return new ListSpend(listUsd + more.listUsd, settledUsd + more.settledUsd, reservedUsd + more.reservedUsd);
  }

  public ListSpend times(double factor) {
    return new ListSpend(listUsd * factor, settledUsd * factor, reservedUsd * factor);
  }
}
