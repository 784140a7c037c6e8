package runrate.costing;

import java.util.Map;

/// Uses of one fee by all models of a vendor that share its free units.
///
/// @param vendor        whose fee it is
/// @param usesPerCall   uses an average call of the whole mix makes
/// @param usesPerDay    uses of a working day, however many calls are made: hours a cache is kept
/// @param freePerMonth  uses a month that cost nothing
/// @param usdPerUse     mean over the models
/// @param shareByRoute  part of the fee that falls on each route, by its place
record FeePool(String vendor, double usesPerCall, double usesPerDay, double freePerMonth, double usdPerUse,
    Map<Integer, Double> shareByRoute) {

  /// `max(0, calls * usesPerCall + days * usesPerDay - free) * price`.
  double monthUsd(double calls, double days) {
    return Math.max(0, calls * usesPerCall + days * usesPerDay - freePerMonth) * usdPerUse;
  }
}
