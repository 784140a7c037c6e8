package runrate.files.foreign;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The price lists that are understood, told apart by what is in them: a page of usage has a list of data too.
public enum ForeignFormat {
  GENAI_PRICES("genai-prices", "genai-prices", ForeignFormat::isGenaiPrices),
  OPENROUTER("openrouter", "OpenRouter", tree -> anyOf(tree.path("data"), "pricing")),
  LLM_PRICES("llm-prices", "llm-prices",
      tree -> anyOf(tree.path("prices"), "vendor") || tree.path("vendor").isString()
          && anyOf(tree.path("models"), "price_history")),
  MODELS_DEV("models-dev", "models.dev", tree -> anyMember(tree, member -> anyMember(member.path("models"),
      model -> model.has("cost") || model.has("limit")))),
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

  /// Rows of a list of this format, before any of them is read.
  int count(JsonNode tree) {
    return switch (this) {
      case OPENROUTER -> tree.path("data").size();
      case LLM_PRICES -> tree.path("prices").size() + tree.path("models").size();
      case GENAI_PRICES -> models(tree.isArray() ? tree : tree.path("providers"));
      case MODELS_DEV -> models(tree);
      case LITELLM -> tree.size();
    };
  }

  private static int models(JsonNode providers) {
    return providers.valueStream().mapToInt(provider -> provider.path("models").size()).sum();
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
    return (tree.isArray() ? tree : tree.path("providers")).valueStream()
        .anyMatch(provider -> anyOf(provider.path("models"), "prices"));
  }

  /// Whether any object of a list says something of this.
  private static boolean anyOf(JsonNode list, String key) {
    return list.isArray() && list.valueStream().anyMatch(element -> element.has(key));
  }

  private static boolean anyMember(JsonNode tree, Predicate<JsonNode> test) {
    return tree.isObject() && tree.valueStream().anyMatch(test);
  }
}
