package runrate.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import runrate.usage.Meter;

/// Rows of bills that say the same but for amounts.
///
/// @param from     first day they are for
/// @param to       first day they are no longer for
/// @param model    empty where they say none
/// @param mode     `standard`, `batch` and so on; absent where they say none
/// @param quantity tokens or uses; absent where they say none
/// @param amount   in their currency
/// @param listed   the same before anything agreed; absent where they say none
/// @param currency empty where they say none
/// @param item     the bill's words, of what is no usage
/// @param rows     how many they are
/// @param isCopy   whether the same rows are counted elsewhere
/// @param file     they were read from
public record ChargeRow(LocalDate from, LocalDate to, String vendor, String model, Optional<String> mode, Meter meter,
    ChargeKind kind, Optional<BigDecimal> quantity, BigDecimal amount, Optional<BigDecimal> listed, String currency,
    String item, long rows, boolean isCopy, BillFile file) {
  private static final String USD = "USD";

  /// A currency that nobody names is taken for dollars.
  public boolean isUsd() {
    return currency.isEmpty() || currency.equals(USD);
  }

  /// Whether there are days both are for, and fees or tokens; who does not say which tells both.
  boolean isToldBy(ChargeRow other) {
    return from.isBefore(other.to) && other.from.isBefore(to) && (meter.isFee() == other.meter.isFee()
        || meter == Meter.OTHER || other.meter == Meter.OTHER);
  }

  long days() {
    return ChronoUnit.DAYS.between(from, to);
  }

  ChargeRow called(String otherVendor, String otherModel) {
    return new ChargeRow(from, to, otherVendor, otherModel, mode, meter, kind, quantity, amount, listed, currency, item,
        rows, isCopy, file);
  }
}
