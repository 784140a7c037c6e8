package runrate.scenario;

import java.util.OptionalDouble;
import runrate.units.Require;

/// How prompt caching is used.
///
/// @param cacheableShare part of the (pruned) prompt that is a stable prefix
/// @param lifetime       id of a lifetime the models sell, or [#VENDOR_LIFETIME]
/// @param hitRate        of synchronous calls
/// @param batchHitRate   of batch calls; absent means the rate card's own
public record CachePlan(boolean enabled, double cacheableShare, String lifetime, HitRate hitRate,
    OptionalDouble batchHitRate, Launch launch) {
  /// Stands for the first lifetime each vendor sells.
  public static final String VENDOR_LIFETIME = "vendor";
  public static final CachePlan OFF =
      new CachePlan(false, 0, VENDOR_LIFETIME, HitRate.DERIVED, OptionalDouble.empty(), Launch.STEADY);

  public CachePlan {
    Require.share("plan.caching.cacheableShare", cacheableShare);
    batchHitRate.ifPresent(share -> Require.share("plan.caching.batchHitRate", share));
  }

  /// Whether there is anything to cache at all.
  public boolean inForce() {
    return enabled && cacheableShare > 0;
  }

  public CachePlan withEnabled(boolean on) {
    return new CachePlan(on, cacheableShare, lifetime, hitRate, batchHitRate, launch);
  }

  public CachePlan withCacheableShare(double share) {
    return new CachePlan(enabled, share, lifetime, hitRate, batchHitRate, launch);
  }

  public CachePlan withLifetime(String id) {
    return new CachePlan(enabled, cacheableShare, id, hitRate, batchHitRate, launch);
  }

  public CachePlan withHitRate(HitRate rate) {
    return new CachePlan(enabled, cacheableShare, lifetime, rate, batchHitRate, launch);
  }

  public CachePlan withBatchHitRate(OptionalDouble share) {
    return new CachePlan(enabled, cacheableShare, lifetime, hitRate, share, launch);
  }
}
