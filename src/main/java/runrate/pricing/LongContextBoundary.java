package runrate.pricing;

/// Whether a prompt of exactly the threshold is still short (`EXCLUSIVE`) or already long.
public enum LongContextBoundary {
  EXCLUSIVE, INCLUSIVE;

  public boolean isLong(double promptTokens, double thresholdTokens) {
    return this == INCLUSIVE ? promptTokens >= thresholdTokens : promptTokens > thresholdTokens;
  }
}
