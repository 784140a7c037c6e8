package runrate.desktop.levers;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import runrate.text.Figures;

/// How a dial's value is written and typed.
enum Unit {
  AGENTS("agents"), CALLS("calls"), TOKENS("tokens"), PERCENT("%"), USD(""), DAYS("days"), HOURS("hours"),
  TIMES("×"), COUNT(""), SCORE(""), USD_PRECISE("");

  private final String suffix;

  Unit(String suffix) {
    this.suffix = suffix;
  }

  /// The word shown muted behind the value.
  String suffix() {
    return suffix;
  }

  /// The value as the field shows it.
  String text(double value) {
    return switch (this) {
      case TOKENS -> value >= 1000 && value % 100 == 0 ? Figures.count(value) : Figures.trimmed(value, 1);
      case PERCENT -> Figures.trimmed(value * 100, 1);
      case USD_PRECISE -> "$" + Figures.trimmed(value, 5);
      case USD -> value == Math.rint(value) ? Figures.usd(value) : Figures.usdCents(value);
      default -> Figures.trimmed(value, 2);
    };
  }

  /// Reads what was typed: `80k`, `1.5M`, `75`, `75 %`, `$14,210`.
  Optional<Double> parse(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT).replace(",", "").replace("$", "")
        .replaceAll("[\\s%×]|tokens|agents|calls|days|hours", "");
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
