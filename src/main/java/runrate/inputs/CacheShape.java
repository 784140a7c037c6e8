package runrate.inputs;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import runrate.scenario.CachePlan;
import runrate.scenario.ContextComposition;
import runrate.scenario.EntryRules;
import runrate.scenario.HitRate;
import runrate.scenario.Launch;
import runrate.scenario.LifetimeShare;

/// How a plan uses prompt caching, and how its agents start: the keys of `plan.caching`.
public final class CacheShape {
  private static final double SLACK = 1e-9;

  public static final Flag<CachePlan> ENABLED = Flag.usually(true, "enabled", "Whether prompts are cached.",
      CachePlan::enabled);
  public static final Num<CachePlan> CACHEABLE = Num.following("cacheableShare", Range.SHARE, Quantity.SHARE,
      "The part of the prompt that is the same from call to call and stands at its beginning, so that it can be "
          + "cached.",
      CachePlan::cacheableShare, CachePlan::withCacheableShare);
  public static final Num<CachePlan> HISTORY = Num.following("historyShare", Range.SHARE, Quantity.SHARE,
      "The part of the prompt that one agent sends again and again but the others do not, such as its own "
          + "conversation.",
      CachePlan::historyShare, (c, v) -> c.withHistoryShare(Math.min(v, 1 - c.cacheableShare())));
  public static final Word<CachePlan> LIFETIME = Word.usually(CachePlan.VENDOR_LIFETIME, "lifetime",
      "How long a cached prefix stays after its last use; a longer life costs more to write.", CachePlan::lifetime);
  public static final Num<CachePlan> HIT_RATE = Num.optional("hitRate", Range.SHARE, Quantity.SHARE,
      "Of the calls with a cacheable prefix, the share that finds it still in the cache; the others write it anew.",
      CacheShape::hitRate, (CachePlan c, OptionalDouble v) -> c.withHitRate(rate(v)))
      .orWord("derived", "a share between 0 and 1");
  public static final Num<CachePlan> BATCH_HIT_RATE = Num.optional("batchHitRate", Range.SHARE, Quantity.SHARE,
      "The hit rate of calls in the batch queue, which run at times the vendor chooses and so find the cache less "
          + "often.",
      CachePlan::batchHitRate, CachePlan::withBatchHitRate);
  public static final Num<CachePlan> CACHED_CALLS = Num.usually(1, "cachedCallShare", Range.SHARE_ABOVE_ZERO,
      Quantity.SHARE,
      "The part of the calls whose prefix is long enough to be cached; they carry all cacheable tokens.",
      CachePlan::cachedCallShare, CachePlan::withCachedCallShare);
  public static final Word<LifetimeShare> LIFETIME_ID = Word.required("lifetime", "A lifetime the models sell.",
      LifetimeShare::lifetime);
  public static final Num<LifetimeShare> LIFETIME_SHARE = Num.required("share", Range.SHARE, Quantity.SHARE,
      "Its part of the written tokens.", LifetimeShare::share,
      (part, share) -> new LifetimeShare(part.lifetime(), share));
  public static final Entries<CachePlan, LifetimeShare> LIFETIMES = Entries.of("lifetimes",
      new Shape<>(List.of(LIFETIME_ID, LIFETIME_SHARE),
          v -> new LifetimeShare(v.text(LIFETIME_ID), v.number(LIFETIME_SHARE))),
      "In place of one lifetime: which part of the written tokens is written for which; the shares add up to 1.",
      CachePlan::lifetimes, CachePlan::withLifetimes).turning(LIFETIME_SHARE, CacheShape::withShare).leftOut();
  public static final Flag<CachePlan> REFRESH = Flag.optional("refreshOnRead",
      "Whether reading a cached prefix starts its lifetime anew, as most vendors do.", c -> c.entry().refreshOnRead());
  public static final Num<CachePlan> MAX_LIFETIME = Num.optional("maxLifetimeSeconds", Range.ABOVE_ZERO,
      Quantity.SECONDS, "The longest a cached prefix lives, however often it is read.",
      c -> c.entry().maxLifetimeSeconds(), entry(EntryRules::withMaxLifetimeSeconds));
  public static final Num<CachePlan> READABLE = Num.usually(0, "readableAfterSeconds", Range.AT_LEAST_ZERO,
      Quantity.SECONDS,
      "How long after its start a call's prefix can be found by others, about until its answer begins; calls before "
          + "that"
          + " write it again.",
      c -> c.entry().readableAfterSeconds(), (c, v) -> c.withEntry(c.entry().withReadableAfterSeconds(v)));
  public static final Num<CachePlan> SESSIONS = Num.optional("sessionsPerDay", Range.AT_LEAST_ZERO, Quantity.COUNT,
      "How often a day the team starts with an empty cache, for example each morning.",
      c -> c.entry().sessionsPerDay(), entry(EntryRules::withSessionsPerDay));
  public static final Num<CachePlan> STORED = Num.optional("storedHoursPerDay", Range.UP_TO_A_DAY, Quantity.HOURS,
      "Hours a day a cache that was asked for is kept; some vendors charge rent by the hour for it.",
      c -> c.entry().storedHoursPerDay(), entry(EntryRules::withStoredHoursPerDay));

