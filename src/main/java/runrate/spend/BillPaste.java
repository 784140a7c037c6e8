package runrate.spend;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.scenario.CurrencyRate;

/// A pasted bill or cost report as models, their tokens by class, requests and the amount billed. Nothing is guessed:
/// what has two readings is refused with both, and every line is in [#rows].
///
/// @param models at most [#MOST_MODELS], in the order of the text
/// @param says   the amount billed, in US dollars; absent where none stands there
public record BillPaste(List<BillRow> rows, List<BilledModel> models, OptionalDouble says) {
  public static final int MOST_MODELS = 3;
  private static final int MOST_ROWS = 1000;

  public BillPaste {
    rows = List.copyOf(rows);
    models = List.copyOf(models);
  }

  /// @param day      of the bill, whose prices hold
  /// @param standing the model that is meant where the text names none
  /// @param rate     of the currency amounts are shown in, which those without one are taken for
  public static BillPaste read(String text, RateBook book, LocalDate day, Offer standing, Optional<CurrencyRate> rate) {
    return text.lines().limit(MOST_ROWS + 1L).count() > MOST_ROWS
        ? new BillPaste(List.of(new BillRow(1, "", BillRow.Kind.REFUSED, "more than %s lines: paste only the bill"
            .formatted(MOST_ROWS))), List.of(), OptionalDouble.empty())
        : new BillReading(text, new BillModels(book, day), standing, rate).paste();
  }

  private long count(BillRow.Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).count();
  }

  /// All lines, part by part: they add up.
  public String summary() {
    List<String> parts = new ArrayList<>(List.of(count(BillRow.Kind.TAKEN) + " taken"));
    add(parts, count(BillRow.Kind.MODEL), "model", "models");
    add(parts, count(BillRow.Kind.REFUSED), "refused", "refused");
    add(parts, count(BillRow.Kind.HEADING), "heading", "headings");
    add(parts, count(BillRow.Kind.BLANK), "blank", "blank");
    return "%s: %s".formatted(rows.size() == 1 ? "1 row" : rows.size() + " rows", String.join(", ", parts));
  }

  private static void add(List<String> parts, long count, String one, String many) {
    if (count > 0) {
      parts.add("%s %s".formatted(count, count == 1 ? one : many));
    }
  }

  /// What is refused or read in part, line by line.
  public List<BillRow> told() {
    return rows.stream().filter(row -> !row.why().isEmpty()).toList();
  }
}
