package runrate.files.sheet;

import java.util.regex.Pattern;

/// Text as a spreadsheet's cell can bear it, whoever wrote it.
final class CellText {
  /// The most a cell holds, in UTF-16 units.
  static final int MOST = 32_767;
  private static final char REPLACEMENT = '\uFFFD';
  /// Spreadsheets read `_x000D_` as a character; a text that really says so has its underscore spelt out.
  private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellText() {}

  /// Cut to what a cell holds, with everything XML forbids replaced.
  static String of(String text) {
    String kept = text.length() <= MOST ? text : cut(text);
    boolean fit = kept.chars().allMatch(c -> c >= ' ' && c < 0xD800 || c == '\t' || c == '\n');
    return fit ? kept : replaced(kept);
  }

  private static String cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
    return text.substring(0, end);
  }

  private static String replaced(String text) {
    var fit = new StringBuilder(text.length());
    text.codePoints().forEach(c -> fit.appendCodePoint(isXml(c) ? c : REPLACEMENT));
    return fit.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t' || c == '\n' || c == '\r' || c >= ' ' && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }

  /// Whether a program may take the text for a formula once somebody edits its cell.
  static boolean looksLikeAFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0;
  }

  static void appendCell(StringBuilder xml, String text) {
    append(xml, text.indexOf('_') < 0 ? text : CODE.matcher(text).replaceAll("_x005F_"));
  }

  static void append(StringBuilder xml, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
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
