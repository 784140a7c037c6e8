package runrate.files.cards;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import runrate.files.disk.ReadResult;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonText;
import runrate.inputs.Range;
import runrate.pricing.CacheDiscount;
import runrate.pricing.CacheLifetime;
import runrate.pricing.CachePolicy;
import runrate.pricing.LongContextBoundary;
import runrate.pricing.RateCard;
import runrate.pricing.RateCardCheck;
import runrate.pricing.RateLimits;
import runrate.pricing.Region;
import runrate.pricing.RetryBilling;
import runrate.pricing.ServiceMode;
import runrate.pricing.Source;
import runrate.pricing.TimeWindow;
import runrate.pricing.TokenClass;
import runrate.pricing.Tokenizer;
import runrate.pricing.Vendor;
import runrate.units.Problem;
import tools.jackson.databind.JsonNode;

/// Reads one rate card and checks it; a card with an error is refused as a whole.
public final class RateCardReader {
  static final Map<String, Set<TokenClass>> CLASSES = Map.of(
      "input", EnumSet.of(TokenClass.UNCACHED_INPUT),
      "cacheRead", EnumSet.of(TokenClass.CACHE_READ),
      "cacheWrite", EnumSet.of(TokenClass.CACHE_WRITE),
      "output", EnumSet.of(TokenClass.OUTPUT, TokenClass.THINKING));

  private static final String DOLLARS = "USD";

  private RateCardReader() {}

  public static ReadResult<RateCard> read(Path file) {
    return read(file.toString(), JsonText.read(file));
  }

  /// @param bytes the content of a rate card, told under this name in problems
  public static ReadResult<RateCard> parse(String name, byte[] bytes) {
    return read(name, JsonText.parse(name, bytes));
  }

  private static ReadResult<RateCard> read(String name, ReadResult<JsonNode> text) {
    return text.value().map(tree -> read(name, tree))
        .orElseGet(() -> new ReadResult<>(Optional.empty(), text.problems()));
  }

  static ReadResult<RateCard> read(String name, JsonNode tree) {
    List<Problem> problems = new ArrayList<>();
    RateCard card = card(new JsonFields(tree, "", problems));
    if (problems.stream().noneMatch(Problem::isError)) {
      problems.addAll(RateCardCheck.check(card));
    }
    boolean refused = problems.stream().anyMatch(Problem::isError);
    return new ReadResult<>(refused ? Optional.empty() : Optional.of(card),
        problems.stream().map(problem -> problem.inFile(name)).toList());
  }

  private static RateCard card(JsonFields fields) {
    fields.skip("$schema");
    String version = fields.text("schemaVersion");
    if (!version.isEmpty() && !version.equals(RateCard.SCHEMA_VERSION)) {
      fields.error("schemaVersion", "schemaVersion is '%s'; this program reads %s".formatted(
          version, RateCard.SCHEMA_VERSION), "Open it with a newer Runrate");
    }
    RateCard card = new RateCard(vendor(fields.requiredObject("vendor")), currency(fields),
        fields.date("asOf"), fields.objects("sources", RateCardReader::source),
        fields.objects("tokenizers", RateCardReader::tokenizer),
        fields.objects("modes", RateCardReader::mode), fields.objects("regions", RateCardReader::region),
        fields.objects("timeWindows", RateCardReader::window),
        fields.objects("cachePolicies", RateCardReader::cachePolicy),
        boundary(fields.objectOrEmpty("longContext")),
        fields.object("rateLimits").map(RateLimitsReader::rateLimits).orElse(RateLimits.NONE),
        VendorTermsReader.fees(fields),
        VendorTermsReader.terms(fields.objectOrEmpty("freeTier"), fields.objectOrEmpty("discounts")),
        fields.object("retries").map(RateCardReader::retries).orElse(RetryBilling.UNKNOWN),
        fields.objects("models", ModelCardReader::model));
    fields.close();
    return card;
  }

  /// A plan adds up the models of several vendors, so all prices are in one currency.
  private static String currency(JsonFields fields) {
    String code = fields.text("currency", DOLLARS);
    if (Currency.getAvailableCurrencies().stream().noneMatch(known -> known.getCurrencyCode().equals(code))) {
      fields.error("currency", "currency '%s' is not a known ISO code".formatted(code), "Write USD");
    } else if (!code.equals(DOLLARS)) {
      fields.error("currency", "prices in %s cannot be compared with the others".formatted(code), "Give prices in USD");
    }
    return code;
  }

