package runrate.text;

import java.util.Map;
import java.util.function.Function;
import runrate.inputs.CacheShape;
import runrate.inputs.Key;
import runrate.scenario.HitRate;
import runrate.scenario.Launch.Pattern;

/// Why an input about caching, the start of calls or the life of an entry changes nothing at present.
final class CacheNote {
  private static final String STEADY = "steady calls come in no rounds";
  private static final String BATCHED = "every call is batched";
  private static final Map<Key<?>, Function<Idle, String>> NOTES = Map.of(
      CacheShape.CACHEABLE, CacheNote::notCaching,
      CacheShape.HISTORY, at -> at.plan().caching().cacheableShare() == 1
          ? "the team shares the whole context" : notCaching(at),
      CacheShape.HIT_RATE, at -> !at.caches() ? uncached(at) : at.plan().batchShare() == 1 ? BATCHED : "",
      CacheShape.LIFETIME, CacheNote::unlessCached,
      CacheShape.LIFETIME_SHARE, CacheNote::unlessCached,
      CacheShape.BATCH_HIT_RATE, at -> at.plan().batchShare() == 0 ? "no call is batched" : unlessCached(at),
      CacheShape.STORED, CacheNote::unlessCached,
      CacheShape.CACHED_CALLS, CacheNote::notCaching);

  private CacheNote() {}

  static boolean knows(Key<?> key) {
    return NOTES.containsKey(key);
  }

  static String of(Key<?> key, Idle at) {
    return NOTES.getOrDefault(key, any -> !any.caches() ? uncached(any) : launch(key, any)).apply(at);
  }

  private static String launch(Key<?> key, Idle at) {
    var pattern = at.plan().caching().launch().pattern();
    if (at.plan().caching().hitRate() instanceof HitRate.Fixed) {
      return "matters only for a derived hit rate";
    }
    if (at.plan().batchShare() == 1) {
      return BATCHED;
    }
    boolean aboutRounds = key.equals(CacheShape.SPREAD) || key.equals(CacheShape.PREWARM);
    return aboutRounds && pattern == Pattern.STEADY ? STEADY
        : key.equals(CacheShape.SPREAD) && pattern == Pattern.LOCKSTEP ? "all start at once" : "";
  }

  private static String unlessCached(Idle at) {
    return at.caches() ? "" : uncached(at);
  }

  private static String uncached(Idle at) {
    String note = notCaching(at);
    return note.isEmpty() ? "no part of the prompt is cacheable" : note;
  }

  private static String notCaching(Idle at) {
    if (!at.plan().caching().enabled()) {
      return "caching is switched off";
    }
    if (at.plan().promptTokens(at.workload()) == 0) {
      return "there is no context to cache";
    }
    return at.plan().caching().inForce(at.workload().call().conversation()) && !at.caches()
        ? "the prefix is too short, or no model of the mix caches" : "";
  }
}
