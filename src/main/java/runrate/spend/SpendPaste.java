package runrate.spend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import runrate.scenario.RecordedDay;

/// A pasted text or a CSV file as days of recorded spend. Nothing is guessed: what can be concluded from all rows is
/// concluded, with its reason; while anything has two readings no row is taken.
///
/// @param rows     every line of the text, in its order
/// @param order    of dates of figures
/// @param sign     before the cents
/// @param currency code of the amounts, `USD` where none stands there
/// @param currencies codes they can be taken for
/// @param amount   the column of the amounts, from 0
/// @param figures  columns that hold figures, with their names
/// @param isDated  whether rows have dates; if not, they go on from day to day
public record SpendPaste(List<PastedRow> rows, Found<DateOrder> order, Found<DecimalSign> sign,
    Found<String> currency, List<String> currencies, Found<Integer> amount, List<Column> figures, boolean isDated,
    String start) {
  /// Rows a text may have; a file holds no more days.
  public static final int MOST_ROWS = 10_000;
  private static final int MOST_CHARACTERS = 4_000_000;

  public SpendPaste {
    rows = List.copyOf(rows);
    figures = List.copyOf(figures);
  }

  /// A column that could hold the amounts.
  public record Column(int index, String name) {}

  /// Why a text is not read at all, in one line.
  public static Optional<String> refusal(String text) {
    long rows = text.lines().limit(MOST_ROWS + 1L).count();
    if (rows > MOST_ROWS || text.length() > MOST_CHARACTERS) {
      return Optional.of(String.format(Locale.ROOT, "This has %,d rows; at most %,d can be read at once. Paste the "
          + "days you need.", text.lines().count(), MOST_ROWS));
    }
    return text.isBlank() ? Optional.of("Nothing stands there to be pasted.") : Optional.empty();
  }

  /// @param text for which [#refusal] has no reason
  public static SpendPaste read(String text, PasteAsked asked) {
    return new PasteReading(text, asked).paste();
  }

  /// What must be chosen before any row is taken.
  public List<String> questions() {
    return findings().filter(Found::isAsked).map(Found::reason).toList();
  }

  /// Why it is read as it is.
  public List<String> reasons() {
    return Stream.concat(start.isEmpty() ? Stream.empty() : Stream.of(start), findings()
        .filter(found -> !found.isAsked() && !found.reason().isEmpty()).map(Found::reason)).toList();
  }

  private Stream<Found<?>> findings() {
    return Stream.of(amount, order, sign, currency);
  }

  /// The days that were taken; none while something is asked.
  public List<RecordedDay> days() {
    return rows.stream().flatMap(row -> row.day().stream()).toList();
  }

  public List<PastedRow> of(PastedRow.Kind kind) {
    return rows.stream().filter(row -> row.kind() == kind).toList();
  }

  /// All rows, part by part: they add up.
  public String summary() {
    List<String> parts = new ArrayList<>();
    Function<PastedRow.Kind, Integer> count = kind -> of(kind).size();
    int taken = count.apply(PastedRow.Kind.TAKEN);
    int asked = count.apply(PastedRow.Kind.ASKED);
    parts.add(asked > 0 ? asked + " wait for your choice" : taken == 1 ? "1 day" : taken + " days");
    if (count.apply(PastedRow.Kind.REFUSED) > 0) {
      parts.add(count.apply(PastedRow.Kind.REFUSED) + " refused");
    }
    int headings = count.apply(PastedRow.Kind.HEADING);
    if (headings > 0) {
      parts.add(headings == 1 ? "1 heading" : headings + " headings");
    }
    int left = (int) rows.stream().filter(PastedRow::leavesADayOut).count();
    if (left > 0) {
      parts.add(left == 1 ? "1 day left out" : left + " days left out");
    }
    if (count.apply(PastedRow.Kind.BLANK) > left) {
      parts.add(count.apply(PastedRow.Kind.BLANK) - left + " blank");
    }
    return "%s: %s".formatted(rows.size() == 1 ? "1 row" : rows.size() + " rows", String.join(", ", parts));
  }
}
