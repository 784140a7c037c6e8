package runrate.pricing;

import java.util.Set;

/// Where requests are processed, and the multiplier on the token classes it applies to.
public record Region(String id, double multiplier, Set<TokenClass> appliesTo, boolean appliesToFees) {
  public Region {
    appliesTo = Set.copyOf(appliesTo);
  }

  /// The multiplier on one token class, 1 where the region does not touch it.
  public double multiplierOn(TokenClass tokenClass) {
    return appliesTo.contains(tokenClass) ? multiplier : 1;
  }
}
