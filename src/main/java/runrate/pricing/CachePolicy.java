package runrate.pricing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How a vendor's prompt cache behaves.
///
/// @param activation           `automatic`, `explicit` (asked for in the request) or `explicit-or-automatic`
/// @param lifetimes            what is sold, the vendor's default first
/// @param maxLifetimeSeconds   upper end of an entry's life however often it is read
/// @param refreshOnRead        a read starts the lifetime anew
/// @param writeFee             false: writing costs the plain input price
/// @param readableAfter        when parallel requests begin to find a new entry
/// @param granularityTokens    cached prefixes are rounded down to a multiple of this
/// @param maxRpmPerKey         requests a minute one cache key serves well
/// @param countsTowardRateLimit whether cached reads use up the input rate limit, absent if unknown
/// @param storageUsdPerMTokHour rent of explicit caches
public record CachePolicy(String id, String activation, List<CacheLifetime> lifetimes,
    OptionalDouble maxLifetimeSeconds, boolean refreshOnRead, boolean writeFee,
    Optional<String> readableAfter, List<String> sharedAcross, List<String> separatePer,
    long granularityTokens, OptionalDouble maxRpmPerKey, Optional<Boolean> countsTowardRateLimit,
    OptionalDouble storageUsdPerMTokHour) {
  /// Activation of a cache that has to be asked for, and is then kept and paid for by the hour.
  public static final String EXPLICIT = "explicit";

  public CachePolicy {
    lifetimes = List.copyOf(lifetimes);
    sharedAcross = List.copyOf(sharedAcross);
    separatePer = List.copyOf(separatePer);
    if (lifetimes.isEmpty()) {
      throw new IllegalArgumentException("cache policy '%s' has no lifetime".formatted(id));
    }
  }

  public Optional<CacheLifetime> lifetime(String lifetimeId) {
    return lifetimes.stream().filter(lifetime -> lifetime.id().equals(lifetimeId)).findFirst();
  }

  public CacheLifetime defaultLifetime() {
    return lifetimes.getFirst();
  }
}
