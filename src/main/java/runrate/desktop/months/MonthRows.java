package runrate.desktop.months;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.TableRow;
import runrate.desktop.controls.FigureColumn;
import runrate.desktop.controls.FigureTable;
import runrate.desktop.controls.Terms;
import runrate.forecast.TwelveMonths;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.YearSentence;

/// A row a month: days, calls, each vendor, the month, how it differs from the one before, and what is spent so far.
/// Above five vendors the dearest four have columns and the others share one.
final class MonthRows {
  private static final PseudoClass BREAKING = PseudoClass.getPseudoClass("breaking");
  private static final int MOST_VENDORS = 5;
  private static final double MONTH = 84;
  private static final double DAYS = 60;
  private static final double WIDE = 96;
  /// Of a digit in a cell, and what a cell keeps free at its sides.
  private static final double LETTER = 7.3;
  private static final double PADDING = 20;

  private MonthRows() {}

  /// @param against  what the month is dearer than the one before; absent for the first
  /// @param happens  price changes, and the day the budget is gone
  /// @param breaking whether the year's budget is gone in this month
  record Row(TwelveMonths.Month month, OptionalDouble against, double daysAgainst, String happens, boolean breaking) {}

  static List<Row> of(TwelveMonths year) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < year.months().size(); i++) {
      TwelveMonths.Month month = year.months().get(i);
      boolean breaking = year.brokenOn().map(YearMonth::from).filter(month.month()::equals).isPresent();
      rows.add(new Row(month, i == 0 ? OptionalDouble.empty()
          : OptionalDouble.of(month.usd() - year.months().get(i - 1).usd()),
          i == 0 ? 0 : month.workingDays() - year.months().get(i - 1).workingDays(), YearSentence.happens(year, month),
          breaking));
    }
    return rows;
  }

  /// A table for the vendors of a year. Where there is no room for all of it, the difference goes, then the calls and
  /// what happens: a row under the mouse tells everything of its month. What then is still too wide is scrolled.
  static FigureTable<Row> table(Money money, TwelveMonths year) {
    double amount = Math.max(WIDE, money.cents(year.totalUsd()).length() * LETTER + PADDING);
    List<FigureColumn<Row>> columns = new ArrayList<>();
    columns.add(FigureColumn.<Row>ordered("month", (a, b) -> a.month().month().compareTo(b.month().month()),
        row -> Figures.monthAndYear(row.month().month().atDay(1))).wideAsHead(MONTH));
    columns.add(figures("days", row -> row.month().workingDays(), count -> Figures.trimmed(count, 1), DAYS));
    FigureColumn<Row> calls = figures("calls", row -> row.month().calls(), Figures::whole, WIDE);
    columns.add(calls);
    columns.addAll(vendors(money, year, amount));
    columns.add(figures("the month", row -> row.month().usd(), money::cents, amount + PADDING / 2)
        .styled("figure-strong"));
    FigureColumn<Row> difference = FigureColumn.<Row>figures("difference", Row::against, row -> against(money, row))
        .wideAsHead(Math.max(150, amount + 60));
    columns.add(difference);
    columns.add(figures("so far", row -> row.month().soFarUsd(), money::cents, amount));
    year.yearBudgetUsd().ifPresent(budget -> columns.add(ofTheBudget(budget)));
    FigureColumn<Row> happens = whatHappens();
    columns.add(happens);
    var table = new FigureTable<>(columns).wrapping().scrollingSideways();
    table.setId("months-table");
    table.setRowFactory(view -> new BreakingRow(row -> inWords(money, year, row)));
    table.widthProperty().subscribe(width -> giveWay(columns, List.of(difference, calls, happens),
        width.doubleValue()));
    table.show(of(year));
    return table;
  }

  /// Columns that a row's words tell go, one after the other, as long as the others have no room.
  private static void giveWay(List<FigureColumn<Row>> all, List<FigureColumn<Row>> told, double width) {
    double needed = all.stream().mapToDouble(FigureColumn::getMinWidth).sum();
    for (FigureColumn<Row> column : told) {
      column.setVisible(width == 0 || needed <= width);
      needed -= column.isVisible() ? 0 : column.getMinWidth();
    }
  }

  private static List<FigureColumn<Row>> vendors(Money money, TwelveMonths year, double amount) {
    List<FigureColumn<Row>> columns = new ArrayList<>();
    int shown = year.vendors().size() > MOST_VENDORS ? MOST_VENDORS - 1 : year.vendors().size();
    for (int i = 0; i < shown; i++) {
      int vendor = i;
      columns.add(figures(year.vendors().get(i), row -> row.month().byVendorUsd().get(vendor), money::cents, amount));
    }
    if (shown < year.vendors().size()) {
      columns.add(figures("others", row -> row.month().byVendorUsd().stream().skip(shown)
          .mapToDouble(Double::doubleValue).sum(), money::cents, amount));
    }
    return columns;
  }

  /// As wide as there is room for; longer sentences go on in a second line.
  private static FigureColumn<Row> whatHappens() {
    FigureColumn<Row> column = FigureColumn.words("what happens", Row::happens).wide(180);
    column.setPrefWidth(340);
    column.setMaxWidth(520);
    return column;
  }

  private static FigureColumn<Row> ofTheBudget(double budget) {
    return figures("of the year's budget", row -> row.month().soFarUsd() / budget, Figures::percent, 150)
        .dressed((cell, row) -> {
          cell.setAlignment(Pos.CENTER_LEFT);
          cell.setGraphic(new YearShare(row.month().soFarUsd() / budget));
        });
  }

  /// The month in which the year's budget is gone.
  private static final class BreakingRow extends TableRow<Row> {
    private final Function<Row, String> words;

    BreakingRow(Function<Row, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(Row row, boolean empty) {
      super.updateItem(row, empty);
      setTooltip(empty || row == null ? null : Terms.tooltip(words.apply(row)));
      pseudoClassStateChanged(BREAKING, !empty && row != null && row.breaking());
    }
  }

  /// A month in full.
  private static String inWords(Money money, TwelveMonths year, Row row) {
    TwelveMonths.Month month = row.month();
    List<String> words = new ArrayList<>(List.of("%s: %s, %s calls, %s".formatted(
        Figures.monthAndYear(month.month().atDay(1)), Figures.counted(month.workingDays(), "day"),
        Figures.whole(month.calls()), money.cents(month.usd()))));
    for (int i = 0; i < year.vendors().size(); i++) {
      words.add("%s %s".formatted(year.vendors().get(i), money.cents(month.byVendorUsd().get(i))));
    }
    words.add(("%s  so far %s".formatted(against(money, row), money.cents(month.soFarUsd()))).strip());
    words.add(row.happens());
    return String.join("\n", words).strip();
  }

  /// What the twelve months come to.
  static String total(Money money, TwelveMonths year, double withoutGrowthUsd) {
    double days = year.months().stream().mapToDouble(TwelveMonths.Month::workingDays).sum();
    double calls = year.months().stream().mapToDouble(TwelveMonths.Month::calls).sum();
    return "The year: %s, %s calls, %s%s".formatted(Figures.counted(days, "day"), Figures.whole(calls),
        money.cents(year.totalUsd()), Math.abs(withoutGrowthUsd - year.totalUsd()) < 1 ? ""
            : "; without growth " + money.amount(withoutGrowthUsd));
  }

  private interface Value {
    double of(Row row);
  }

  private interface Text {
    String of(double value);
  }

  private static FigureColumn<Row> figures(String head, Value value, Text text, double width) {
    return FigureColumn.<Row>figures(head, row -> OptionalDouble.of(value.of(row)), row -> text.of(value.of(row)))
        .wideAsHead(width);
  }

  private static String against(Money money, Row row) {
    if (row.against().isEmpty()) {
      return "";
    }
    String days = row.daysAgainst() == 0 ? "" : "%s%s  ".formatted(row.daysAgainst() > 0 ? "+" : "\u2212",
        Figures.counted(Math.abs(row.daysAgainst()), "day"));
    return days + money.change(row.against().getAsDouble(), row.month().usd());
  }
}
