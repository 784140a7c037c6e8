package runrate.pricing;

/// What a service mode's multiplier does to cached tokens (rate-card key `cacheDiscount`).
public enum CacheDiscount {
  /// The cached price is multiplied too.
  STACK,
  /// Cached tokens pay the mode's input price: there is no cached price in this mode.
  NONE,
  /// Cache reads keep their price of the standard mode.
  REPLACE
}
