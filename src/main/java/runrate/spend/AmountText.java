package runrate.spend;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A cell that is an amount: a figure with whatever groups its thousands, and the sign or code of a currency.
///
/// @param figure   without currency, blanks and apostrophes
/// @param currency its code; empty where none stands there
record AmountText(String text, String figure, String currency, boolean isNegative) {
  private static final Pattern SIGNED = Pattern.compile("(US\\$|[$€£¥]|\\b[A-Z]{3}\\b)");
  private static final Pattern GROUPS = Pattern.compile("(?<=\\d)[ '](?=\\d{3}(?!\\d))");
  private static final Pattern FIGURE =
      Pattern.compile("\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*(?:(?!\\1)[.,]\\d*)?"
          + "|\\d{1,15}(?:[.,]\\d{0,15})?|[.,]\\d{1,15}");
  private static final int GROUP = 3;

  static Optional<AmountText> of(String cell) {
    String text = cell.strip().replaceAll("[\\u00a0\\u2009\\u202f\\s]+", " ").replace('\u2212', '-')
        .replace('\u2019', '\'');
    if (text.isEmpty() || text.length() > 40) {
      return Optional.empty();
    }
    Matcher sign = SIGNED.matcher(text);
    String currency = sign.find() ? code(sign.group(1)) : "";
    String bare = sign.reset().replaceFirst("").strip();
    boolean negative = bare.startsWith("-") || bare.endsWith("-") || bare.startsWith("(") && bare.endsWith(")");
    String figure = GROUPS.matcher(bare.replaceAll("^[-+(] ?|[-)]$", "").strip()).replaceAll("");
    return FIGURE.matcher(figure).matches() ? Optional.of(new AmountText(text, figure, currency, negative))
        : Optional.empty();
  }

  private static String code(String sign) {
    return switch (sign) {
      case "$", "US$" -> "USD";
      case "€" -> "EUR";
      case "£" -> "GBP";
      case "¥" -> "JPY";
      default -> sign;
    };
  }

  boolean isOtherThanDollars() {
    return !currency.isEmpty() && !currency.equals("USD");
  }

  /// The decimal signs it can be read with: both where nothing tells.
  Set<DecimalSign> signs() {
    int point = figure.lastIndexOf('.');
    int comma = figure.lastIndexOf(',');
    if (point < 0 && comma < 0) {
      return EnumSet.allOf(DecimalSign.class);
    }
    DecimalSign last = point > comma ? DecimalSign.POINT : DecimalSign.COMMA;
    DecimalSign other = last == DecimalSign.POINT ? DecimalSign.COMMA : DecimalSign.POINT;
    if (point >= 0 && comma >= 0) {
      return EnumSet.of(last);
    }
    if (figure.indexOf(last.sign()) != figure.lastIndexOf(last.sign())) {
      return EnumSet.of(other);
    }
    int place = Math.max(point, comma);
    boolean groups = figure.length() - place - 1 == GROUP && place >= 1 && place <= GROUP && figure.charAt(0) != '0';
    return groups ? EnumSet.allOf(DecimalSign.class) : EnumSet.of(last);
  }

  /// Whether it is read as another number with another sign.
  boolean isOpen() {
    return signs().size() > 1 && (figure.indexOf('.') >= 0 || figure.indexOf(',') >= 0);
  }

  boolean endsInCents(DecimalSign sign) {
    int place = figure.lastIndexOf(sign.sign());
    return place >= 0 && figure.length() - place - 1 == 2;
  }

  double usd(DecimalSign sign) {
    String plain = figure.replace(String.valueOf(sign.grouping()), "").replace(sign.sign(), '.');
    return new BigDecimal(plain.endsWith(".") ? plain + "0" : plain.startsWith(".") ? "0" + plain : plain)
        .doubleValue();
  }
}
