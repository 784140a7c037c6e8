package runrate.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.regex.Pattern;
import runrate.inputs.Range;

/// How a kind of number is written and typed.
///
/// @param words          units and signs that may stand beside the number; the longest first
/// @param scale          what a typed 1 means: 0.01 for per cent
/// @param isUsuallySmall whether such numbers are usually below ten, so that a comma before three digits is doubtful
/// @param examples       texts that would do
/// @param writer         a number as the window writes it, in the unit of the file
/// @param suffix         what the window writes behind a number, where it stands in a sentence
public record Notation(List<String> words, BigDecimal scale, boolean isUsuallySmall, String examples,
    DoubleFunction<String> writer, String suffix) {
  /// Signs and codes may stand before a number, too.
  private static final Pattern CURRENCY = Pattern.compile("[a-z]{0,3}\\p{Sc}|[a-z]{3}");

  String text(double value) {
    return writer.apply(value);
  }

  /// A number with its unit, as sentences and buttons name it.
  public String named(double value) {
    return writer.apply(value) + suffix;
  }

  /// What was typed without its units.
  String bare(String typed) {
    String text = TypedNumber.plain(typed);
    for (String word : words) {
      if (text.endsWith(word)) {
        text = text.substring(0, text.length() - word.length()).strip();
        break;
      }
    }
    boolean minus = text.startsWith("-");
    String behind = minus ? text.substring(1) : text;
    return words.stream().filter(word -> CURRENCY.matcher(word).matches() && behind.startsWith(word)).findFirst()
        .map(word -> (minus ? "-" : "") + behind.substring(word.length()).strip()).orElse(text);
  }

  /// The same bounds the file names, in the unit of the field: `between 0 % and 100 %`.
  public String bounds(Range range) {
    String least = named(range.least());
    if (range.least() <= -Range.LARGEST) {
      return "a number";
    }
    if (range.most() >= Range.LARGEST || range.isWhole()) {
      return (range.isWhole() ? "a whole number of " : range.isOpen() ? "above " : "") + least
          + (range.isOpen() ? "" : " or more");
    }
    return range.isOpen() ? "above %s and at most %s".formatted(least, named(range.most()))
        : "between %s and %s".formatted(least, named(range.most()));
  }
}
