package runrate.inputs;

import java.math.BigDecimal;
import java.util.Optional;

/// The numbers an input may have, in its own unit, with the words that say so. The only place of bounds: a file, a
/// typed field and the schema name the same ones.
///
/// @param least   lowest number
/// @param isOpen   whether that number itself is excluded
/// @param most    highest number; [#LARGEST] where only sense limits it
/// @param words   what a number must be, as in "this is -1, but it must be 0 or more"
/// @param standIn a harmless number inside, for a file that is refused anyway
public record Range(double least, boolean isOpen, double most, boolean isWhole, String words, double standIn) {
  /// Far above any count or amount that can be meant, far below what arithmetic would lose digits of.
  public static final double LARGEST = 1e12;
  private static final double MOST_WHOLE = Integer.MAX_VALUE;

  public static final Range ANY = new Range(-LARGEST, false, LARGEST, false, "a number", 0);
  public static final Range AT_LEAST_ZERO = atLeast(0, "0 or more");
  public static final Range AT_LEAST_ONE = atLeast(1, "1 or more");
  public static final Range ABOVE_ZERO = new Range(0, true, LARGEST, false, "above 0", 1);
  public static final Range ABOVE_MINUS_ONE = new Range(-1, true, LARGEST, false, "above -1", 0);
  public static final Range SHARE = new Range(0, false, 1, false, "between 0 and 1", 0);
  public static final Range SHARE_ABOVE_ZERO = new Range(0, true, 1, false, "above 0 and at most 1", 1);
  public static final Range CORRELATION = new Range(-1, false, 1, false, "between -1 and 1", 0);
  public static final Range SCORE = new Range(0, false, 100, false, "between 0 and 100", 0);
  public static final Range HOURS_A_DAY = new Range(0, true, 24, false, "above 0 and at most 24", 8);
  public static final Range UP_TO_A_DAY = new Range(0, false, 24, false, "between 0 and 24", 0);
  public static final Range DAYS_A_MONTH = new Range(0, true, 31, false, "above 0 and at most 31", 30);

  private static Range atLeast(double least, String words) {
    return new Range(least, false, LARGEST, false, words, least);
  }

  /// A number as people write it in a file: `620`, not `620.0`.
  static String text(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  /// Whole numbers from here on, as many as an `int` holds.
  public static Range wholeFrom(int least) {
    return new Range(least, false, MOST_WHOLE, true, "a whole number of %s or more".formatted(least), least);
  }

  public boolean contains(double value) {
    return (isOpen ? value > least : value >= least) && value <= most && (!isWhole || value == Math.rint(value));
  }

  /// What a number must be instead, where it is not inside.
  public Optional<String> demand(BigDecimal number) {
    if (contains(number.doubleValue())) {
      return Optional.empty();
    }
    return Optional.of(isWhole && number.doubleValue() > most ? "at most 2,147,483,647" : words);
  }

  public String hint() {
    return isShare() ? "Write shares as fractions: 40 % is 0.4" : "";
  }

  /// Whether the numbers are parts of one whole.
  public boolean isShare() {
    return most == 1 && least == 0;
  }

  /// The nearest number inside; next to an excluded bound the smallest step above it.
  public double nearest(double value, double step) {
    double inside = Math.clamp(isWhole ? Math.rint(value) : value, least, most);
    return isOpen && inside == least ? least + step : inside;
  }
}
