package runrate.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/// The three ledgers of one model of a vendor in one time, and why two of them differ. `billed = priced + causes`, to
/// the last digit.
///
/// @param from   first day
/// @param to     first day no longer in it
/// @param model  empty where the bill does not say, and all of the vendor's are one
/// @param mode   empty where the bill does not say
/// @param logged what the log claims; absent where it says nothing
/// @param priced at the prices of the cards
/// @param billed by the vendor, without copies of rows
public record LedgerLine(String vendor, String model, String mode, LocalDate from, LocalDate to,
    Optional<BigDecimal> logged, BigDecimal priced, BigDecimal billed, Map<GapCause, BigDecimal> causes) {
  public LedgerLine {
    causes = Collections.unmodifiableMap(causes);
  }

  public BigDecimal residual() {
    return billed.subtract(priced);
  }
}
