package runrate.ledger;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/// Dollars by cause, none of them nothing.
final class CauseSums {
  private final Map<GapCause, BigDecimal> usd = new EnumMap<>(GapCause.class);

  void add(GapCause cause, BigDecimal amount) {
    usd.merge(cause, amount, BigDecimal::add);
    if (usd.get(cause).signum() == 0) {
      usd.remove(cause);
    }
  }

  void add(Map<GapCause, BigDecimal> others) {
    others.forEach(this::add);
  }

  Map<GapCause, BigDecimal> all() {
    return new EnumMap<>(usd);
  }
}
