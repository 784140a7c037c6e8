package runrate.text;

import java.util.List;
import java.util.stream.Collectors;
import runrate.claims.ClaimedInput;
import runrate.claims.Published;

/// Published and computed figures with their units, as people read them.
public final class ClaimFigures {
  private static final String COST_AND_SCORE = "USD/request and score";
  private static final int DIGITS = 4;

  private ClaimFigures() {}

  /// `at least 95 %`, `40 to 60 %`, `$0.597`.
  public static String published(Published published) {
    String relation = switch (published.relation()) {
      case EXACTLY -> "";
      case AT_LEAST -> "at least ";
      case ABOVE -> "above ";
      case AT_MOST -> "at most ";
      case BELOW -> "below ";
    };
    return relation + figures(published.values(), published.unit());
  }

  /// Computed figures in the unit of their claim; equal ends of a range are said once.
  public static String figures(List<Double> values, String unit) {
    if (unit.equals(COST_AND_SCORE)) {
      return "%s a request, score %s".formatted(usd(values.get(0)), Figures.trimmed(values.get(1), 0));
    }
    String last = figure(values.getLast(), unit);
    return values.size() == 1 || figure(values.getFirst(), unit).equals(last) ? last
        : "%s to %s".formatted(bare(values.getFirst(), unit), last);
  }

  public static String input(ClaimedInput input) {
    return switch (input.unit()) {
      case "yes = 1" -> input.value() == 1 ? "yes" : "no";
      case "fraction" -> figure(100 * input.value(), "%");
      default -> figure(input.value(), input.unit());
    };
  }

  private static String figure(double value, String unit) {
    String number = bare(value, unit);
    if (unit.startsWith("USD")) {
      return number + unit.substring(3);
    }
    return switch (unit) {
      case "×" -> number + unit;
      case "fraction", "count" -> number;
      default -> unit.startsWith("%") ? number + "\u2009" + unit : number + " " + (value == 1 ? singular(unit) : unit);
    };
  }

  private static String bare(double value, String unit) {
    return unit.startsWith("USD") ? usd(value) : Figures.trimmed(value, unit.startsWith("%") ? 2 : DIGITS);
  }

  private static String singular(String unit) {
    return unit.endsWith("s") && !unit.contains("/") ? unit.substring(0, unit.length() - 1) : unit;
  }

  /// Whole dollars without cents, prices with their digits, the cost of one token with all of them.
  private static String usd(double usd) {
    double size = Math.abs(usd);
    boolean whole = usd == Math.rint(usd);
    return whole || size >= 1000 ? "$" + Figures.trimmed(usd, 2)
        : size >= 10 ? Figures.usdCents(usd) : size >= 0.0001 ? Figures.price(usd) : "$" + Figures.trimmed(usd, 9);
  }

  /// Names of inputs as words: `cacheReadMultiplier` becomes `cache read multiplier`.
  public static String name(String input) {
    String spaced = input.replace("PerMTok", "").replace("USD", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Figures.LOCALE).strip();
    return spaced.replaceAll(" lo$", ", low").replaceAll(" hi$", ", high").replace(" lo ", " low ")
        .replace(" hi ", " high ");
  }

  /// Several things in one line.
  static String list(List<String> parts) {
    return parts.size() < 2 ? String.join("", parts)
        : parts.subList(0, parts.size() - 1).stream().collect(Collectors.joining(", ")) + " and " + parts.getLast();
  }}
