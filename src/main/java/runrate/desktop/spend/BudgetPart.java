package runrate.desktop.spend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.desktop.levers.FieldReply;
import runrate.desktop.levers.FreeNumber;
import runrate.desktop.levers.Unit;
import runrate.desktop.levers.UnitField;
import runrate.desktop.store.HeldField;
import runrate.desktop.store.ScenarioStore;
import runrate.forecast.BudgetLine;
import runrate.forecast.BudgetStatus;
import runrate.inputs.Range;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;
import runrate.scenario.RecordedDay;
import runrate.text.CurrencySentence;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.SpendSentence;

/// A budget a row: day, week, month, quarter and year, and whatever further ones a file has. An empty field is no such
/// budget.
final class BudgetPart extends VBox {
  private static final int FIELD = 1;
  private static final int SPENT = 2;
  private static final int FORECAST = 3;
  private static final int BAR = 4;
  private static final int VERDICT = 5;
  private static final double ROOM_FOR_BARS = 640;
  private static final List<String> HEADS = List.of("budget", "spent", "forecast");

  private final ScenarioStore store;
  private final GridPane grid = new GridPane();
  private final PlainScroll scroll;
  private final Label foot = StyledLabel.wrapped("", "pattern-note");
  private final Label barHead = StyledLabel.of("used, where it ends", "month-head");
  private final List<Label> heads = HEADS.stream().map(head -> StyledLabel.of(head, "month-head")).toList();
  private final List<Row> rows = new ArrayList<>();

  private record Row(Period period, String name, Label title, FreeNumber number, Label spent, Label forecast,
      BudgetBar bar, Tooltip onBar, Label verdict, Label parts, FieldReply reply) {
    boolean isOf(BudgetLine line) {
      return period == line.period() && name.equals(line.name());
    }
  }

