package runrate.files.foreign;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import runrate.pricing.CacheDiscount;
import runrate.pricing.CacheLifetime;
import runrate.pricing.CachePolicy;
import runrate.pricing.LongContextBoundary;
import runrate.pricing.ModelCard;
import runrate.pricing.RateCard;
import runrate.pricing.RateLimits;
import runrate.pricing.Region;
import runrate.pricing.RetryBilling;
import runrate.pricing.ServiceMode;
import runrate.pricing.Source;
import runrate.pricing.TokenClass;
import runrate.pricing.Tokenizer;
import runrate.pricing.Vendor;
import runrate.pricing.VendorTerms;

/// The parts every imported card has. A list prices each mode of each model, so the multipliers of the
/// modes are never used; it says nothing of tokenizers, and of lifetimes only what writing to them costs.
final class CardParts {
  static final String SOURCE = "LIST";
  private static final String NO_FEE = "cache";
  private static final Map<String, Double> SECONDS = Map.of("5m", 300.0, "1h", 3600.0);

  private CardParts() {}

  static RateCard card(VendorNames vendor, Source source, List<ModelDraft> drafts, List<Region> regions,
      List<ModelCard> models) {
    List<ServiceMode> modes = models.stream().flatMap(model -> model.modes().stream()).distinct()
        .map(CardParts::mode).toList();
    List<CachePolicy> policies = models.stream().flatMap(model -> model.cachePolicy().stream()).distinct()
        .sorted().map(CardParts::policy).toList();
    var asOf = models.stream().flatMap(model -> model.prices().stream()).map(period -> period.asOf())
        .max(Comparator.naturalOrder()).orElse(source.retrieved());
    return new RateCard(new Vendor(vendor.id(), vendor.name(), Optional.empty()), "USD", asOf, List.of(source),
        List.of(new Tokenizer(Tokenizer.UNKNOWN, 1, "the list does not say how text is counted")), modes, regions,
        drafts.stream().flatMap(draft -> draft.windows().stream()).distinct().toList(), policies,
        LongContextBoundary.EXCLUSIVE, RateLimits.NONE, Fees.of(drafts), VendorTerms.NONE,
        RetryBilling.UNKNOWN, models);
  }

  private static ServiceMode mode(String id) {
    return new ServiceMode(id, List.of(), ServiceMode.Kind.valueOf(id.toUpperCase(Locale.ROOT)), 1, CacheDiscount.STACK,
        OptionalDouble.empty(), OptionalDouble.empty(), true);
  }

  static Region region(String id, double multiplier) {
    return new Region(id, multiplier, EnumSet.allOf(TokenClass.class), false);
  }

  /// The policy of a model that charges for writing to these lifetimes; five minutes are assumed where
  /// only reading has a price.
  static String policy(Set<String> lifetimes) {
    return lifetimes.isEmpty() ? NO_FEE : String.join("-", NO_FEE, String.join("-", inOrder(lifetimes)));
  }

  private static CachePolicy policy(String id) {
    List<String> charged = inOrder(List.of(id.split("-")));
    List<CacheLifetime> lifetimes = (charged.isEmpty() ? List.of("5m") : charged).stream()
        .map(lifetime -> new CacheLifetime(lifetime, SECONDS.get(lifetime))).toList();
    return new CachePolicy(id, "unknown", lifetimes, OptionalDouble.empty(), true, !charged.isEmpty(), Optional.empty(),
        List.of(), List.of(), 1, OptionalDouble.empty(), Optional.empty(), OptionalDouble.empty());
  }

  private static List<String> inOrder(Collection<String> lifetimes) {
    return List.of("5m", "1h").stream().filter(lifetimes::contains).toList();
  }
}
