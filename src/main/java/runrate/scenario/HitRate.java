package runrate.scenario;

import runrate.units.Require;

/// The share of cached prefixes that are read rather than written: derived from the traffic, or
/// fixed by the user.
public sealed interface HitRate {
  HitRate DERIVED = new Derived();

  static HitRate fixed(double share) {
    return new Fixed(share);
  }

  record Derived() implements HitRate {}

  record Fixed(double share) implements HitRate {
    public Fixed {
      Require.share("hitRate", share);
    }
  }
}
