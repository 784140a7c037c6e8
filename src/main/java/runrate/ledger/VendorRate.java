package runrate.ledger;

import java.math.BigDecimal;
import java.math.MathContext;

/// What was agreed with a vendor, as its bill shows it: use at list and as billed, of rows that have both.
public record VendorRate(String vendor, BigDecimal listedUsd, BigDecimal billedUsd) {

  /// The part of the list price that is not paid; below 0 where more is.
  public double discount() {
    return listedUsd.subtract(billedUsd).divide(listedUsd, MathContext.DECIMAL64).doubleValue();
  }
}
