package runrate.claims;

/// Which figure of one priced scenario a claim speaks of.
public enum ClaimedFigure {
  MONTH_USD, MONTH_CENTS, SAVING_USD, SAVING_PERCENT;

  double of(ClaimBench bench) {
    return switch (this) {
      case MONTH_USD -> bench.usd();
      case MONTH_CENTS -> 100 * bench.usd();
      case SAVING_USD -> bench.savings().savingUsd();
      case SAVING_PERCENT -> bench.savingPercent();
    };
  }
}
