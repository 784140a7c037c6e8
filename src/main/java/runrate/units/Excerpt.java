package runrate.units;

import java.util.regex.Pattern;

/// Text from outside as a message can bear it: on one line, without anything that moves a cursor or
/// turns the direction of writing, and no longer than a reader takes in.
public final class Excerpt {
  private static final int MOST = 60;
  private static final char CUT = '…';
  private static final String UNFIT = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]";

  private static final Pattern TURNS = Pattern.compile("[\\u061c\\u202a-\\u202e\\u2066-\\u2069]");
  private static final Pattern LINE_ENDS = Pattern.compile("\\R");

  private static final Pattern UNFIT_IN_NAMES =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u061c\\u202a-\\u202e\\u2066-\\u2069]");

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

  /// Whether a text would be quoted letter by letter, with nothing in it that is not seen.
  public static boolean isPlain(String text) {
    return text.equals(text.replaceAll(UNFIT, " "));
  }

  /// Whether a text can make a screen show other words than it holds: by turning the direction of writing.
  public static boolean turnsWriting(String text) {
    return TURNS.matcher(text).find();
  }

  /// Whether a text goes over several lines.
  public static boolean isOverLines(String text) {
    return LINE_ENDS.matcher(text).find();
  }

  /// A name as a file may hold it: without anything a screen could not show as it is.
  public static String ofName(String typed) {
    return UNFIT_IN_NAMES.matcher(typed).replaceAll("");
  }
}
