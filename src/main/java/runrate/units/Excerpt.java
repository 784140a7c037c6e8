package runrate.units;

/// Text from outside as a message can bear it: on one line, without anything that moves a cursor or
/// turns the direction of writing, and no longer than a reader takes in.
public final class Excerpt {
  private static final int MOST = 60;
  private static final char CUT = '…';
  private static final String UNFIT = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]";

  private Excerpt() {}

  /// A name or a value as it is quoted inside a message: at most 60 characters.
  public static String of(String text) {
    return of(text, MOST);
  }

  /// @param most characters kept of a longer text; what is left out is cut from its middle
  public static String of(String text, int most) {
    if (text.length() <= most) {
      return text.replaceAll(UNFIT, " ");
    }
    int tail = most / 3;
    String kept = text.substring(0, most - tail - 1) + CUT + text.substring(text.length() - tail);
    return kept.replaceAll(UNFIT, " ");
  }

  /// Whether a text holds nothing but what a screen can show: characters, and the ends of lines.
  public static boolean isShowable(String text) {
    return text.codePoints().allMatch(c -> c == '\n' || c == '\r' || c == '\t'
        || Character.getType(c) != Character.CONTROL && Character.getType(c) != Character.SURROGATE);
  }
}