  BudgetPart(ScenarioStore store) {
    super(6);
    this.store = store;
    setId("spend-budgets");
    setMinSize(0, 0);
    grid.getStyleClass().add("budget-grid");
    for (HPos side : new HPos[] {HPos.LEFT, HPos.LEFT, HPos.RIGHT, HPos.RIGHT, HPos.LEFT, HPos.RIGHT}) {
      var column = new ColumnConstraints();
      column.setHalignment(side);
      grid.getColumnConstraints().add(column);
    }
    grid.getColumnConstraints().get(BAR).setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().get(0).setMinWidth(USE_PREF_SIZE);
    scroll = new PlainScroll(grid);
    scroll.getStyleClass().add("spend-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(scroll, foot);
    widthProperty().subscribe(width -> showBars(width.doubleValue()));
  }

  /// How high the part is with every row in sight. What a field answers is left out: a page that grew while somebody
  /// types would take the field away from the hand.
  double neededHeight() {
    double answers = rows.stream().map(Row::reply).filter(Node::isVisible).mapToDouble(reply ->
        reply.prefHeight(grid.getWidth()) + grid.getVgap()).sum();
    return grid.getHeight() - answers + (foot.isManaged() ? foot.prefHeight(getWidth()) + getSpacing() : 0);
  }

  ReadOnlyDoubleProperty rowsHeight() {
    return grid.heightProperty();
  }

  /// The footer goes where there is no room for it.
  void showFoot(boolean shown) {
    Restyle.keep(foot, shown);
  }

  /// @return which budgets are over, for the head of its card
  String show(SpendMoment moment) {
    Money money = Money.of(moment.scenario());
    List<BudgetLine> lines = BudgetLine.of(moment.calendar(), moment.scenario(), List.of(Period.values()));
    if (rows.size() != lines.size() || Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
        .anyMatch(i -> !rows.get(i).isOf(lines.get(i)))) {
      rebuild(lines);
    }
    List<Double> days = moment.scenario().forecast().recorded().of(moment.scenario().forecast().month()).stream()
        .map(RecordedDay::usd).toList();
    for (int i = 0; i < lines.size(); i++) {
      show(money, rows.get(i), lines.get(i), days);
    }
    nameUnits(money);
    foot.setText(SpendSentence.modelled(lines) + " An empty field is no such budget."
        + moment.scenario().business().shownCurrency().map(rate -> " Budgets are typed in US dollars; %s.".formatted(
            CurrencySentence.of(rate))).orElse(""));
    return SpendSentence.verdicts(money, lines);
  }

  /// Typed amounts stay in dollars, computed ones are in the scenario's currency; where these are two, heads say which.
  private void nameUnits(Money money) {
    List<String> units = money.isConverted() ? List.of(", USD", ", " + money.code(), ", " + money.code())
        : List.of("", "", "");
    for (int i = 0; i < HEADS.size(); i++) {
      heads.get(i).setText(HEADS.get(i) + units.get(i));
    }
  }

  private void rebuild(List<BudgetLine> lines) {
    grid.getChildren().clear();
    rows.clear();
    for (int i = 0; i < HEADS.size(); i++) {
      grid.add(heads.get(i), FIELD + i, 0);
    }
    grid.add(barHead, BAR, 0);
    for (BudgetLine line : lines) {
      add(line);
    }
    showBars(getWidth());
  }

  /// In the narrowest window words and figures stay, bars go.
  private void showBars(double width) {
    boolean shown = width == 0 || width >= ROOM_FOR_BARS;
    Restyle.keep(barHead, shown);
    rows.forEach(row -> Restyle.keep(row.bar(), shown));
  }

  private void add(BudgetLine line) {
    Object[] gesture = {new Object()};
    String id = "budget-%s%s".formatted(line.period().name().toLowerCase(Figures.LOCALE),
        line.name().isEmpty() ? "" : "-" + line.name());
    FreeNumber[] number = new FreeNumber[1];
    number[0] = new FreeNumber(id, "Budget, " + SpendSentence.name(line), Unit.USD, Range.ABOVE_ZERO, 100, true,
        typed -> {
          if (!number[0].isRefused()) {
            store.edit(scenario -> scenario.withBudget(budget -> budget.with(line.period(), line.name(), typed)),
                gesture[0]);
          }
        });
    number[0].heldBy(new HeldField(store, id, number[0]::label,
        scenario -> scenario.budget().line(line.period(), line.name()).map(PeriodBudget::amountUsd)));
    UnitField field = UnitField.of(number[0]);
    field.usuallyWide(84);
    field.focusWithinProperty().addListener((property, was, is) -> gesture[0] = new Object());
    var row = new Row(line.period(), line.name(), StyledLabel.of("", "budget-name"), number[0],
        StyledLabel.of("", "budget-figure"), StyledLabel.of("", "budget-figure"), new BudgetBar(),
        Terms.tooltip(""), StyledLabel.of("", "budget-verdict"), StyledLabel.of("", "budget-parts"),
        field.reply());
    Tooltip.install(row.bar(), row.onBar());
    for (Label label : List.of(row.title(), row.spent(), row.forecast(), row.verdict())) {
      label.setMinWidth(Region.USE_PREF_SIZE);
    }
    int at = rows.size() * 3 + 1;
    grid.add(row.title(), 0, at);
    grid.add(field, FIELD, at);
    grid.add(row.spent(), SPENT, at);
    grid.add(row.forecast(), FORECAST, at);
    grid.add(row.bar(), BAR, at);
    grid.add(row.verdict(), VERDICT, at);
    grid.add(row.parts(), SPENT, at + 1, VERDICT - SPENT + 1, 1);
    GridPane.setHalignment(row.parts(), HPos.LEFT);
    grid.add(field.reply(), 0, at + 2, VERDICT + 1, 1);
    field.reply().visibleProperty().subscribe(shown -> {
      if (shown) {
        Platform.runLater(() -> reveal(field.reply()));
      }
    });
    rows.add(row);
  }

  /// What is said below a row must not lie below the part of the table that is in sight.
  private void reveal(Node said) {
    scroll.applyCss();
    scroll.layout();
    double hidden = grid.getHeight() - scroll.getViewportBounds().getHeight();
    double below = said.getBoundsInParent().getMaxY() - scroll.getViewportBounds().getHeight();
    if (hidden > 0 && below > scroll.getVvalue() * hidden) {
      scroll.setVvalue(Math.min(1, below / hidden));
    }
  }

  /// What of the bar is planned stands below it, and what its small ticks mean is said on hover.
  private static void showParts(Money money, Row row, BudgetLine line) {
    Optional<String> parts = SpendSentence.parts(money, line);
    row.parts().setText(parts.orElse(""));
    Restyle.keep(row.parts(), parts.isPresent() && line.amountUsd().isPresent());
    String words = Stream.concat(parts.stream(), SpendSentence.alerts(line).stream()).collect(Collectors.joining("\n"));
    row.onBar().setText(words.isEmpty() ? SpendSentence.verdict(money, line) : words);
    row.bar().setAccessibleText(row.onBar().getText());
  }

  private static void show(Money money, Row row, BudgetLine line, List<Double> days) {
    boolean over = line.status() == BudgetStatus.OVER_BUDGET;
    row.title().setText(SpendSentence.name(line));
    row.number().set(line.amountUsd());
    row.spent().setText(line.period() == Period.DAY ? "most " + money.amount(line.spentUsd())
        : (line.modelledDays() > 0 ? "~" : "") + money.amount(line.spentUsd()));
    row.forecast().setText(line.period() == Period.DAY && line.forecastUsd() == 0 ? "–"
        : (line.period() == Period.DAY ? "up to " : "") + money.amount(line.forecastUsd()));
    Restyle.set(row.forecast(), "label", "budget-figure", over && line.period() != Period.DAY ? "over" : "plain");
    row.verdict().setText(SpendSentence.verdict(money, line));
    Restyle.set(row.verdict(), "label", "budget-verdict",
        over ? "over" : line.status() == BudgetStatus.ON_TRACK ? "holds" : "none");
    showParts(money, row, line);
    row.bar().show(line, days);
    Restyle.set(row.title(), "label", "budget-name", line.amountUsd().isPresent() ? "set" : "unset");
  }
}
