package runrate.bridge;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import runrate.usage.DaySpan;
import runrate.usage.PricedSpan;

/// What the calls of a period come to.
///
/// @param kinds     of those with a price
/// @param unpriced  lines without one, whose cost nobody knows
/// @param uncounted lines with a price whose source does not say how many calls they are
public record PeriodSum(DaySpan days, List<KindSum> kinds, long unpriced, long uncounted) {
  public PeriodSum {
    kinds = List.copyOf(kinds);
  }

  public BigInteger calls() {
    return kinds.stream().map(KindSum::calls).reduce(BigInteger.ZERO, BigInteger::add);
  }

  public BigDecimal usd() {
    return PricedSpan.usd(new BigDecimal(kinds.stream().map(KindSum::pico).reduce(BigInteger.ZERO, BigInteger::add)));
  }

  KindSum of(CallKind kind) {
    return kinds.stream().filter(sum -> sum.kind().equals(kind)).findFirst().orElse(KindSum.none(kind));
  }
}
