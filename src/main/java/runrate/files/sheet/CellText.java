package runrate.files.sheet;

import java.util.regex.Pattern;

/// Text as a spreadsheet's cell can bear it, whoever wrote it.
final class CellText {
  /// The most a cell holds, in UTF-16 units.
  static final int MOST = 32_767;
  /// Spreadsheets read `_x000D_` as a character; a text that really says so has its underscore spelt out.
  private static final Pattern CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private CellText() {}

  /// Cut to what a cell holds, with everything XML forbids replaced.
  static String of(String text) {
    return XmlText.legal(text.length() <= MOST ? text : cut(text));
  }

  private static String cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(MOST - 1)) ? MOST - 1 : MOST;
    return text.substring(0, end);
  }

  /// Whether a program may take the text for a formula once somebody edits its cell.
  static boolean looksLikeAFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0;
  }

  static void appendCell(StringBuilder xml, String text) {
    XmlText.append(xml, text.indexOf('_') < 0 ? text : CODE.matcher(text).replaceAll("_x005F_"));
  }
}
