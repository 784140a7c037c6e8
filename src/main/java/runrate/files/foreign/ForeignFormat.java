package runrate.files.foreign;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The price lists that are understood, told apart by their shape.
public enum ForeignFormat {
  GENAI_PRICES("genai-prices", "genai-prices", ForeignFormat::isGenaiPrices),
  OPENROUTER("openrouter", "OpenRouter", tree -> tree.path("data").isArray()),
  LLM_PRICES("llm-prices", "llm-prices",
      tree -> tree.path("prices").isArray() || tree.path("vendor").isString() && tree.path("models").isArray()),
  MODELS_DEV("models-dev", "models.dev", tree -> anyMember(tree, member -> member.path("models").isObject())),
  LITELLM("litellm", "LiteLLM",
      tree -> anyMember(tree, member -> member.has("litellm_provider") || member.has("input_cost_per_token")));

  private final String word;
  private final String label;
  private final Predicate<JsonNode> shape;

  ForeignFormat(String word, String label, Predicate<JsonNode> shape) {
    this.word = word;
    this.label = label;
    this.shape = shape;
  }

  /// As it is written on the command line and in folder names.
  public String word() {
    return word;
  }

  /// As people call it.
  public String label() {
    return label;
  }

  boolean fits(JsonNode tree) {
    return shape.test(tree);
  }

  public static List<String> words() {
    return Stream.of(values()).map(ForeignFormat::word).sorted().toList();
  }

  public static Optional<ForeignFormat> named(String word) {
    return Stream.of(values()).filter(format -> format.word.equals(word)).findFirst();
  }

  static Optional<ForeignFormat> detect(JsonNode tree) {
    return Stream.of(values()).filter(format -> format.fits(tree)).findFirst();
  }

  private static boolean isGenaiPrices(JsonNode tree) {
    return tree.isArray() ? tree.valueStream().anyMatch(provider -> provider.path("models").isArray())
        : tree.path("providers").isArray();
  }

  private static boolean anyMember(JsonNode tree, Predicate<JsonNode> test) {
    return tree.isObject() && tree.valueStream().anyMatch(test);
  }
}
