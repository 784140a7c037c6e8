package runrate.usage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.pricing.Vendor;
import runrate.scenario.Plan;

/// Finds the model of a rate card that a log means. Logs write vendors in the words of their own maker, and models with
/// dates, versions and prefixes no card has.
///
/// @param book   whose models are meant
/// @param chosen `vendor/model` of a card, by the words of a log, where somebody said what is meant
public record LoggedNames(RateBook book, Map<String, String> chosen) {
  /// What telemetry, proxies and gateways call those who sell models.
  private static final Map<String, String> VENDORS = Map.ofEntries(Map.entry("aws.bedrock", "bedrock"),
      Map.entry("aws_bedrock", "bedrock"), Map.entry("amazon-bedrock", "bedrock"),
      Map.entry("bedrock_converse", "bedrock"), Map.entry("azure.ai.openai", "azure"),
      Map.entry("azure.ai.inference", "azure"), Map.entry("azure_ai", "azure"), Map.entry("az.ai.openai", "azure"),
      Map.entry("gcp.vertex_ai", "vertex"), Map.entry("vertex_ai", "vertex"),
      Map.entry("vertex_ai_beta", "vertex"), Map.entry("google-vertex", "vertex"), Map.entry("gcp.gemini", "google"),
      Map.entry("gcp.gen_ai", "google"), Map.entry("gemini", "google"), Map.entry("google_genai", "google"),
      Map.entry("x_ai", "xai"), Map.entry("x-ai", "xai"), Map.entry("mistral_ai", "mistral"),
      Map.entry("mistralai", "mistral"), Map.entry("together_ai", "together"), Map.entry("fireworks_ai", "fireworks"),
      Map.entry("moonshotai", "moonshot"), Map.entry("z-ai", "zai"), Map.entry("qwen", "alibaba"),
      Map.entry("dashscope", "alibaba"), Map.entry("meta-llama", "meta"), Map.entry("ollama", "local"));
  /// A day at the end: `-20251001`, `-2024-07-18`, `@20250929`.
  private static final Pattern DATED = Pattern.compile("[-@](\\d{8}|\\d{4}-\\d{2}-\\d{2})$");
  /// Bedrock's way: `us.anthropic.claude-opus-4-5-20251101-v1:0`.
  private static final Pattern BEDROCK = Pattern.compile("^(?:(?<region>[a-z]{2,6})\\.)?"
      + "[a-z0-9]+\\.(?<model>.+?)(?:-v\\d+)?(?::\\d+)?$");
  private static final Pattern VERSION_POINT = Pattern.compile("(?<=\\d)\\.(?=\\d)");

  public LoggedNames(RateBook book) {
    this(book, Map.of());
  }

  public LoggedNames {
    chosen = chosen.entrySet().stream().collect(Collectors.toUnmodifiableMap(said -> key(said.getKey()),
        Map.Entry::getValue, (one, other) -> other));
  }

  /// The model a log means; empty where no card has it or several sellers could be meant.
  public Optional<Offer> find(LoggedModel logged) {
    String said = chosen.get(key(words(logged.vendor(), logged.model())));
    if (said != null) {
      return book.find(said);
    }
    String vendor = vendor(logged);
    List<String> names = names(logged.model());
    return vendor.isEmpty() ? madeBy(names) : names.stream().map(name -> book.find(vendor + "/" + name))
        .flatMap(Optional::stream).findFirst().or(() -> isKnown(vendor) ? Optional.empty() : madeBy(names));
  }

  /// The seller of words of a log or a bill, by id or name.
  public Optional<Vendor> seller(String words) {
    String plain = known(words);
    return book.vendors().stream().filter(vendor -> vendor.id().equals(plain)
        || vendor.name().equalsIgnoreCase(words.strip())).findFirst();
  }

  /// The same model by the words of its card, so that what two logs call differently is one; as it is where no card has
  /// it. The region of a Bedrock name stays where it has a price of its own.
  public LoggedModel meant(LoggedModel logged) {
    return find(logged).map(offer -> new LoggedModel(offer.vendor(), offer.model().id(), logged.tier() + region(logged,
        offer))).orElse(logged);
  }

  private static String region(LoggedModel logged, Offer offer) {
    return logged.region().isEmpty() ? region(logged.model()).filter(region -> !region.equals(Plan.GLOBAL_REGION)
        && offer.region(region).isPresent()).map(region -> "@" + region).orElse("") : "";
  }

  /// Capitals are the log's own.
  private static String key(String words) {
    return words.strip().toLowerCase(Locale.ROOT);
  }

  /// The model somebody said such words mean.
  public Optional<Offer> said(String words) {
    return Optional.ofNullable(chosen.get(key(words))).flatMap(book::find);
  }

  /// A vendor and model as one text.
  public static String words(String vendor, String model) {
    return vendor.isEmpty() ? model : vendor + "/" + model;
  }

  /// The region Bedrock writes before a model: `eu` of `eu.anthropic.claude-opus-4-5`.
  static Optional<String> region(String model) {
    Matcher bedrock = BEDROCK.matcher(model.strip().substring(model.strip().lastIndexOf('/') + 1));
    return bedrock.matches() ? Optional.ofNullable(bedrock.group("region")) : Optional.empty();
  }

  private boolean isKnown(String vendor) {
    return book.vendors().stream().anyMatch(known -> known.id().equals(vendor));
  }

  /// Whoever made the model stands before those who sell it, too.
  private Optional<Offer> madeBy(List<String> names) {
    return names.stream().flatMap(name -> book.vendors().stream().filter(vendor -> vendor.channel().isEmpty())
        .map(Vendor::id).flatMap(id -> book.find(id + "/" + name).stream())).filter(book::isListed).findFirst();
  }

  /// The word of its own, else the one before the model's name where that is a vendor's.
  private String vendor(LoggedModel logged) {
    String own = known(logged.vendor());
    int slash = logged.model().indexOf('/');
    String before = slash > 0 ? known(logged.model().substring(0, slash)) : "";
    return own.isEmpty() && isKnown(before) ? before : own;
  }

  private static String known(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    return VENDORS.getOrDefault(plain, plain);
  }

  /// The name as it is written, then without what cards do not have.
  private static List<String> names(String model) {
    Set<String> names = new LinkedHashSet<>();
    String plain = model.strip();
    for (String name : List.of(plain, plain.substring(plain.lastIndexOf('/') + 1))) {
      Stream.of(name, DATED.matcher(name).replaceFirst("")).forEach(each -> names.addAll(spelt(each)));
      Matcher bedrock = BEDROCK.matcher(name);
      if (bedrock.matches()) {
        names.add(bedrock.group("region") == null ? name : name.substring(bedrock.end("region") + 1));
        names.addAll(spelt(bedrock.group("model")));
        names.addAll(spelt(DATED.matcher(bedrock.group("model")).replaceFirst("")));
      }
    }
    return List.copyOf(names);
  }

  private static List<String> spelt(String name) {
    List<String> all = new ArrayList<>(List.of(name));
    all.add(name.toLowerCase(Locale.ROOT));
    all.add(VERSION_POINT.matcher(name).replaceAll("-"));
    return all;
  }
}
