package runrate.text;

import java.util.OptionalDouble;
import runrate.costing.PriceTable;
import runrate.pricing.CacheDiscount;
import runrate.pricing.Offer;
import runrate.pricing.TimeWindow;
import runrate.pricing.WeeklyHours;

/// The rows and columns of a price table in words.
public final class PriceWords {
  private PriceWords() {}

  /// `Write 5 min`
  public static String of(PriceTable.Column column) {
    return switch (column.tokenClass()) {
      case UNCACHED_INPUT -> "Input";
      case CACHE_READ -> "Cache read";
      case CACHE_WRITE -> "Write " + Figures.lifetime(column.lifetime());
      case OUTPUT -> "Output";
      case THINKING -> "Thinking";
    };
  }

  /// What a row is about: `Batch, prompt above 272k`.
  public static String of(PriceTable.Row row) {
    String name = switch (row.kind()) {
      case STANDARD, LONG_CONTEXT -> "Standard";
      case WINDOW -> "Hours " + row.id();
      case MODE -> name(row.id());
      case REGION -> "Region " + row.id();
    };
    return row.abovePromptTokens() == 0 ? name
        : "%s, prompt above %s".formatted(name, Figures.count(row.abovePromptTokens()));
  }

  /// A mode's or fee's id in words: `codeExecutionHour` is `Code execution hour`.
  public static String name(String id) {
    String words = id.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Figures.LOCALE);
    return Capital.of(words);
  }

  /// How a row's prices come about: published, or by which factor.
  public static String how(Offer offer, PriceTable.Row row) {
    String factor = row.multiplier().isPresent()
        ? "× %s, ".formatted(Figures.trimmed(row.multiplier().getAsDouble(), 3)) : "published";
    return switch (row.kind()) {
      case STANDARD -> "";
      case LONG_CONTEXT -> "the whole request";
      case WINDOW -> hours(offer.window(row.id()));
      case MODE -> row.multiplier().isEmpty() ? factor : factor + cached(offer.modes().get(row.id()).cacheDiscount());
      case REGION -> factor + (offer.regions().get(row.id()).appliesToFees()
          ? "tokens and fees" : "tokens but not fees");
    };
  }

  private static String cached(CacheDiscount discount) {
    return switch (discount) {
      case STACK -> "cached tokens too";
      case NONE -> "no cached price";
      case REPLACE -> "cache reads stay";
    };
  }

  /// `01:00-04:00, 06:00-10:00 UTC, Mon to Fri`
  public static String hours(TimeWindow window) {
    return hours(window.hours());
  }

  public static String hours(WeeklyHours hours) {
    String ranges = String.join(", ", hours.ranges().stream().map(range -> range.text()).toList());
    String days = String.join(" ", hours.days().stream().sorted().map(day -> day.name().charAt(0)
        + day.name().substring(1, 3).toLowerCase(Figures.LOCALE)).toList())
        .replace("Mon Tue Wed Thu Fri", "Mon to Fri");
    return "%s %s, %s".formatted(ranges, hours.zone().getId(), hours.days().size() == 7 ? "every day" : days);
  }

  /// A price in a table, a dash where it is not sold.
  public static String price(OptionalDouble usdPerMTok) {
    return usdPerMTok.isEmpty() ? "–" : usdPerMTok.getAsDouble() == 0
        ? "free" : Figures.price(usdPerMTok.getAsDouble());
  }

  /// How one price differs from another: `−33 %`, `same`; empty where either is not sold.
  public static String change(OptionalDouble from, OptionalDouble to) {
    if (from.isEmpty() || to.isEmpty()) {
      return "";
    }
    double before = from.getAsDouble();
    double after = to.getAsDouble();
    if (Math.abs(after - before) <= 1e-12 * Math.max(after, before)) {
      return "same";
    }
    if (before == 0) {
      return "not free";
    }
    String percent = Figures.percent(after / before - 1, Math.abs(after / before - 1) < 0.1 ? 1 : 0);
    return after > before ? "+" + percent : percent;
  }
}
