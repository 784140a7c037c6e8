package runrate.pricing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// The prices of one model in one situation, in USD per million tokens of each class.
///
/// @param reasoning  price of thinking tokens where it differs from output
/// @param cacheRead  absent where the model has no cache
/// @param cacheWrite by cache lifetime; a lifetime without an entry writes at the input price
public record PriceSet(BigDecimal input, BigDecimal output, Optional<BigDecimal> reasoning,
    Optional<BigDecimal> cacheRead, Map<String, BigDecimal> cacheWrite) {
  public PriceSet {
    cacheWrite = Map.copyOf(cacheWrite);
  }
}
