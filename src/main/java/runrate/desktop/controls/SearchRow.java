package runrate.desktop.controls;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.text.Figures;

/// A row of a [SearchPopup]: what it is called, whose it is, what it costs.
///
/// @param mark what to know before choosing it, empty where there is nothing
public record SearchRow(String name, String group, String detail, String mark, Runnable onChosen) {
  /// A model by its vendor, with its price for a million tokens.
  public static SearchRow model(Offer offer, PricePeriod price, boolean retired, Runnable onChosen) {
    return new SearchRow(offer.model().shortName(), offer.card().vendor().name(), "%s in, %s out".formatted(
        Figures.price(price.base().input().doubleValue()), Figures.price(price.base().output().doubleValue())),
        retired ? "retired" : "", onChosen);
  }

  /// The rows that hold every word typed, anywhere; first those whose name it is or begins, last those that hold a
  /// word in their price only.
  static List<SearchRow> found(List<SearchRow> rows, String typed) {
    String wanted = lower(typed.strip());
    return rows.stream().filter(row -> row.holds(wanted, row.detail())).sorted(
        Comparator.comparing(row -> row.distance(wanted))).toList();
  }

  private int distance(String wanted) {
    String lowerName = lower(name);
    return lowerName.equals(wanted) ? 0 : lowerName.startsWith(wanted) ? 1 : holds(wanted, "") ? 2 : 3;
  }

  private boolean holds(String wanted, String besides) {
    String words = lower(String.join(" ", name, group, mark, besides));
    return Stream.of(wanted.split("\\s+")).allMatch(words::contains);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
