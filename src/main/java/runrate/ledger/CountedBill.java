package runrate.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What is counted of one file.
///
/// @param from first day
/// @param to   first day no longer in it
public record CountedBill(BillFile file, LocalDate from, LocalDate to, long rows, BigDecimal usd) {
  CountedBill plus(CountedBill other) {
    return new CountedBill(file, from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to,
        rows + other.rows, usd.add(other.usd));
  }

  static CountedBill of(ChargeRow row) {
    return new CountedBill(row.file(), row.from(), row.to(), row.rows(), row.amount());
  }
}
