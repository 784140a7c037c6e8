package runrate.ledger;

import java.math.BigDecimal;

/// Rows that are not counted, because another file tells the charges of their days in another format and in more
/// detail.
///
/// @param counted the file whose rows are counted
/// @param usd     what the rows come to that are not
public record ToldInTwo(String vendor, BillFile left, BillFile counted, long rows, BigDecimal usd) {
  ToldInTwo plus(ToldInTwo other) {
    return new ToldInTwo(vendor, left, counted, rows + other.rows, usd.add(other.usd));
  }
}
