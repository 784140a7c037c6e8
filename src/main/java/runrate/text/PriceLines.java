package runrate.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.costing.PriceOrigin;
import runrate.costing.PriceTable;
import runrate.pricing.Offer;
import runrate.pricing.PricePeriod;
import runrate.pricing.RateBook;

/// Everything a card says of one model, a line each, for a terminal: its facts, and for every period a
/// table of its prices.
public final class PriceLines {
  private static final String TABLE_INDENT = "    ";

  private PriceLines() {}

  /// @param date marks the period that is in force on it
  public static List<String> of(RateBook book, Offer offer, LocalDate date) {
    List<String> lines = new ArrayList<>();
    lines.add("%s: %s%s".formatted(offer.key(), offer.model().name(), offer.own() ? ", your own price" : ""));
    addFacts(lines, ModelFacts.of(book, offer));
    Optional<PricePeriod> inForce = offer.model().priceOn(date);
    for (PricePeriod period : offer.model().prices()) {
      lines.add("");
      lines.add("%s %s".formatted(inForce.equals(Optional.of(period)) ? "*" : " ", days(period)));
      PriceTable.of(offer, period.from()).ifPresent(table -> addTable(lines, cells(table)));
      lines.add("    Prices: %s.%s".formatted(Explanation.of(PriceOrigin.of(offer, period)),
          period.note().isEmpty() ? "" : " Note: " + period.note() + "."));
    }
    lines.add("");
    lines.add(inForce.isPresent() ? "* in force on " + Figures.date(date)
        : "No price on %s yet.".formatted(Figures.date(date)));
    return lines;
  }

  private static String days(PricePeriod period) {
    return "From " + Figures.date(period.from())
        + period.to().map(day -> " until " + Figures.date(day.minusDays(1))).orElse(" on");
  }

  private static void addFacts(List<String> lines, List<ModelFacts.Fact> facts) {
    int width = facts.stream().mapToInt(fact -> fact.name().length()).max().orElse(0);
    String group = "";
    for (ModelFacts.Fact fact : facts) {
      if (!fact.group().equals(group)) {
        group = fact.group();
        lines.add("  " + group);
      }
      lines.add("    %s  %s".formatted(left(fact.name() + ":", width + 1), fact.value()));
    }
  }

  private static List<List<String>> cells(PriceTable table) {
    List<List<String>> cells = new ArrayList<>();
    cells.add(line("USD per million tokens", table.columns().stream().map(PriceWords::of), ""));
    table.rows().forEach(row -> cells.add(line(PriceWords.of(row), row.cells().stream().map(PriceWords::price),
        PriceWords.how(table.offer(), row))));
    return cells;
  }

  private static List<String> line(String name, Stream<String> prices, String how) {
    return Stream.of(Stream.of(name), prices, Stream.of(how)).flatMap(part -> part).toList();
  }

  /// Prices stand to the right of their columns, words to the left.
  private static void addTable(List<String> lines, List<List<String>> cells) {
    int last = cells.getFirst().size() - 1;
    int[] widths = IntStream.rangeClosed(0, last).map(column ->
        cells.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)).toArray();
    for (List<String> row : cells) {
      var line = new StringBuilder(TABLE_INDENT);
      for (int column = 0; column <= last; column++) {
        boolean words = column == 0 || column == last;
        line.append(column == 0 ? "" : "  ").append(words ? left(row.get(column), widths[column])
            : " ".repeat(widths[column] - row.get(column).length()) + row.get(column));
      }
      lines.add(line.toString().stripTrailing());
    }
  }

  private static String left(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
