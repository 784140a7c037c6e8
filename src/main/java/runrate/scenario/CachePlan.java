package runrate.scenario;

import java.util.List;
import java.util.OptionalDouble;
import runrate.units.Require;

/// How prompt caching is used. A prompt begins with a prefix that all agents share, then what one
/// agent sends again and again (its own history), then what changes with every call.
///
/// @param cacheableShare part of the (pruned) context that is the team's stable prefix
/// @param historyShare   part of the context that is the agent's own stable history
/// @param lifetime       id of a lifetime the models sell, or [#VENDOR_LIFETIME]
/// @param hitRate        of synchronous calls
/// @param batchHitRate   of batch calls; absent means the rate card's own
/// @param cachedCallShare part of the calls whose prefix is long enough to be cached; they carry all cacheable tokens,
///                        so that their prefix is `context * cacheableShare / cachedCallShare`
/// @param lifetimes      in place of one lifetime: parts of the written tokens, which add up to 1; empty where there
///    is one
public record CachePlan(boolean enabled, double cacheableShare, double historyShare, String lifetime,
    HitRate hitRate, OptionalDouble batchHitRate, Launch launch, EntryRules entry, double cachedCallShare,
    List<LifetimeShare> lifetimes) {
  /// Stands for the first lifetime each vendor sells.
  public static final String VENDOR_LIFETIME = "vendor";
  public static final CachePlan OFF = new CachePlan(false, 0, 0, VENDOR_LIFETIME, HitRate.DERIVED,
      OptionalDouble.empty(), Launch.STEADY, EntryRules.VENDOR, 1, List.of());
  private static final double ROUNDING_SLACK = 1e-9;

  public CachePlan {
    lifetimes = List.copyOf(lifetimes);
    Require.share("cacheableShare", cacheableShare);
    Require.share("historyShare", historyShare);
    Require.share("cachedCallShare", cachedCallShare);
    Require.aboveZero("cachedCallShare", cachedCallShare, "of the calls");
    if (cacheableShare + historyShare > 1 + ROUNDING_SLACK) {
      throw new IllegalArgumentException(
          "plan.caching.cacheableShare %s and historyShare %s are more than the whole context".formatted(
              cacheableShare, historyShare));
    }
    batchHitRate.ifPresent(share -> Require.share("batchHitRate", share));
  }

  /// Caches a shared prefix at a known or derived hit rate; everything else as the vendor has it.
  public static CachePlan of(double cacheableShare, HitRate hitRate) {
    return new CachePlan(true, cacheableShare, 0, VENDOR_LIFETIME, hitRate, OptionalDouble.empty(),
        Launch.STEADY, EntryRules.VENDOR, 1, List.of());
  }

  /// Whether there is anything to cache at all: a shared prefix, a history, or turns that add to one.
  public boolean inForce(Conversation conversation) {
    return enabled && (cacheableShare + historyShare > 0 || conversation.grows());
  }

  /// The share left for the agent's own history beside a shared prefix of this size.
  public double historyBeside(double teamShare) {
    return Math.min(historyShare, 1 - teamShare);
  }

  public CachePlan withEnabled(boolean on) {
    return new CachePlan(on, cacheableShare, historyShare, lifetime, hitRate, batchHitRate, launch, entry,
        cachedCallShare, lifetimes);
  }

  /// The history gives way where both would be more than the whole context.
  public CachePlan withCacheableShare(double share) {
    return new CachePlan(enabled, share, historyBeside(share), lifetime, hitRate, batchHitRate, launch, entry,
        enoughCalls(cachedCallShare, share + historyBeside(share)), lifetimes);
  }

  public CachePlan withHistoryShare(double share) {
    return new CachePlan(enabled, cacheableShare, share, lifetime, hitRate, batchHitRate, launch, entry,
        enoughCalls(cachedCallShare, cacheableShare + share), lifetimes);
  }

  /// One lifetime for everything that is written.
  public CachePlan withLifetime(String id) {
    return new CachePlan(enabled, cacheableShare, historyShare, id, hitRate, batchHitRate, launch, entry,
        cachedCallShare, List.of());
  }

  /// @param parts add up to 1; none leaves everything to the vendor's first lifetime
  public CachePlan withLifetimes(List<LifetimeShare> parts) {
    return new CachePlan(enabled, cacheableShare, historyShare, VENDOR_LIFETIME, hitRate, batchHitRate, launch, entry,
        cachedCallShare, parts);
  }

  /// The ids of the lifetimes that are asked for, the vendor's own not among them.
  public List<String> wantedLifetimes() {
    return lifetimes.isEmpty() ? lifetime.equals(VENDOR_LIFETIME) ? List.of() : List.of(lifetime)
        : lifetimes.stream().filter(part -> part.share() > 0).map(LifetimeShare::lifetime).toList();
  }

  public CachePlan withHitRate(HitRate rate) {
    return new CachePlan(enabled, cacheableShare, historyShare, lifetime, rate, batchHitRate, launch, entry,
        cachedCallShare, lifetimes);
  }

  public CachePlan withBatchHitRate(OptionalDouble share) {
    return new CachePlan(enabled, cacheableShare, historyShare, lifetime, hitRate, share, launch, entry,
        cachedCallShare, lifetimes);
  }

  public CachePlan withLaunch(Launch newLaunch) {
    return new CachePlan(enabled, cacheableShare, historyShare, lifetime, hitRate, batchHitRate, newLaunch, entry,
        cachedCallShare, lifetimes);
  }

  public CachePlan withEntry(EntryRules rules) {
    return new CachePlan(enabled, cacheableShare, historyShare, lifetime, hitRate, batchHitRate, launch, rules,
        cachedCallShare, lifetimes);
  }

  /// No call can carry more than its context, so that the cached calls are at least as many as the cacheable share.
  public CachePlan withCachedCallShare(double share) {
    return new CachePlan(enabled, cacheableShare, historyShare, lifetime, hitRate, batchHitRate, launch, entry,
        enoughCalls(share, cacheableShare + historyShare), lifetimes);
  }

  private static double enoughCalls(double share, double cacheable) {
    return Math.clamp(cacheable, share, 1);
  }
}
