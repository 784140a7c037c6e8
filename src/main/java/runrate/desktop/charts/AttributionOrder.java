package runrate.desktop.charts;

import java.util.Comparator;

/// In which order rows of recorded calls stand.
public enum AttributionOrder {
  COST("cost, highest first", Comparator.comparing(AttributionRow::usd).reversed()),
  REQUESTS("requests, most first", Comparator.comparingLong(AttributionRow::requests).reversed()),
  AVERAGE("average, highest first", Comparator.comparingDouble((AttributionRow row) -> row.average().orElse(-1))
      .reversed()),
  NAME("name", Comparator.comparing(AttributionRow::name, String.CASE_INSENSITIVE_ORDER));

  private final String words;
  private final Comparator<AttributionRow> order;

  AttributionOrder(String words, Comparator<AttributionRow> order) {
    this.words = words;
    this.order = order;
  }

  public String words() {
    return words;
  }

  Comparator<AttributionRow> order() {
    return order;
  }
}
