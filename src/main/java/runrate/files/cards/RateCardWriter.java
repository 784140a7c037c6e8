package runrate.files.cards;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import runrate.files.disk.AtomicFile;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonMapping;
import runrate.files.json.JsonNumbers;
import runrate.pricing.CachePolicy;
import runrate.pricing.RateCard;
import runrate.pricing.RateLimits;
import runrate.pricing.Region;
import runrate.pricing.RetryBilling;
import runrate.pricing.ServiceMode;
import runrate.pricing.Source;
import runrate.pricing.TimeWindow;
import runrate.pricing.TokenClass;
import runrate.pricing.Tokenizer;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a rate card as [RateCardReader] reads it. What is not known is left out, and prices stand as
/// exactly as they were read.
public final class RateCardWriter {
  private RateCardWriter() {}

  /// Saves atomically: the old file stays whole if anything goes wrong.
  ///
  /// @throws IOException with a message for people
  public static void write(RateCard card, Path file) throws IOException {
    AtomicFile.write(file, text(card).getBytes(StandardCharsets.UTF_8));
  }

  public static String text(RateCard card) {
    ObjectNode root = JsonMapping.MAPPER.createObjectNode().put("schemaVersion", RateCard.SCHEMA_VERSION);
    ObjectNode vendor = root.putObject("vendor").put("id", card.vendor().id()).put("name", card.vendor().name());
    card.vendor().channel().ifPresent(channel -> vendor.put("channel", channel));
    card.vendor().pricingUrl().ifPresent(url -> vendor.put("pricingUrl", url));
    root.put("currency", card.currency()).put("asOf", card.asOf().toString());
    list(root, "sources", card.sources(), RateCardWriter::source);
    list(root, "tokenizers", card.tokenizers(), RateCardWriter::tokenizer);
    list(root, "modes", card.modes(), RateCardWriter::mode);
    list(root, "regions", card.regions(), RateCardWriter::region);
    list(root, "timeWindows", card.timeWindows(), RateCardWriter::window);
    list(root, "cachePolicies", card.cachePolicies(), RateCardWriter::cachePolicy);
    root.putObject("longContext").put("boundary", JsonFields.word(card.longContextBoundary()));
    if (!card.rateLimits().equals(RateLimits.NONE)) {
      VendorTermsWriter.rateLimits(root.putObject("rateLimits"), card.rateLimits());
    }
    list(root, "fees", card.fees(), VendorTermsWriter::fee);
    VendorTermsWriter.terms(root, card.terms());
    retries(root, card.retries());
    var models = new ModelCardWriter(card);
    ArrayNode nodes = root.putArray("models");
    card.models().forEach(model -> models.write(nodes.addObject(), model));
    return JsonMapping.MAPPER.writerWithDefaultPrettyPrinter().with(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .writeValueAsString(root) + "\n";
  }

  static <T> void list(ObjectNode parent, String key, List<T> items, BiConsumer<ObjectNode, T> writer) {
    if (!items.isEmpty()) {
      ArrayNode nodes = parent.putArray(key);
      items.forEach(item -> writer.accept(nodes.addObject(), item));
    }
  }

  static void text(ObjectNode node, String key, String text) {
    if (!text.isEmpty()) {
      node.put(key, text);
    }
  }

  private static void source(ObjectNode node, Source source) {
    node.put("id", source.id()).put("kind", source.kind()).put("ref", source.ref())
        .put("retrieved", source.retrieved().toString());
    text(node, "note", source.note());
  }

  private static void tokenizer(ObjectNode node, Tokenizer tokenizer) {
    JsonNumbers.number(node.put("id", tokenizer.id()), "factor", tokenizer.factor());
    text(node, "note", tokenizer.note());
  }

  private static void mode(ObjectNode node, ServiceMode mode) {
    node.put("id", mode.id());
    ModelCardWriter.texts(node, "aliases", mode.aliases());
    node.put("kind", JsonFields.word(mode.kind()));
    JsonNumbers.number(node, "multiplier", mode.multiplier());
    node.put("cacheDiscount", JsonFields.word(mode.cacheDiscount()));
    JsonNumbers.known(node, "defaultHitRate", mode.defaultHitRate());
    JsonNumbers.known(node, "maxWaitHours", mode.maxWaitHours());
    node.put("longContextSupported", mode.longContextSupported());
    if (!mode.jobs().equals(ServiceMode.JobLimits.UNKNOWN)) {
      ObjectNode limits = node.putObject("limits");
      JsonNumbers.known(limits, "maxRequests", mode.jobs().maxRequests());
      JsonNumbers.known(limits, "maxBytes", mode.jobs().maxBytes());
    }
  }

  private static void region(ObjectNode node, Region region) {
    JsonNumbers.number(node.put("id", region.id()), "multiplier", region.multiplier());
    if (region.appliesTo().size() < TokenClass.values().length) {
      ArrayNode classes = node.putArray("appliesTo");
      RateCardReader.CLASSES.keySet().stream().sorted()
          .filter(name -> region.appliesTo().containsAll(RateCardReader.CLASSES.get(name))).forEach(classes::add);
    }
    node.put("appliesToFees", region.appliesToFees());
  }

  private static void window(ObjectNode node, TimeWindow window) {
    WeeklyHoursFields.write(node.put("id", window.id()), window.hours());
    text(node, "excludeCalendar", window.excludeCalendar());
  }

  private static void cachePolicy(ObjectNode node, CachePolicy policy) {
    text(node.put("id", policy.id()), "activation", policy.activation());
    list(node, "ttls", policy.lifetimes(), (ttl, lifetime) ->
        JsonNumbers.number(ttl.put("id", lifetime.id()), "seconds", lifetime.seconds()));
    JsonNumbers.known(node, "maxLifetimeSeconds", policy.maxLifetimeSeconds());
    node.put("refreshOnRead", policy.refreshOnRead()).put("writeFee", policy.writeFee());
    policy.readableAfter().ifPresent(when -> node.put("readableAfter", when));
    policy.sharedAcross().forEach(node.putArray("sharedAcross")::add);
    policy.separatePer().forEach(node.putArray("separatePer")::add);
    node.put("granularityTokens", policy.granularityTokens());
    JsonNumbers.known(node, "maxRpmPerKey", policy.maxRpmPerKey());
    policy.countsTowardRateLimit().ifPresent(counts -> node.put("countsTowardRateLimit", counts));
    JsonNumbers.known(node, "storagePerMTokHour", policy.storageUsdPerMTokHour());
  }

  private static void retries(ObjectNode root, RetryBilling retries) {
    if (!retries.equals(RetryBilling.UNKNOWN)) {
      ObjectNode node = root.putObject("retries");
      retries.rejected429Billed().ifPresent(billed -> node.put("rejected429Billed", billed));
      retries.interruptedStreamBilled().ifPresent(billed -> node.put("interruptedStreamBilled", billed));
    }
  }
}
