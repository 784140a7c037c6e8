package runrate.scenario;

import java.util.OptionalDouble;
import runrate.units.Require;

/// One bracket of a volume discount: it applies to the part of the month's list spend below its
/// bound and above the one before. The last bracket has no bound.
public record VolumeBracket(OptionalDouble upToUsd, double discount) {
  public VolumeBracket {
    upToUsd.ifPresent(bound -> Require.aboveZero("plan.contract.volumeBrackets.upToUsd", bound, "USD"));
    Require.share("plan.contract.volumeBrackets.discount", discount);
  }
}
