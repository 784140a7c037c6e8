package runrate.text;

/// Words as a sentence begins with them.
final class Capital {
  private Capital() {}

  /// With a large first letter; nothing stays nothing.
  static String of(String words) {
    return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Figures.LOCALE) + words.substring(1);
  }
}
