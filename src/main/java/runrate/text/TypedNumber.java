package runrate.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import runrate.inputs.Range;

/// Reads numbers as people type them, in any usual notation: `80k`, `1.5M`, `40 %`, `$12,500`, `1,5`, `1.234,50`,
/// `1 234`, `2e6`. A text with two readings is never guessed where both are possible: it is asked back.
///
/// A lone point before exactly three digits, or a lone comma before three, may be a decimal point or group thousands.
/// What the window itself would write is read as that. A comma then groups, unless such numbers are usually below ten;
/// all other commas are decimal points.
public final class TypedNumber {
  private static final Pattern SCALED = Pattern.compile("(.*?\\d[.,]?) ?(k|m|b|bn)");
  private static final Pattern EXPONENT = Pattern.compile("(-?\\d{0,15}(?:[.,]\\d{1,15})?)e([+-]?\\d{1,3})");
  private static final Pattern LONE = Pattern.compile("(-?)(\\d{0,15})([.,])(\\d{0,15})");
  private static final Pattern THOUSANDS = Pattern.compile("-?[1-9]\\d{0,2}(?:([ ',.])\\d{3})(?:\\1\\d{3}){0,4}");
  private static final Pattern GROUPED =
      Pattern.compile("(-?[1-9]\\d{0,2}(?:([ ',.])\\d{3})(?:\\2\\d{3}){0,4})([.,])(\\d{1,15})");
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}");
  private static final int GROUP = 3;

  private TypedNumber() {}

  /// The numbers a text may mean: none, one, or two of which the first takes its point or comma for a decimal point.
  private record Readings(List<BigDecimal> numbers, boolean byComma) {
    static final Readings NONE = new Readings(List.of(), false);

    static Readings only(BigDecimal number) {
      return new Readings(List.of(number), false);
    }
  }

  public static Typed read(String typed, Notation notation, Range range) {
    String text = notation.bare(typed);
    if (text.isEmpty()) {
      return new Typed.Nothing();
    }
    Matcher scaled = SCALED.matcher(text);
    boolean isScaled = scaled.matches();
    Readings readings = readings(isScaled ? scaled.group(1).strip() : text);
    BigDecimal scale = notation.scale().multiply(isScaled ? scale(scaled.group(2)) : BigDecimal.ONE);
    List<BigDecimal> meant = readings.numbers().stream().map(number -> number.multiply(scale)).toList();
    return meant.isEmpty() ? Typed.Refused.noNumber(notation)
        : chosen(text, meant, readings.byComma() && !isScaled, notation, range);
  }

  /// A number that was read some other way, held against the bounds.
  public static Typed exactly(BigDecimal number, Notation notation, Range range) {
    return range.contains(number.doubleValue()) ? new Typed.Number(number.doubleValue())
        : Typed.Refused.outside(number, notation, range);
  }

  private static BigDecimal scale(String letter) {
    return new BigDecimal(letter.equals("k") ? "1e3" : letter.equals("m") ? "1e6" : "1e9");
  }

  private static Typed chosen(String text, List<BigDecimal> meant, boolean byComma, Notation notation, Range range) {
    List<Double> inside = meant.stream().map(BigDecimal::doubleValue).filter(range::contains).distinct().toList();
    if (inside.isEmpty()) {
      return Typed.Refused.outside(meant.getFirst(), notation, range);
    }
    if (inside.size() == 1) {
      return new Typed.Number(inside.getFirst());
    }
    Optional<Double> written = inside.stream().filter(value -> notation.bare(notation.text(value)).equals(text))
        .findFirst();
    return written.<Typed>map(Typed.Number::new).orElseGet(() -> byComma && !notation.isUsuallySmall()
        ? new Typed.Number(inside.getLast()) : new Typed.Either(inside.getFirst(), inside.getLast()));
  }

  private static Readings readings(String text) {
    Matcher exponent = EXPONENT.matcher(text);
    if (PLAIN.matcher(text).matches()) {
      return Readings.only(new BigDecimal(text));
    }
    if (exponent.matches() && exponent.group(1).chars().anyMatch(Character::isDigit)) {
      return Readings.only(decimal(exponent.group(1)).scaleByPowerOfTen(Integer.parseInt(exponent.group(2))));
    }
    Matcher lone = LONE.matcher(text);
    if (lone.matches() && lone.group(2).length() + lone.group(4).length() > 0) {
      return lone(text, lone);
    }
    Matcher grouped = GROUPED.matcher(text);
    if (THOUSANDS.matcher(text).matches()) {
      return Readings.only(digits(text));
    }
    return grouped.matches() && !grouped.group(2).equals(grouped.group(3))
        ? Readings.only(digits(grouped.group(1)).add(fraction(grouped))) : Readings.NONE;
  }

  private static Readings lone(String text, Matcher lone) {
    BigDecimal point = decimal(text);
    boolean groups = THOUSANDS.matcher(text).matches() && lone.group(4).length() == GROUP;
    return new Readings(groups ? Stream.of(point, digits(text)).toList() : List.of(point), lone.group(3).equals(","));
  }

  private static BigDecimal decimal(String text) {
    String pointed = text.replace(',', '.');
    return new BigDecimal(pointed.endsWith(".") ? pointed.substring(0, pointed.length() - 1) : pointed);
  }

  private static BigDecimal digits(String text) {
    return new BigDecimal(text.replaceAll("[ ',.]", ""));
  }

  private static BigDecimal fraction(Matcher grouped) {
    BigDecimal size = new BigDecimal("0." + grouped.group(4));
    return grouped.group(1).startsWith("-") ? size.negate() : size;
  }

  /// One kind of space, one kind of minus, small letters.
  static String plain(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\u2009\\u202f]+", " ").replace('\u2212', '-')
        .replace('\u2019', '\'').strip();
  }
}
