package runrate.files.sheet;

/// Text of others inside XML.
public final class XmlText {
  private static final char REPLACEMENT = '\uFFFD';

  private XmlText() {}

  /// The same text with every character replaced that XML forbids: most controls, halves of pairs.
  public static String legal(String text) {
    if (text.chars().allMatch(c -> c >= ' ' && c < 0xD800 || c == '\t' || c == '\n')) {
      return text;
    }
    var fit = new StringBuilder(text.length());
    text.codePoints().forEach(c -> fit.appendCodePoint(isLegal(c) ? c : REPLACEMENT));
    return fit.toString();
  }

  private static boolean isLegal(int c) {
    return c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }

  /// Appends legal text so that it is content or an attribute's value, and nothing else.
  public static void append(StringBuilder xml, String legal) {
    for (int i = 0; i < legal.length(); i++) {
      char c = legal.charAt(i);
      switch (c) {
        case '&' -> xml.append("&amp;");
        case '<' -> xml.append("&lt;");
        case '>' -> xml.append("&gt;");
        case '"' -> xml.append("&quot;");
        case '\r' -> xml.append("&#13;");
        default -> xml.append(c);
      }
    }
  }
}
