package runrate.text;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Figures as people read them: US English, a true minus sign, a thin gap before per cent.
/// Amounts are [Money].
public final class Figures {
  /// The locale of everything Runrate shows; files and commands never depend on the machine's.
  public static final Locale LOCALE = Locale.US;
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", LOCALE);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", LOCALE);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", LOCALE);
  private static final char MINUS = '\u2212';
  private static final char THIN_SPACE = '\u2009';

  private Figures() {}

  /// Dollars whatever the scenario is shown in: agreed terms, caps, prices. [Money#amount]
  public static String usd(double usd) {
    return Money.US_DOLLARS.amount(usd);
  }

  /// `$22,869.86`
  public static String usdCents(double usd) {
    return Money.US_DOLLARS.cents(usd);
  }

  /// A price per million tokens, with as many digits as it has: `$3.00`, `$0.0036`.
  public static String price(double usdPerMTok) {
    String text = String.format(LOCALE, "%,.6f", usdPerMTok).replaceFirst("0{1,4}$", "");
    return "$" + text;
  }

  /// `80k`, `1.05M`, `800`: counts of tokens or calls in little room.
  public static String count(double value) {
    return signed(value, shortened(Math.abs(value)));
  }

  static String shortened(double size) {
    if (size >= 999_500_000) {
      return trimmed(size / 1e9, 2) + "B";
    }
    if (size >= 999_500) {
      return trimmed(size / 1e6, 2) + "M";
    }
    if (size >= 999.5) {
      return trimmed(size / 1e3, size >= 99_950 ? 0 : 1) + "k";
    }
    return trimmed(size, size >= 100 ? 0 : size >= 0.1 || size == 0 ? 2 : 5);
  }

  /// `1 agent`, `20 agents`
  public static String agents(double agents) {
    return agents == 1 ? "1 agent" : whole(agents) + " agents";
  }

  /// `1 day`, `2.5 days`
  public static String counted(double count, String one) {
    return "%s %s%s".formatted(trimmed(count, 1), one, count == 1 ? "" : "s");
  }

  /// `176,000`
  public static String whole(double value) {
    return signed(value, String.format(LOCALE, "%,.0f", Math.abs(value)));
  }

  /// Up to `digits` decimals, without trailing zeros.
  public static String trimmed(double value, int digits) {
    String text = String.format(LOCALE, "%,." + digits + "f", Math.abs(value));
    return signed(value, text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text);
  }

  /// A share as `50 %`.
  public static String percent(double share) {
    return percent(share, 0);
  }

  /// A share as `49.6 %`, with so many decimals.
  public static String percent(double share, int digits) {
    return signed(rounded(share * 100, digits),
        String.format(LOCALE, "%,." + digits + "f", Math.abs(share * 100)) + THIN_SPACE + "%");
  }

  /// `1.25×`
  public static String times(double factor) {
    return trimmed(factor, 2) + "×";
  }

  /// `21 Aug 2026`
  public static String date(LocalDate date) {
    return DATE.format(date);
  }

  /// `21 Aug`
  public static String dayAndMonth(LocalDate date) {
    return DAY.format(date);
  }

  /// `Aug 2026`
  public static String monthAndYear(LocalDate date) {
    return MONTH.format(date);
  }

  /// A cache lifetime or mode as its card names it, in words where that helps.
  public static String lifetime(String id) {
    return switch (id) {
      case "5m" -> "5 min";
      case "30m" -> "30 min";
      case "1h" -> "1 hour";
      case "12h" -> "12 hours";
      case "24h" -> "24 hours";
      case "vendor" -> "vendor's own";
      // several at once, as 5m+1h
      default -> id.indexOf('+') < 0 ? id : "%s and %s".formatted(lifetime(id.substring(0, id.indexOf('+'))),
          lifetime(id.substring(id.indexOf('+') + 1)));
    };
  }


  private static double rounded(double value, int digits) {
    double scale = Math.pow(10, digits);
    return Math.round(value * scale) / scale;
  }

  static String signed(double value, String absolute) {
    boolean visible = absolute.chars().anyMatch(c -> c >= '1' && c <= '9');
    return value < 0 && visible ? MINUS + absolute : absolute;
  }
}
