package runrate.ledger;

import java.math.BigDecimal;

/// Rows that are not counted, because another file tells the charges of their days, too.
///
/// @param counted the file whose rows are counted
/// @param usd     what the rows come to that are not
/// @param moreUsd how much more that is than what is counted of the same; below 0 where it is less
public record ToldInTwo(String vendor, BillFile left, BillFile counted, long rows, BigDecimal usd,
    BigDecimal moreUsd) {
  ToldInTwo plus(ToldInTwo other) {
    return new ToldInTwo(vendor, left, counted, rows + other.rows, usd.add(other.usd), moreUsd.add(other.moreUsd));
  }
}
