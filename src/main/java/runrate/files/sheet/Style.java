package runrate.files.sheet;

/// How a cell looks.
public record Style(Format format, Look look) {
  public static final Style PLAIN = new Style(Format.GENERAL, Look.PLAIN);
  static final Style TITLE = new Style(Format.GENERAL, Look.TITLE);
  static final Style HEAD = new Style(Format.GENERAL, Look.HEAD);
  static final Style NOTE = new Style(Format.GENERAL, Look.NOTE);

  /// Plain figures are black; what is meant to be changed is blue, as finance people expect.
  enum Look { PLAIN, STRONG, INPUT, TITLE, HEAD, NOTE }

  Style strong() {
    return new Style(format, Look.STRONG);
  }

  /// Its place in the style sheet of a file.
  int index() {
    return look.ordinal() * Format.values().length + format.ordinal();
  }

  static int count() {
    return Look.values().length * Format.values().length;
  }
}
