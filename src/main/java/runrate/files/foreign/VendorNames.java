package runrate.files.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import runrate.pricing.Confidence;
import runrate.units.Excerpt;

/// What a vendor of a foreign list is called here.
///
/// @param word as the list names it
/// @param id   also the name of its file, so it is made of letters, digits, dots and dashes only
/// @param name as the list shows it, where a card can bear that
/// @param confidence of what the list says about it
/// @param told what of its names is not taken as it is
record VendorNames(String word, String id, String name, Confidence confidence, List<String> told) {
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

  VendorNames {
    told = List.copyOf(told);
  }

  /// A list is a good single source about a vendor, and hearsay about a reseller, whose prices vary by
  /// contract and place.
  static VendorNames of(String word, String name) {
    String slug = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-").replaceAll("^[.-]+|[.-]+$", "");
    String id = OURS.getOrDefault(slug, CHANNELS.getOrDefault(slug,
        slug.substring(0, Math.min(LONGEST, slug.length()))));
    List<String> told = new ArrayList<>();
    if (!slug.equals(word.toLowerCase(Locale.ROOT)) || slug.length() > LONGEST) {
      told.add("the vendor's name '%s' as it is written: it names a file, and is '%s' here".formatted(
          Excerpt.of(word), id));
    }
    Optional<String> unfit = NameCheck.fault(name);
    unfit.ifPresent(fault -> told.add("the name the vendor is shown by, which %s".formatted(fault)));
    return new VendorNames(word, id, name.isBlank() || unfit.isPresent() ? id : name,
        OURS.containsValue(id) ? Confidence.MEDIUM : Confidence.LOW, told);
  }

  /// A vendor whose models are sold by somebody else at prices of their own.
  static VendorNames resold(String word) {
    VendorNames vendor = of(word, "");
    return new VendorNames(vendor.word, vendor.id, vendor.name, Confidence.LOW, vendor.told);
  }

  /// Why nobody could say which vendor is meant: what is not seen may make one name look like another.
  Optional<String> fault() {
    return Excerpt.isPlain(word) ? Optional.empty() : Optional.of("holds a character that cannot be shown");
  }

  boolean isEmpty() {
    return id.isEmpty();
  }
}
