package runrate.files.export;

import java.util.regex.Pattern;

/// Text of others inside Markdown: nothing in it becomes a link, a heading, the end of a table's cell or HTML.
final class MarkdownText {
  private static final String SPECIAL = "\\`*_{}[]#|~$^!=";
  /// Some renderers make links of bare addresses.
  private static final Pattern ADDRESS = Pattern.compile("(?i):(?=//)|(?<=mailto|xmpp):|(?<=www)\\.");
  /// What would begin a list at the start of a line.
  private static final Pattern LIST = Pattern.compile("^([-+]|\\d+[.)])(?=\\s|$)");

  private MarkdownText() {}

  /// On one line, with every character escaped that Markdown could read as its own.
  static String of(String text) {
    var escaped = new StringBuilder();
    text.codePoints().forEach(c -> append(escaped, c));
    String line = escaped.toString().strip().replaceAll(" {2,}", " ");
    String plain = ADDRESS.matcher(line).replaceAll(found -> "&#" + (int) found.group().charAt(0) + ";");
    return LIST.matcher(plain).find() ? "&#8203;" + plain : plain;
  }

  private static void append(StringBuilder escaped, int c) {
    switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> escaped.append(' ');
      default -> {
        if (c == '<' || c == '>' || c == '&' || c == '@') {
          escaped.append("&#").append(c).append(';');
        } else {
          escaped.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
        }
      }
    }
  }
}
