package runrate.costing;

import java.util.Map;

/// Uses of one fee by all models that share its free units.
///
/// @param usesPerCall    uses an average call of the whole mix makes
/// @param freePerMonth   uses a month that cost nothing
///
/// @param shareByModel part of the uses that falls on each model, by `vendor/model`
record FeePool(double usesPerCall, double freePerMonth, double usdPerUse, Map<String, Double> shareByModel) {
  double monthUsd(double callsPerMonth) {
    return Math.max(0, callsPerMonth * usesPerCall - freePerMonth) * usdPerUse;
  }
}
