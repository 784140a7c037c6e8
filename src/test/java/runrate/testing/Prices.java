package runrate.testing;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import runrate.pricing.PriceSet;

/// Price sets in USD per million tokens.
public final class Prices {
  private Prices() {}

  public static PriceSet of(double input, double output) {
    return new PriceSet(exact(input), exact(output), Optional.empty(), Optional.empty(), Map.of());
  }

  /// With a cache whose writes cost the input price.
  public static PriceSet read(double input, double output, double cacheRead) {
    return new PriceSet(exact(input), exact(output), Optional.empty(), Optional.of(exact(cacheRead)), Map.of());
  }

  /// With a cache whose five-minute writes have their own price.
  public static PriceSet cached(double input, double output, double cacheRead, double cacheWrite) {
    return new PriceSet(exact(input), exact(output), Optional.empty(), Optional.of(exact(cacheRead)),
        Map.of("5m", exact(cacheWrite)));
  }

  public static BigDecimal exact(double value) {
    return BigDecimal.valueOf(value);
  }
}
