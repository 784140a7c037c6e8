package runrate.spend;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A cell of a bill that is a figure: `1,204.2M`, `66.3 MTok`, `$934.50`, `812400000 tokens`.
///
/// @param text  as pasted
/// @param scale what its letter or word multiplies it with; 1 where none stands there
record BillFigure(String text, AmountText amount, double scale) {
  private static final Pattern SCALED = Pattern.compile("(?i)(.*?\\d[.,]?)\\s*(?:(k|thousand)|(m|mm|mio\\.?|millions?)"
      + "|(b|bn|mrd\\.?|billions?))?\\s*(?:tok|tokens?|requests|calls)?");
  private static final double THOUSAND = 1e3;
  private static final double MILLION = 1e6;
  private static final double BILLION = 1e9;

  static Optional<BillFigure> of(String cell) {
    Matcher scaled = SCALED.matcher(cell.strip());
    if (!scaled.matches()) {
      return AmountText.of(cell).map(amount -> new BillFigure(cell.strip(), amount, 1));
    }
    double scale = scaled.group(2) != null ? THOUSAND : scaled.group(3) != null ? MILLION
        : scaled.group(4) != null ? BILLION : 1;
    return AmountText.of(scaled.group(1)).map(amount -> new BillFigure(cell.strip(), amount, scale));
  }

  /// What a heading multiplies its figures with: `Tokens (millions)`.
  static double scaleNamed(String heading) {
    String words = heading.toLowerCase(Locale.ROOT);
    return words.matches(".*(million|\\bmtok|\\bmio\\b|\\(m\\)|\\bin m\\b).*") ? MILLION
        : words.matches(".*(thousand|\\(k\\)|\\bin k\\b).*") ? THOUSAND
        : words.matches(".*(billion|\\bmrd\\b|\\(b\\)|\\bin b\\b).*") ? BILLION : 1;
  }

  boolean isMoney() {
    return !amount.currency().isEmpty();
  }

  boolean isScaled() {
    return scale > 1;
  }

  /// The decimal signs it can have. A count is whole, so that one it would not be whole with is none of them.
  ///
  /// @param isCount whether it counts tokens or requests as they are, not thousands or millions of them
  Set<DecimalSign> signs(boolean isCount) {
    Set<DecimalSign> signs = EnumSet.copyOf(amount.signs());
    if (isCount && signs.size() > 1) {
      signs.removeIf(sign -> !isWhole(amount.usd(sign)));
    }
    return signs;
  }

  static boolean isWhole(double number) {
    return number == Math.rint(number);
  }

  /// Why it is left empty where nothing tells which decimal sign it has.
  String twoReadings() {
    String plain = amount.figure().replaceAll("[.,]", "");
    int cut = plain.length() - 3;
    return "\u201c%s\u201d may be %s,%s or %s.%s".formatted(text, plain.substring(0, cut), plain.substring(cut),
        plain.substring(0, cut), plain.substring(cut));
  }
}
