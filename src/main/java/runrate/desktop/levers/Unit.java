package runrate.desktop.levers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import runrate.inputs.Quantity;
import runrate.inputs.Range;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.Notation;
import runrate.text.Typed;
import runrate.text.TypedNumber;

/// How a dial's value is written and typed.
public enum Unit {
  AGENTS("agents"), CALLS("calls"), TOKENS("tokens"), PERCENT("%"), USD(""), USD_SMALL(""), DAYS("days"),
      HOURS("hours"), TIMES("×"), COUNT(""), SCORE(""), USD_PRECISE(""), AMOUNT(""), DURATION("s"), SPEED("tok/s"),
      SHARED_TOKENS("shared");

  private static final double MINUTE = 60;
  private static final double HUNDRED = 100;
  private static final double THOUSAND = 1000;
  private static final double MILLION = 1e6;
  private static final double BILLION = 1e9;

  private final String suffix;

  Unit(String suffix) {
    this.suffix = suffix;
  }

  /// How a number that counts this is written.
  public static Unit of(Quantity quantity) {
    return switch (quantity) {
      case AGENTS -> AGENTS;
      case CALLS -> CALLS;
      case TOKENS -> TOKENS;
      case SHARE -> PERCENT;
      case USD -> USD;
      case USD_PER_HOUR -> USD_SMALL;
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

  /// The word shown muted behind the value.
  String suffix(double value) {
    return this == DURATION ? value >= MINUTE ? "min" : suffix
        : value == 1 && suffix.endsWith("s") ? suffix.substring(0, suffix.length() - 1) : suffix;
  }

  /// The value as the field shows it.
  String text(double value) {
    return switch (this) {
      case TOKENS, SHARED_TOKENS, AMOUNT -> value >= THOUSAND && value % HUNDRED == 0 ? Figures.count(value)
          : Figures.trimmed(value, 1);
      case PERCENT -> Figures.trimmed(value * HUNDRED, 1);
      case USD_PRECISE -> "$" + ungrouped(value, 5).replaceFirst("(\\.\\d)$", "$10");
      case USD -> value == Math.rint(value) ? "$" + Figures.whole(value) : Figures.usdCents(value);
      case USD_SMALL -> USD.text(value).replace(",", "");
      case DURATION -> value >= MINUTE ? minutes(value) : Figures.trimmed(value, 2);
      case HOURS, TIMES -> ungrouped(value, 2);
      default -> isRound(value) ? Figures.count(value) : Figures.trimmed(value, 2);
    };
  }

  /// A million or more that two digits behind the point write in full; a field has no room for as many zeros.
  private static boolean isRound(double value) {
    return value >= MILLION && value % (value >= BILLION ? BILLION / HUNDRED : MILLION / HUNDRED) == 0;
  }

  /// Where numbers are usually below ten a comma might be taken for a decimal point, so that none is written.
  private static String ungrouped(double value, int digits) {
    return Figures.trimmed(value, digits).replace(",", "");
  }

  private static String minutes(double seconds) {
    double whole = Math.floor(seconds / MINUTE);
    String rest = Figures.trimmed(seconds - whole * MINUTE, 2);
    return "%s:%s".formatted(Figures.whole(whole), rest.length() == 1 || rest.charAt(1) == '.' ? "0" + rest : rest);
  }

  /// A number with its unit, as a sentence or a button names it.
  String named(double value) {
    return notation().named(value);
  }

  /// A number as short as a tick of a slider needs it.
  String inShort(double value) {
    double fine = value >= 10 * THOUSAND ? THOUSAND : 1;
    return this == PERCENT ? Figures.percent(value) : Figures.count(Math.rint(value / fine) * fine);
  }

  /// The bounds the file names, in this unit.
  String bounds(Range range) {
    return notation().bounds(range);
  }

  /// Reads what was typed.
  Typed read(String typed, Range range) {
    return this == DURATION ? Durations.read(typed, range) : TypedNumber.read(typed, notation(), range);
  }

  private Notation notation() {
    return switch (this) {
      case PERCENT -> notation(List.of("per cent", "percent", "%"), "40, 2.5 and 40 %", "\u2009%");
      case USD, USD_SMALL, USD_PRECISE -> notation(List.of("usd", "dollars", "$"), "9.50, $12,500 and 9k", "");
      case TOKENS -> notation(List.of("tokens"), "80k, 80,000 and 1.2M", "");
      case SHARED_TOKENS -> notation(List.of(suffix, "tokens"), "80k, 80,000 and 1.2M", "");
      case TIMES -> notation(List.of("times", "×", "x"), "1.5 and 3×", "×");
      case SPEED -> notation(List.of("tok/s"), "50 and 82.5", "");
      case DURATION -> Durations.NOTATION;
      case AGENTS, CALLS -> notation(List.of(suffix), "20, 1,500 and 2k", "");
      case DAYS, HOURS -> notation(List.of(suffix), "8, 7.5 and 20", "");
      case COUNT, SCORE, AMOUNT -> notation(List.of(), "20, 1,500 and 2k", "");
    };
  }

  /// Amounts of another currency, written and typed as dollars are.
  static Notation amounts(Money money) {
    String sign = money.sign().strip().toLowerCase(Locale.ROOT);
    String code = money.code().toLowerCase(Locale.ROOT);
    return new Notation(List.of(code, sign).stream().distinct().toList(), BigDecimal.ONE, false,
        "9.50, %s12,500 and 9k".formatted(money.sign()), value -> value == Math.rint(value)
            ? money.sign() + Figures.whole(value) : money.cents(money.inUsd(value)), "");
  }

  private Notation notation(List<String> words, String examples, String behind) {
    BigDecimal scale = this == PERCENT ? new BigDecimal("0.01") : BigDecimal.ONE;
    boolean small = this == HOURS || this == TIMES || this == USD_SMALL || this == USD_PRECISE;
    return new Notation(words, scale, small, examples, this::text, behind);
  }
}
