package runrate.tradeoff;

/// One way to serve a request: what it costs and how good it is.
///
/// @param quality 0 to 100
/// @param kind    where the figures come from
public record ModelOption(String name, double costPerRequestUsd, double quality, Kind kind) {

  /// The plan itself, one scored model under the plan or naively, or a point given in the file.
  public enum Kind { PLAN, AS_PLANNED, NAIVE, GIVEN }

  /// As good on both and better on one: standard dominance, so that of two options of one quality
  /// only the cheaper stays, and exact twins both stay.
  public boolean dominates(ModelOption other) {
    return costPerRequestUsd <= other.costPerRequestUsd && quality >= other.quality
        && (costPerRequestUsd < other.costPerRequestUsd || quality > other.quality);
  }
}
