package runrate.costing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import runrate.pricing.CacheLifetime;
import runrate.pricing.CachePolicy;
import runrate.pricing.PriceSet;
import runrate.scenario.CachePlan;
import runrate.scenario.LifetimeShare;

/// The lifetimes one model's prefixes are written for. Where it does not sell one the plan asks for, its
/// first one stands in (cost model 4.9).
///
/// @param parts empty where the model has no cache, else shares that add up to 1
record Lifetimes(List<Part> parts) {
  static final Lifetimes NONE = new Lifetimes(List.of());

  /// @param share part of the written tokens
  record Part(CacheLifetime lifetime, double share) {}

  static Lifetimes of(CachePolicy policy, CachePlan caching) {
    if (caching.lifetimes().isEmpty()) {
      return one(policy, caching.lifetime());
    }
    List<Part> parts = new ArrayList<>();
    for (LifetimeShare wanted : caching.lifetimes()) {
      parts.add(new Part(sold(policy, wanted.lifetime()), wanted.share()));
    }
    return new Lifetimes(parts);
  }

  /// Everything is written for one lifetime.
  static Lifetimes one(CachePolicy policy, String id) {
    return new Lifetimes(List.of(new Part(sold(policy, id), 1)));
  }

  private static CacheLifetime sold(CachePolicy policy, String id) {
    return policy.lifetime(id).orElseGet(policy::defaultLifetime);
  }

  /// The one most tokens are written for.
  Optional<CacheLifetime> main() {
    return parts.stream().max(Comparator.comparingDouble(Part::share)).map(Part::lifetime);
  }

  /// `5m`, or `5m+1h` where there are several; empty without a cache.
  String id() {
    return parts.size() == 1 ? parts.getFirst().lifetime().id() : parts.stream().filter(part -> part.share() > 0)
        .map(part -> part.lifetime().id()).distinct().collect(Collectors.joining("+"));
  }

  /// Prices whose writes cost the mean of these lifetimes.
  CallPrices prices(PriceSet set) {
    if (parts.size() < 2) {
      return CallPrices.of(set, id());
    }
    double write = 0;
    for (Part part : parts) {
      write += part.share() * CallPrices.of(set, part.lifetime().id()).cacheWrite();
    }
    return CallPrices.of(set, id()).withCacheWrite(write);
  }

  /// The first one a set of prices has no price of writing for.
  Optional<CacheLifetime> unpriced(PriceSet set) {
    return parts.stream().filter(part -> part.share() > 0).map(Part::lifetime)
        .filter(lifetime -> !set.cacheWrite().containsKey(lifetime.id())).findFirst();
  }
}
