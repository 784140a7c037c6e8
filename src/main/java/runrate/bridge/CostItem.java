package runrate.bridge;

/// What a call is billed for.
public enum CostItem {
  UNCACHED_INPUT, CACHE_READ, CACHE_WRITE_5M, CACHE_WRITE_1H, OUTPUT, THINKING, SEARCH,
  /// The call itself, whatever its length.
  CALL;

  boolean isPrompt() {
    return ordinal() < OUTPUT.ordinal();
  }

  boolean isToken() {
    return ordinal() < SEARCH.ordinal();
  }
}
