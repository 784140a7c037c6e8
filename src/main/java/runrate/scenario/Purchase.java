package runrate.scenario;

import java.util.OptionalDouble;
import runrate.units.Require;

/// Where the models are bought. Through a cloud marketplace the bill can be drawn from a spend the cloud was
/// promised anyway: the cost stays the same, but what would have lapsed unused is no new money.
///
/// @param unusedCommitmentUsd part of the committed cloud spend that would lapse in a month; absent while unknown
public record Purchase(Channel channel, OptionalDouble unusedCommitmentUsd) {
  public static final Purchase DIRECT = new Purchase(Channel.DIRECT, OptionalDouble.empty());

  public Purchase {
    unusedCommitmentUsd.ifPresent(usd -> Require.atLeastZero("unusedCommitmentUsd", usd, "USD a month"));
  }

  /// From the vendor, or through a cloud's marketplace.
  public enum Channel { DIRECT, MARKETPLACE }

  /// What of a month's bill the committed spend pays; a direct purchase draws nothing down.
  public double drawnUsd(double monthUsd) {
    return channel == Channel.DIRECT ? 0 : Math.min(monthUsd, unusedCommitmentUsd.orElse(0));
  }
}
