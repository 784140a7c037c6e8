package runrate.claims;

import java.util.List;
import java.util.Optional;

/// A claim with what came of checking it.
///
/// @param replay   how it was computed, where it was
/// @param computed what came out, in the unit of the claim; empty if it was not computed
/// @param others   the claims the verdict rests on
/// @param scenario the scenario the claim is, where it is one
public record CheckedClaim(Claim claim, Optional<Replay> replay, List<Double> computed, Verdict verdict,
    Ground ground, List<Claim> others, List<CheckedReading> readings, Optional<ClaimScenario> scenario) {
  public CheckedClaim {
    computed = List.copyOf(computed);
    others = List.copyOf(others);
    readings = List.copyOf(readings);
  }

  public boolean isComputed() {
    return replay.isPresent();
  }
}
