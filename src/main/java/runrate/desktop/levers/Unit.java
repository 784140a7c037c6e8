package runrate.desktop.levers;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import runrate.inputs.Quantity;
import runrate.text.Figures;

/// How a dial's value is written and typed.
enum Unit {
  AGENTS("agents"), CALLS("calls"), TOKENS("tokens"), PERCENT("%"), USD(""), DAYS("days"), HOURS("hours"),
  TIMES("×"), COUNT(""), SCORE(""), USD_PRECISE(""), AMOUNT(""), DURATION("s"), SPEED("tok/s");

  private static final double MINUTE = 60;

  private final String suffix;

  /// How a number that counts this is written.
  static Unit of(Quantity quantity) {
    return switch (quantity) {
      case AGENTS -> AGENTS;
      case CALLS -> CALLS;
      case TOKENS -> TOKENS;
      case SHARE -> PERCENT;
      case USD -> USD;
      case USD_PER_REQUEST -> USD_PRECISE;
      case DAYS -> DAYS;
      case HOURS -> HOURS;
      case SECONDS -> DURATION;
      case TIMES -> TIMES;
      case COUNT -> COUNT;
      case SCORE -> SCORE;
      case AMOUNT -> AMOUNT;
      case TOKENS_PER_SECOND -> SPEED;
    };
  }

  Unit(String suffix) {
    this.suffix = suffix;
  }

  /// The word shown muted behind the value.
  String suffix(double value) {
    return this == DURATION && value >= MINUTE ? "min" : suffix;
  }

  /// The value as the field shows it.
  String text(double value) {
    return switch (this) {
      case TOKENS, AMOUNT -> value >= 1000 && value % 100 == 0 ? Figures.count(value) : Figures.trimmed(value, 1);
      case PERCENT -> Figures.trimmed(value * 100, 1);
      case USD_PRECISE -> "$" + Figures.trimmed(value, 5);
      case USD -> value == Math.rint(value) ? Figures.usd(value) : Figures.usdCents(value);
      case DURATION -> value >= MINUTE ? minutes(value) : Figures.trimmed(value, 2);
      default -> Figures.trimmed(value, 2);
    };
  }

  private static String minutes(double seconds) {
    double whole = Math.floor(seconds / MINUTE);
    String rest = Figures.trimmed(seconds - whole * MINUTE, 2);
    return "%s:%s".formatted(Figures.whole(whole), rest.length() == 1 || rest.charAt(1) == '.' ? "0" + rest : rest);
  }

  /// Reads what was typed: `80k`, `1.5M`, `75`, `75 %`, `$14,210`.
  Optional<Double> parse(String typed) {
    return this == DURATION ? Durations.seconds(typed) : number(typed);
  }

  private Optional<Double> number(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT).replace(",", "").replace("$", "")
        .replaceAll("[\\s%×]|tokens|agents|calls|days|hours|tok/s", "");
    double scale = this == PERCENT ? 0.01 : 1;
    if (text.endsWith("k") || text.endsWith("m")) {
      scale *= text.endsWith("k") ? 1e3 : 1e6;
      text = text.substring(0, text.length() - 1);
    }
    try {
      // Decimal, so that 7 % is 0.07 and not a neighbour of it.
      return Optional.of(new BigDecimal(text).multiply(BigDecimal.valueOf(scale)).doubleValue())
          .filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
