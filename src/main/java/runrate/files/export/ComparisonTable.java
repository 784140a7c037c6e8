package runrate.files.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import runrate.compare.Comparison;
import runrate.compare.Measure;
import runrate.compare.Row;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.SheetDraft;
import runrate.files.sheet.Workbook;
import runrate.files.sheet.XlsxWriter;
import runrate.text.ComparedFigures;
import runrate.text.ComparisonSentence;
import runrate.text.CurrencySentence;
import runrate.text.Money;

/// A comparison as a table that leaves the program: a row a figure, a column a scenario, and how far each column is
/// from the one it is read against.
public final class ComparisonTable {
  private static final double LABEL_WIDTH = 34;
  private static final double COLUMN_WIDTH = 18;

  private ComparisonTable() {}

  /// In a workbook the figures are values and the differences formulas over them.
  public static byte[] xlsx(Comparison comparison) {
    Money money = ComparedFigures.money(comparison);
    int columns = comparison.columns().size();
    double[] widths = new double[1 + 2 * columns];
    Arrays.fill(widths, COLUMN_WIDTH);
    widths[0] = LABEL_WIDTH;
    var draft = new SheetDraft("Comparison", widths);
    draft.add(Cell.title(ComparisonSentence.of(comparison)));
    draft.add(heads(comparison).stream().map(Cell::head).toList());
    row(money, draft, comparison.total());
    comparison.groups().forEach(group -> {
      draft.skip();
      draft.add(Cell.head(group.title()));
      group.rows().forEach(row -> row(money, draft, row));
    });
    return XlsxWriter.bytes(new Workbook(List.of(draft.sheet(2)), Map.of()));
  }

  /// As comma-separated values for a country; differences are worked out.
  public static byte[] csv(Comparison comparison, Locale locale) {
    Money money = ComparedFigures.money(comparison);
    var csv = new CsvText(locale).head(heads(comparison));
    line(money, csv, comparison.total());
    comparison.groups().forEach(group -> group.rows().forEach(row -> line(money, csv, row)));
    return csv.markedBytes();
  }

  private static List<String> heads(Comparison comparison) {
    List<String> heads = new ArrayList<>(List.of(comparison.columns().getFirst().column().scenario().business()
        .shownCurrency()
        .map(rate -> "Amounts in %s, %s".formatted(rate.code(), CurrencySentence.named(rate))).orElse("")));
    comparison.columns().forEach(entry -> heads.add(entry.column().name()));
    others(comparison.columns().size(), comparison.reference()).forEach(column ->
        heads.add("%s less %s".formatted(heads.get(column + 1), heads.get(comparison.reference() + 1))));
    return heads;
  }

  private static List<Integer> others(int columns, int reference) {
    List<Integer> others = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      if (i != reference) {
        others.add(i);
      }
    }
    return others;
  }

  private static void row(Money money, SheetDraft draft, Row row) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(label(money, row))));
    for (int i = 0; i < row.cells().size(); i++) {
      OptionalDouble value = row.value(i);
      cells.add(value.isPresent() ? Cell.number(shown(money, row, value.getAsDouble()),
          format(money, row.kind().measure()))
          : Cell.note(ComparedFigures.of(money, row.cells().get(i), row)));
    }
    others(row.cells().size(), row.reference())
        .forEach(column -> cells.add(row.difference(column).isEmpty() ? Cell.EMPTY
        : Cell.formula("%s-%s".formatted(draft.next(column + 1), draft.next(row.reference() + 1)),
            shown(money, row, row.difference(column).getAsDouble()), format(money, row.kind().measure()))));
    draft.add(cells);
  }

  /// List prices stay in dollars, and say so where nothing else is.
  private static String label(Money money, Row row) {
    return row.kind().label() + (money.isConverted() && row.kind().measure() == Measure.USD_PER_MTOK ? ", USD" : "");
  }

  private static double shown(Money money, Row row, double value) {
    return switch (row.kind().measure()) {
      case USD, USD_PER_UNIT -> money.of(value);
      default -> value;
    };
  }

  private static Format format(Money money, Measure measure) {
    return switch (measure) {
      case USD -> money.isConverted() ? Format.COUNT : Format.USD;
      case USD_PER_UNIT -> money.isConverted() ? Format.FINE : Format.USD_FINE;
      case USD_PER_MTOK -> Format.PRICE;
      case COUNT, TOKENS -> Format.WHOLE;
      case SHARE -> Format.SHARE;
      case TIMES -> Format.FACTOR;
      case SCORE, WORDS -> Format.COUNT;
    };
  }

  private static void line(Money money, CsvText csv, Row row) {
    csv.text(label(money, row));
    for (int i = 0; i < row.cells().size(); i++) {
      OptionalDouble value = row.value(i);
      if (value.isPresent()) {
        csv.number(shown(money, row, value.getAsDouble()));
      } else {
        csv.text(ComparedFigures.of(money, row.cells().get(i), row));
      }
    }
    for (int column : others(row.cells().size(), row.reference())) {
      OptionalDouble difference = row.difference(column);
      if (difference.isPresent()) {
        csv.number(shown(money, row, difference.getAsDouble()));
      } else {
        csv.empty();
      }
    }
    csv.end();
  }
}