  private static Vendor vendor(JsonFields fields) {
    var vendor = new Vendor(fields.text("id"), fields.text("name"), fields.optionalText("channel"),
        fields.optionalText("pricingUrl"));
    fields.close();
    return vendor;
  }

  private static Source source(JsonFields fields) {
    return new Source(fields.text("id"), fields.text("kind"), fields.text("ref"), fields.date("retrieved"),
        fields.text("note", ""));
  }

  private static Tokenizer tokenizer(JsonFields fields) {
    fields.skip("source");
    return new Tokenizer(fields.text("id"), fields.number("factor", Range.ABOVE_ZERO), fields.text("note", ""));
  }

  private static ServiceMode mode(JsonFields fields) {
    fields.skip("source", "note", "hitRateRange", "separateRateLimitPool", "separateCache",
        "failedRequestsBilled", "rejected429Billed", "combinableWith", "notCombinableWith",
        "longContextFallback");
    String id = fields.text("id");
    var kind = id.startsWith("batch") ? ServiceMode.Kind.BATCH : ServiceMode.Kind.STANDARD;
    return new ServiceMode(id, fields.texts("aliases"), fields.choice("kind", ServiceMode.Kind.class, kind),
        fields.number("multiplier", Range.ABOVE_ZERO),
        fields.choice("cacheDiscount", CacheDiscount.class, CacheDiscount.STACK),
        fields.optionalNumber("defaultHitRate", Range.SHARE),
        fields.optionalNumber("maxWaitHours", Range.ABOVE_ZERO), fields.bool("longContextSupported", true),
        fields.object("limits").map(RateCardReader::jobs).orElse(ServiceMode.JobLimits.UNKNOWN));
  }

  private static ServiceMode.JobLimits jobs(JsonFields limits) {
    return new ServiceMode.JobLimits(limits.optionalNumber("maxRequests", Range.ABOVE_ZERO),
        limits.optionalNumber("maxBytes", Range.ABOVE_ZERO));
  }

  private static Region region(JsonFields fields) {
    fields.skip("source", "note");
    Set<TokenClass> classes = EnumSet.noneOf(TokenClass.class);
    for (String name : fields.texts("appliesTo")) {
      if (!CLASSES.containsKey(name)) {
        fields.error("appliesTo", "token class '%s' is not known".formatted(name),
            "Use input, output, cacheRead or cacheWrite");
      }
      classes.addAll(CLASSES.getOrDefault(name, Set.of()));
    }
    return new Region(fields.text("id"), fields.number("multiplier", Range.ABOVE_ZERO),
        fields.has("appliesTo") ? classes : EnumSet.allOf(TokenClass.class),
        fields.bool("appliesToFees", false));
  }

  private static TimeWindow window(JsonFields fields) {
    fields.skip("source", "note");
    return new TimeWindow(fields.text("id"), WeeklyHoursFields.read(fields), fields.text("excludeCalendar", ""));
  }

  private static CachePolicy cachePolicy(JsonFields fields) {
    fields.skip("source", "note", "belowMinimum");
    List<CacheLifetime> lifetimes = fields.objects("ttls", ttl ->
        new CacheLifetime(ttl.text("id"), ttl.number("seconds", Range.ABOVE_ZERO)));
    if (lifetimes.isEmpty()) {
      fields.error("ttls", "a cache policy needs at least one lifetime", "");
      lifetimes = List.of(new CacheLifetime("", 1));
    }
    return new CachePolicy(fields.text("id"), fields.text("activation", ""), lifetimes,
        fields.optionalNumber("maxLifetimeSeconds", Range.ABOVE_ZERO), fields.bool("refreshOnRead", true),
        fields.bool("writeFee", true), fields.optionalText("readableAfter"), fields.texts("sharedAcross"),
        fields.texts("separatePer"), fields.whole("granularityTokens", 1, 1),
        fields.optionalNumber("maxRpmPerKey", Range.ABOVE_ZERO), fields.optionalBool("countsTowardRateLimit"),
        fields.optionalNumber("storagePerMTokHour", Range.AT_LEAST_ZERO));
  }

  private static LongContextBoundary boundary(JsonFields fields) {
    fields.skip("counts", "scope");
    var boundary = fields.choice("boundary", LongContextBoundary.class, LongContextBoundary.EXCLUSIVE);
    fields.close();
    return boundary;
  }

  private static RetryBilling retries(JsonFields fields) {
    fields.skip("refusalBeforeOutputBilled", "source", "note");
    var retries = new RetryBilling(fields.optionalBool("rejected429Billed"),
        fields.optionalBool("interruptedStreamBilled"));
    fields.close();
    return retries;
  }
}
