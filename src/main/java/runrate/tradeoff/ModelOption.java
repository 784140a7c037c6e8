package runrate.tradeoff;

import java.util.Optional;
import runrate.scenario.Scenario;

/// One way to serve a request: what it costs and how good it is.
///
/// @param quality 0 to 100
/// @param lowest  quality at its least favourable; the same where nobody knows how far it may be off
/// @param highest at its most favourable, likewise
/// @param kind    where the figures come from
/// @param scenario what costs that; empty where the figures were given
public record ModelOption(String name, double costPerRequestUsd, double quality, double lowest, double highest,
    Kind kind, Optional<Scenario> scenario) {

  /// One whose quality is not known to be off.
  public ModelOption(String name, double costPerRequestUsd, double quality, Kind kind, Optional<Scenario> scenario) {
    this(name, costPerRequestUsd, quality, quality, quality, kind, scenario);
  }

  /// The plan itself, one scored model under the plan or naively, or a point given in the file.
  public enum Kind { PLAN, AS_PLANNED, NAIVE, GIVEN }

  /// A point whose figures were given, not computed.
  public static ModelOption given(String name, double costPerRequestUsd, double quality) {
    return new ModelOption(name, costPerRequestUsd, quality, Kind.GIVEN, Optional.empty());
  }

  /// Whether it dominates even where its own quality is at its least and the other's at its most favourable.
  public boolean surelyDominates(ModelOption other) {
    return costPerRequestUsd <= other.costPerRequestUsd && lowest >= other.highest
        && (costPerRequestUsd < other.costPerRequestUsd || lowest > other.highest);
  }

  /// As good on both and better on one: standard dominance, so that of two options of one quality
  /// only the cheaper stays, and exact twins both stay.
  public boolean dominates(ModelOption other) {
    return costPerRequestUsd <= other.costPerRequestUsd && quality >= other.quality
        && (costPerRequestUsd < other.costPerRequestUsd || quality > other.quality);
  }
}
