package runrate.scenario;

import runrate.units.Require;

/// A part of the tokens written to the cache, and for how long they are written.
///
/// @param lifetime id of a lifetime the models sell
/// @param share    part of the written tokens
public record LifetimeShare(String lifetime, double share) {
  public LifetimeShare {
    Require.share("caching.lifetimes.share", share);
  }
}
