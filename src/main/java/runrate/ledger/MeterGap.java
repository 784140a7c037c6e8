package runrate.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import runrate.usage.Meter;

/// What one meter counted by the bill and by the log. Parts of a cost are cut at the eighteenth place; what is left is
/// found by taking away, so that the parts are the whole.
///
/// @param billedUsd   nothing where there is no row of it
/// @param listedUsd   the same before anything agreed; absent where the bill does not say
/// @param billed      tokens or uses; absent where the bill does not say
/// @param pricedUsd   of what has a price
/// @param priced      tokens or uses that have one
/// @param unpriced    those that have none
/// @param halfUsd     half of the last place the bill is written to: a smaller difference is no finding
record MeterGap(Meter meter, BigDecimal billedUsd, Optional<BigDecimal> listedUsd, Optional<BigDecimal> billed,
    BigDecimal pricedUsd, BigDecimal priced, BigDecimal unpriced, BigDecimal halfUsd) {
  private static final int PLACES = 18;
  private static final int CENTS = 2;
  private static final int FINEST = 9;

  BigDecimal logged() {
    return priced.add(unpriced);
  }

  BigDecimal gap() {
    return billedUsd.subtract(pricedUsd);
  }

  /// @param amounts of a bill, which may be written to the cent or finer
  static BigDecimal half(List<BigDecimal> amounts) {
    int places = amounts.stream().mapToInt(amount -> amount.stripTrailingZeros().scale()).max().orElse(CENTS);
    return BigDecimal.valueOf(5, Math.clamp(places, CENTS, FINEST) + 1);
  }

  /// @param rows that may each be rounded
  boolean isRounding(BigDecimal usd, int rows) {
    return usd.abs().compareTo(halfUsd.multiply(BigDecimal.valueOf(rows))) <= 0;
  }

  /// Whether nothing but two amounts is known.
  boolean isAmountOnly() {
    return billed.isEmpty() && listedUsd.isEmpty() && pricedUsd.signum() > 0 && unpriced.signum() == 0;
  }

  MeterGap withBilled(BigDecimal part) {
    return new MeterGap(meter, billedUsd.multiply(part), listedUsd.map(part::multiply), billed.map(part::multiply),
        pricedUsd, priced, unpriced, halfUsd);
  }

  MeterGap withLogged(BigDecimal part) {
    return new MeterGap(meter, billedUsd, listedUsd, billed, pricedUsd.multiply(part), priced.multiply(part),
        unpriced.multiply(part), halfUsd);
  }

  /// Whether one side has exactly twice what the other has: tokens where they are known, else dollars.
  boolean isTwice(boolean billedIs) {
    BigDecimal one = billed.orElse(billedUsd);
    BigDecimal other = billed.isPresent() ? logged() : pricedUsd;
    return other.signum() > 0 && one.signum() > 0 && (billedIs ? one : other).compareTo((billedIs ? other : one)
        .multiply(BigDecimal.TWO)) == 0;
  }

  /// Names the gap where the bill says how much it was for, or what the list price was; the rest is left to whoever
  /// knows the other meters.
  ///
  /// @return what has no name
  BigDecimal name(CauseSums causes) {
    if (meter.isFee()) {
      causes.add(GapCause.FEES, gap());
    } else if (logged().signum() == 0) {
      causes.add(GapCause.BEYOND_LOG, billedUsd);
    } else if (billed.isPresent()) {
      byQuantity(billed.get(), causes);
    } else if (billedUsd.signum() == 0) {
      causes.add(GapCause.NOT_BILLED, gap());
    } else if (priced.signum() == 0) {
      causes.add(GapCause.UNPRICED, gap());
    } else if (listedUsd.isPresent()) {
      causes.add(GapCause.OTHER_PRICE, billedUsd.subtract(listedUsd.get()));
      return rounded(listedUsd.get().subtract(pricedUsd), causes);
    } else {
      return rounded(gap(), causes);
    }
    return BigDecimal.ZERO;
  }

  private BigDecimal rounded(BigDecimal usd, CauseSums causes) {
    if (isRounding(usd, 1)) {
      causes.add(GapCause.ROUNDING, usd);
      return BigDecimal.ZERO;
    }
    return usd;
  }

  private void byQuantity(BigDecimal quantity, CauseSums causes) {
    BigDecimal more = quantity.subtract(priced);
    if (more.signum() < 0) {
      BigDecimal missing = part(pricedUsd, more, priced);
      causes.add(GapCause.NOT_BILLED, missing);
      causes.add(GapCause.OTHER_PRICE, gap().subtract(missing));
      return;
    }
    BigDecimal withoutPrice = part(billedUsd, more.min(unpriced), quantity);
    BigDecimal beyond = part(billedUsd, more.subtract(more.min(unpriced)), quantity);
    causes.add(GapCause.UNPRICED, withoutPrice);
    causes.add(GapCause.BEYOND_LOG, beyond);
    causes.add(GapCause.OTHER_PRICE, gap().subtract(withoutPrice).subtract(beyond));
  }

  private static BigDecimal part(BigDecimal usd, BigDecimal of, BigDecimal all) {
    return all.signum() == 0 ? BigDecimal.ZERO : usd.multiply(of).divide(all, PLACES, RoundingMode.HALF_EVEN);
  }
}
