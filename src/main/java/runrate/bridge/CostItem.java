package runrate.bridge;

/// What a call is billed for.
public enum CostItem {
  UNCACHED_INPUT, CACHE_READ, CACHE_WRITE_5M, CACHE_WRITE_1H, OUTPUT, THINKING, SEARCH,
  /// The call itself, whatever its length.
  CALL;

  boolean isCache() {
    return this == CACHE_READ || this == CACHE_WRITE_5M || this == CACHE_WRITE_1H;
  }

  boolean isPrompt() {
    return ordinal() < OUTPUT.ordinal();
  }

  boolean isToken() {
    return ordinal() < SEARCH.ordinal();
  }
}