  public static final OneOf<Launch, Launch.Pattern> PATTERN = new OneOf<>("pattern", Launch.Pattern.class,
      Launch.Pattern.STEADY,
      "How the agents start their calls: steadily over the day, or in rounds in which each of them makes one call.",
      Launch::pattern);
  public static final Num<Launch> SPREAD = Num.usually(0, "spreadSeconds", Range.AT_LEAST_ZERO, Quantity.SECONDS,
      "The time over which the calls of one round start; the wider it is, the more of them find what the first one "
          + "wrote.",
      Launch::spreadSeconds, Launch::withSpreadSeconds);
  public static final Flag<Launch> PREWARM = Flag.usually(false, "prewarm",
      "One extra call ahead of each cold round writes the shared prefix, so that all agents of the round can read it.",
      Launch::prewarm);
  public static final Part<CachePlan, Launch> LAUNCH = Part.of("launch",
      new Shape<>(List.of(PATTERN, SPREAD, PREWARM),
          v -> new Launch(v.choice(PATTERN), v.number(SPREAD), v.flag(PREWARM))),
      "How the agents start.", CachePlan::launch, CachePlan::withLaunch);

  public static final Shape<CachePlan> SHAPE = new Shape<>(List.of(ENABLED, CACHEABLE, HISTORY, LIFETIME, LIFETIMES,
      HIT_RATE, BATCH_HIT_RATE, CACHED_CALLS, REFRESH, MAX_LIFETIME, READABLE, SESSIONS, STORED, LAUNCH),
          CacheShape::caching);

  private static final double MILLIONTHS = 1e6;

  private CacheShape() {}

  /// Where the plan names no shares, those of the parts of the context hold.
  private static CachePlan caching(Values v) {
    ContextComposition parts = v.around(ScenarioShape.WORKLOAD).orElseThrow().call().composition();
    double team = v.of(CACHEABLE).orElse(parts.teamShare());
    double own = v.of(HISTORY).orElse(Math.min(parts.ownShare(), 1 - team));
    if (team + own > 1 + SLACK) {
      v.refuse(HISTORY, "cacheableShare and historyShare add up to %s".formatted(team + own),
          "Both are parts of one context: together at most 1");
      own = 0;
    }
    if (v.number(CACHED_CALLS) < team + own - SLACK) {
      v.refuse(CACHED_CALLS, "%s of the calls cannot carry %s of all tokens".formatted(v.number(CACHED_CALLS),
          Math.round((team + own) * MILLIONTHS) / MILLIONTHS),
          "It must be at least cacheableShare and historyShare together");
    }
    var entry = new EntryRules(v.of(REFRESH), v.of(MAX_LIFETIME), v.number(READABLE), v.of(SESSIONS), v.of(STORED));
    return new CachePlan(v.flag(ENABLED), team, own, v.text(LIFETIME), rate(v.of(HIT_RATE)), v.of(BATCH_HIT_RATE),
        v.part(LAUNCH), entry, v.number(CACHED_CALLS), lifetimes(v));
  }

  private static List<LifetimeShare> lifetimes(Values v) {
    List<LifetimeShare> parts = v.of(LIFETIMES);
    double sum = parts.stream().mapToDouble(LifetimeShare::share).sum();
    if (!parts.isEmpty() && !v.text(LIFETIME).equals(CachePlan.VENDOR_LIFETIME)) {
      v.refuse(LIFETIMES, "lifetime and lifetimes are both given", "Keep one of them");
    } else if (parts.stream().map(LifetimeShare::lifetime).distinct().count() < parts.size()) {
      v.refuse(LIFETIMES, "a lifetime stands in this list twice", "Add the shares up in one entry");
    } else if (!parts.isEmpty() && v.isSound(LIFETIMES) && Math.abs(sum - 1) > SLACK) {
      v.refuse(LIFETIMES, "the shares add up to %s".formatted(Math.round(sum * MILLIONTHS) / MILLIONTHS),
          "They must add up to 1");
    }
    return parts;
  }

  /// What one lifetime takes or gives, the others give or take in proportion.
  private static CachePlan withShare(CachePlan caching, int index, double share) {
    List<LifetimeShare> parts = caching.lifetimes();
    double others = 1 - parts.get(index).share();
    return caching.withLifetimes(IntStream.range(0, parts.size()).mapToObj(i -> new LifetimeShare(
        parts.get(i).lifetime(), i == index ? share
            : others == 0 ? (1 - share) / Math.max(1, parts.size() - 1)
            : parts.get(i).share() / others * (1 - share))).toList());
  }

  private static OptionalDouble hitRate(CachePlan caching) {
    return caching.hitRate() instanceof HitRate.Fixed(double share) ? OptionalDouble.of(share) : OptionalDouble.empty();
  }

  private static HitRate rate(OptionalDouble share) {
    return share.isPresent() ? HitRate.fixed(share.getAsDouble()) : HitRate.DERIVED;
  }

  private static BiFunction<CachePlan, OptionalDouble, CachePlan> entry(
      BiFunction<EntryRules, OptionalDouble, EntryRules> with) {
    return (caching, value) -> caching.withEntry(with.apply(caching.entry(), value));
  }
}
