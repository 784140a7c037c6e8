package runrate.pricing;

import java.util.OptionalDouble;
import runrate.units.Require;

/// One bracket of a volume discount: it applies to the part of the month's list spend below its
/// bound and above the one before. The last bracket has no bound.
public record VolumeBracket(OptionalDouble upToUsd, double discount) {
  public VolumeBracket {
    upToUsd.ifPresent(bound -> Require.aboveZero("volumeBrackets.upToUsd", bound, "USD"));
    Require.share("volumeBrackets.discount", discount);
  }
}
