package runrate.spend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Which column holds the dates and which the amounts.
///
/// @param date    column of the dates, from 0
/// @param amount  column of the amounts, asked where several hold figures
/// @param figures all columns that could be it
/// @param names   of all columns, as a heading gives them
record ColumnFinding(int date, Found<Integer> amount, List<Integer> figures, List<String> names) {
  private static final Pattern MONEY = Pattern.compile("(?i).*(cost|amount|spend|spent|usd|\\$|betrag|kosten|charge|"
      + "total|price).*");

  static ColumnFinding of(PastedTable table, PasteAsked asked) {
    List<PastedTable.Line> rows = table.lines().stream().filter(line -> line.cells().stream().anyMatch(cell ->
        DateText.of(cell).isPresent()) && line.cells().stream().anyMatch(PastedTable::isAmount)).toList();
    int wide = rows.stream().mapToInt(line -> line.cells().size()).max().orElse(0);
    int date = most(wide, rows, cell -> DateText.of(cell).isPresent());
    List<Integer> figures = new ArrayList<>();
    for (int column = 0; column < wide; column++) {
      int at = column;
      long count = rows.stream().filter(line -> cell(line, at).filter(PastedTable::isAmount).isPresent()).count();
      if (column != date && count * 2 > rows.size()) {
        figures.add(column);
      }
    }
    List<String> names = table.lines().stream().filter(line -> !line.isBlank()).findFirst()
        .filter(line -> line.cells().size() >= wide && line.cells().stream().noneMatch(PastedTable::isAmount)
            && line.cells().stream().noneMatch(cell -> DateText.of(cell).isPresent()))
        .map(PastedTable.Line::cells).orElse(List.of());
    return new ColumnFinding(date, amount(figures, names, rows, asked), figures, names);
  }

  private interface Test {
    boolean passes(String cell);
  }

  private static int most(int wide, List<PastedTable.Line> rows, Test test) {
    return IntStream.range(0, wide).boxed().max((one, two) -> Long.compare(count(rows, one, test),
        count(rows, two, test)) * 2 + Integer.compare(two, one)).orElse(0);
  }

  private static long count(List<PastedTable.Line> rows, int column, Test test) {
    return rows.stream().filter(line -> cell(line, column).filter(test::passes).isPresent()).count();
  }

  static Optional<String> cell(PastedTable.Line line, int column) {
    return column < line.cells().size() ? Optional.of(line.cells().get(column)) : Optional.empty();
  }

  private static Found<Integer> amount(List<Integer> figures, List<String> names, List<PastedTable.Line> rows,
      PasteAsked asked) {
    if (figures.isEmpty()) {
      return Found.plain(1);
    }
    if (figures.size() == 1) {
      return Found.plain(figures.getFirst());
    }
    if (asked.amount().filter(figures::contains).isPresent()) {
      return Found.concluded(asked.amount().get(), "");
    }
    List<Integer> named = figures.stream().filter(column -> column < names.size()
        && MONEY.matcher(names.get(column)).matches()).toList();
    if (named.size() == 1) {
      return Found.concluded(named.getFirst(), "column %s is headed “%s”".formatted(named.getFirst() + 1,
          names.get(named.getFirst())));
    }
    List<Integer> marked = figures.stream().filter(column -> rows.stream().anyMatch(line -> cell(line, column)
        .flatMap(AmountText::of).filter(amount -> !amount.currency().isEmpty()).isPresent())).toList();
    return marked.size() == 1 ? Found.concluded(marked.getFirst(), "only column %s has a currency".formatted(
        marked.getFirst() + 1)) : Found.asked(String.format(Locale.ROOT,
            "columns %s and %s both hold figures: choose the amounts", figures.getFirst() + 1, figures.getLast() + 1));
  }

  /// The columns that could hold the amounts, named; one alone as where it stands beside the dates.
  List<SpendPaste.Column> choices() {
    return figures.size() == 1 ? List.of(new SpendPaste.Column(figures.getFirst(),
        date < figures.getFirst() ? "date, amount" : "amount, date"))
        : figures.stream().map(column -> new SpendPaste.Column(column, name(column))).toList();
  }

  private String name(int column) {
    return column < names.size() && !names.get(column).isBlank() ? names.get(column) : "column " + (column + 1);
  }
}
