package runrate.files.foreign;

import java.util.List;

/// Why rows of any list are not for us, as sentences.
final class Reasons {
  private Reasons() {}

  static String noPrice(Quote quote) {
    return quote.isEmpty() ? "It has no price for tokens."
        : quote.input().isEmpty() ? "It has no price for input tokens." : "It has no price for output tokens.";
  }

  static String noText(List<String> modalities) {
    return "It answers with %s, not with text.".formatted(modalities.isEmpty() ? "nothing"
        : String.join(" and ", modalities));
  }
}
