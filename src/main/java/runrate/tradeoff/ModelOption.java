package runrate.tradeoff;

import java.util.Optional;
import runrate.scenario.Scenario;

/// One way to serve a request: what it costs and how good it is.
///
/// @param quality 0 to 100
/// @param kind    where the figures come from
/// @param scenario what costs that; empty where the figures were given
public record ModelOption(String name, double costPerRequestUsd, double quality, Kind kind,
    Optional<Scenario> scenario) {

  /// The plan itself, one scored model under the plan or naively, or a point given in the file.
  public enum Kind { PLAN, AS_PLANNED, NAIVE, GIVEN }

  /// A point whose figures were given, not computed.
  public static ModelOption given(String name, double costPerRequestUsd, double quality) {
    return new ModelOption(name, costPerRequestUsd, quality, Kind.GIVEN, Optional.empty());
  }

  /// As good on both and better on one: standard dominance, so that of two options of one quality
  /// only the cheaper stays, and exact twins both stay.
  public boolean dominates(ModelOption other) {
    return costPerRequestUsd <= other.costPerRequestUsd && quality >= other.quality
        && (costPerRequestUsd < other.costPerRequestUsd || quality > other.quality);
  }
}
