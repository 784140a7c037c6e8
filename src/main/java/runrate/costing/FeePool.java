package runrate.costing;

/// Uses of one fee by all models that share its free units.
///
/// @param usesPerCall    uses an average call of the whole mix makes
/// @param freePerMonth   uses a month that cost nothing
record FeePool(double usesPerCall, double freePerMonth, double usdPerUse) {
  double monthUsd(double callsPerMonth) {
    return Math.max(0, callsPerMonth * usesPerCall - freePerMonth) * usdPerUse;
  }
}
