package runrate.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import runrate.pricing.CacheLifetime;
import runrate.pricing.CachePolicy;
import runrate.pricing.Fee;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.pricing.RateLimits;
import runrate.pricing.ServiceMode;
import runrate.pricing.Tokenizer;

/// Everything a card says about a model besides its prices, as names and values. What nobody knows is
/// said to be unknown, never left out.
public final class ModelFacts {
  private static final String UNKNOWN = "not published";

  private final Offer offer;
  private final List<Fact> facts = new ArrayList<>();

  private ModelFacts(Offer offer) {
    this.offer = offer;
  }

  /// A name and what it is; facts of one group stand together.
  public record Fact(String group, String name, String value) {}

  public static List<Fact> of(RateBook book, Offer offer) {
    var facts = new ModelFacts(offer);
    facts.addModel();
    facts.addCache();
    facts.addLimits();
    facts.addMoney(book);
    return facts.facts;
  }

  private void add(String group, String name, String value) {
    facts.add(new Fact(group, name, value));
  }

  private static String known(OptionalDouble value, DoubleFunction<String> words) {
    return value.isPresent() ? words.apply(value.getAsDouble()) : UNKNOWN;
  }

  private void addModel() {
    var model = offer.model();
    add("Model", "Id", offer.key());
    if (!model.aliases().isEmpty()) {
      add("Model", "Also called", String.join(", ", model.aliases()));
    }
    add("Model", "Status", model.status().name().toLowerCase(Figures.LOCALE)
        + model.retired().map(day -> ", retired from " + Figures.date(day)).orElse(""));
    add("Model", "Service modes", model.modes().stream().map(offer.modes()::get).map(ServiceMode::words)
        .collect(Collectors.joining(", ")));
    add("Model", "Context window", known(model.contextWindow(), tokens -> Figures.whole(tokens) + " tokens"));
    model.maxInput().ifPresent(tokens -> add("Model", "Largest input", Figures.whole(tokens) + " tokens"));
    add("Model", "Largest output", known(model.maxOutput(), tokens -> Figures.whole(tokens) + " tokens"));
    Tokenizer tokenizer = offer.card().tokenizers().stream()
        .filter(one -> one.id().equals(model.tokenizer())).findFirst().orElseThrow();
    add("Model", "Tokens for the same text", Figures.times(tokenizer.factor()) + " the reference"
        + (tokenizer.note().isEmpty() ? "" : ", " + tokenizer.note()));
  }

  private void addCache() {
    if (offer.cachePolicy().isEmpty()) {
      add("Cache", "Prompt cache", "none");
      return;
    }
    CachePolicy policy = offer.cachePolicy().get();
    add("Cache", "Shortest prefix", known(offer.model().minCacheableTokens(),
        tokens -> Figures.whole(tokens) + " tokens"));
    add("Cache", "Lifetimes", String.join(", ", policy.lifetimes().stream().map(ModelFacts::words).toList())
        + (policy.refreshOnRead() ? ", a read starts it anew" : ", counted from the first write"));
    add("Cache", "Writing", policy.writeFee() ? "has its own price" : "at the input price");
    policy.storageUsdPerMTokHour().ifPresent(rent -> add("Cache", "Rent of an explicit cache",
        "%s an hour for a million tokens".formatted(Figures.price(rent))));
    add("Cache", "Reads count in rate limits",
        policy.countsTowardRateLimit().map(counts -> counts ? "yes" : "no").orElse(UNKNOWN));
  }

  /// A lifetime by its name, which mostly says how long it is.
  private static String words(CacheLifetime lifetime) {
    String name = Figures.lifetime(lifetime.id());
    return Character.isDigit(name.charAt(0)) ? name
        : "%s (%s min)".formatted(name, Figures.trimmed(lifetime.minutes(), 1));
  }

  private void addLimits() {
    String pool = offer.model().rateLimitPool().orElse(offer.model().id());
    List<RateLimits.Limit> limits = offer.card().rateLimits().limits().stream()
        .filter(limit -> limit.pool().equals(pool)).toList();
    if (limits.isEmpty()) {
      add("Rate limits", "A minute", UNKNOWN + "; enter yours in the plan");
    }
    limits.forEach(limit -> add("Rate limits", "Tier " + limit.tier(), words(limit)));
  }

  private static String words(RateLimits.Limit limit) {
    List<String> parts = new ArrayList<>();
    addPart(parts, limit.requestsPerMinute(), "requests");
    addPart(parts, limit.inputTokensPerMinute(), "input tokens");
    addPart(parts, limit.outputTokensPerMinute(), "output tokens");
    addPart(parts, limit.totalTokensPerMinute(), "tokens");
    String aMinute = parts.isEmpty() ? "" : String.join(", ", parts) + " a minute";
    String atATime = limit.concurrency().isPresent()
        ? Figures.whole(limit.concurrency().getAsDouble()) + " calls at a time" : "";
    return aMinute.isEmpty() || atATime.isEmpty() ? aMinute + atATime : aMinute + ", " + atATime;
  }

  private static void addPart(List<String> parts, OptionalDouble value, String unit) {
    value.ifPresent(number -> parts.add(Figures.count(number) + " " + unit));
  }

  private void addMoney(RateBook book) {
    offer.card().fees().stream().filter(fee -> fee.appliesTo(offer.model().id())).forEach(fee ->
        add("Fees and terms", FeeNames.of(fee.id()), words(fee)));
    String vendor = offer.card().vendor().id();
    String terms = VendorTermsSentence.of(book.terms(vendor));
    add("Fees and terms", "Terms of " + offer.card().vendor().name(),
        terms.isEmpty() ? "list price, no credit, no discount"
        : terms + (book.ownTerms(vendor) ? " (your own)" : ""));
    offer.card().vendor().pricingUrl().ifPresent(url -> add("Fees and terms", "Price page", url));
  }

  private static String words(Fee fee) {
    String price = Figures.price(fee.priceUsd().doubleValue());
    String per = fee.per().compareTo(BigDecimal.ONE) == 0 ? " each" : " for " + Figures.whole(fee.per().doubleValue());
    return price + per + (fee.freePerMonth().signum() == 0 ? "" : ", the first %s a month free".formatted(
        Figures.whole(fee.freePerMonth().doubleValue()))) + (fee.billedOnError() ? ", failed attempts too" : "");
  }
}
