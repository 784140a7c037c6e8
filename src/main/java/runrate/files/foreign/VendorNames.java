package runrate.files.foreign;

import java.util.Locale;
import java.util.Map;
import runrate.pricing.Confidence;

/// What a vendor of a foreign list is called here.
///
/// @param id   also the name of its file, so it is made of letters, digits, dots and dashes only
/// @param name as the list has it
/// @param confidence of what the list says about it
record VendorNames(String id, String name, Confidence confidence) {
  private static final int LONGEST = 60;

  /// Names that lists give to vendors whose cards are shipped; resellers keep names of their own.
  private static final Map<String, String> OURS = Map.ofEntries(Map.entry("anthropic", "anthropic"),
      Map.entry("openai", "openai"), Map.entry("google", "google"), Map.entry("gemini", "google"),
      Map.entry("deepseek", "deepseek"), Map.entry("xai", "xai"), Map.entry("x-ai", "xai"), Map.entry("x_ai", "xai"),
      Map.entry("mistral", "mistral"), Map.entry("mistralai", "mistral"), Map.entry("moonshot", "moonshot"),
      Map.entry("moonshotai", "moonshot"), Map.entry("alibaba", "alibaba"), Map.entry("dashscope", "alibaba"),
      Map.entry("qwen", "alibaba"), Map.entry("zai", "zai"), Map.entry("z-ai", "zai"), Map.entry("minimax", "minimax"),
      Map.entry("cohere", "cohere"), Map.entry("meta", "meta"));

  /// Names of channels whose cards are shipped.
  private static final Map<String, String> CHANNELS = Map.ofEntries(Map.entry("amazon-bedrock", "bedrock"),
      Map.entry("google-vertex", "vertex"), Map.entry("vertex_ai", "vertex"), Map.entry("togetherai", "together"),
      Map.entry("together_ai", "together"), Map.entry("fireworks-ai", "fireworks"),
      Map.entry("fireworks_ai", "fireworks"));

  /// A list is a good single source about a vendor, and hearsay about a reseller, whose prices vary by
  /// contract and place.
  static VendorNames of(String word, String name) {
    String slug = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
    String id = OURS.getOrDefault(slug, CHANNELS.getOrDefault(slug,
        slug.substring(0, Math.min(LONGEST, slug.length()))));
    return new VendorNames(id, name.isBlank() ? id : name, OURS.containsValue(id) ? Confidence.MEDIUM : Confidence.LOW);
  }

  /// A vendor whose models are sold by somebody else at prices of their own.
  static VendorNames resold(String word) {
    VendorNames vendor = of(word, "");
    return new VendorNames(vendor.id, vendor.name, Confidence.LOW);
  }

  boolean isEmpty() {
    return id.isEmpty();
  }
}
