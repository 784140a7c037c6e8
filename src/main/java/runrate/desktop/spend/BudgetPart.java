package runrate.desktop.spend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.ScenarioStore;
import runrate.forecast.BudgetLine;
import runrate.forecast.BudgetStack;
import runrate.scenario.Period;
import runrate.text.BudgetWords;
import runrate.text.CurrencySentence;
import runrate.text.Money;
import runrate.text.SpendSentence;

/// A budget a row: day, week, month, quarter and year, and whatever further ones there are. An empty field is no such
/// budget. Below stand the one that binds first, and a button for one more.
final class BudgetPart extends VBox {
  private static final int FIELD = 1;
  private static final int SPENT = 2;
  private static final int FORECAST = 3;
  private static final int BAR = 4;
  private static final int VERDICT = 5;
  private static final double ROOM_FOR_BARS = 640;
  private static final List<String> HEADS = List.of("budget", "spent", "forecast");

  private final ScenarioStore store;
  private final BudgetPopOver card;
  private final GridPane grid = new GridPane();
  private final PlainScroll scroll;
  private final Label first = StyledLabel.wrapped("", "budget-first");
  private final HBox last;
  private final Label foot = StyledLabel.wrapped("", "pattern-note");
  private final Label barHead = StyledLabel.of("used, ends", "month-head");
  private final List<Label> heads = HEADS.stream().map(head -> StyledLabel.of(head, "month-head")).toList();
  private final List<BudgetRow> rows = new ArrayList<>();

  BudgetPart(ScenarioStore store) {
    super(6);
    this.store = store;
    card = new BudgetPopOver(store);
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
    last = last();
    getChildren().addAll(scroll, last, foot);
    widthProperty().subscribe(width -> showBars(width.doubleValue()));
  }

  private HBox last() {
    var add = new Button("Add a budget\u2026");
    add.setId("budget-add");
    add.getStyleClass().add("quiet-button");
    add.setMinWidth(USE_PREF_SIZE);
    add.setOnAction(event -> card.show(Optional.empty(), add));
    first.setId("budget-first");
    first.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(first, Priority.ALWAYS);
    var line = new HBox(12, first, add);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinHeight(USE_PREF_SIZE);
    return line;
  }

  /// How high the part is with every row in sight. What a field answers is left out: a page that grew while somebody
  /// types would take the field away from the hand.
  double neededHeight() {
    double answers = rows.stream().map(BudgetRow::reply).filter(Node::isVisible).mapToDouble(reply ->
        reply.prefHeight(grid.getWidth()) + grid.getVgap()).sum();
    return grid.getHeight() - answers + last.prefHeight(getWidth()) + getSpacing()
        + (foot.isManaged() ? foot.prefHeight(getWidth()) + getSpacing() : 0);
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
    List<BudgetLine> lines = BudgetLine.of(moment.calendar(), List.of(Period.values()));
    if (rows.size() != lines.size()
        || !IntStream.range(0, lines.size()).allMatch(i -> rows.get(i).isOf(lines.get(i)))) {
      rebuild(lines);
    }
    for (int i = 0; i < lines.size(); i++) {
      rows.get(i).show(money, lines.get(i));
    }
    first.setText(BudgetWords.firstToBind(new BudgetStack(lines)).orElse(""));
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
    lines.forEach(line -> add(new BudgetRow(store, line, (budget, at) -> card.show(Optional.of(budget), at))));
    showBars(getWidth());
  }

  /// In the narrowest window words and figures stay, bars go.
  private void showBars(double width) {
    boolean shown = width == 0 || width >= ROOM_FOR_BARS;
    Restyle.keep(barHead, shown);
    rows.forEach(row -> Restyle.keep(row.bar(), shown));
  }

  private void add(BudgetRow row) {
    int at = rows.size() * 3 + 1;
    grid.add(row.title(), 0, at);
    grid.add(row.amount(), FIELD, at);
    grid.add(row.spent(), SPENT, at);
    grid.add(row.forecast(), FORECAST, at);
    grid.add(row.bar(), BAR, at);
    grid.add(row.verdict(), VERDICT, at);
    grid.add(row.below(), FIELD, at + 1, VERDICT - FIELD + 1, 1);
    grid.add(row.reply(), 0, at + 2, VERDICT + 1, 1);
    row.reply().visibleProperty().subscribe(shown -> {
      if (shown) {
        Platform.runLater(() -> reveal(row.reply()));
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
}
