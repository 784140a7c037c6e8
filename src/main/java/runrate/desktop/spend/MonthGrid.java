package runrate.desktop.spend;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import runrate.desktop.controls.StyledLabel;
import runrate.scenario.Period;
import runrate.scenario.Seasonality;
import runrate.text.Figures;
import runrate.text.Money;

/// A month as seven columns with the sum of each week beside them. Arrows move from day to day, also out of the month.
final class MonthGrid extends GridPane {
  private static final int WEEK = Seasonality.WEEK;
  private static final double LEAST_ROW = 26;

  private final SpendDraft draft;
  private final Hands hands;
  private final List<DayCell> cells = new ArrayList<>();
  private final List<Label> weeks = new ArrayList<>();
  private YearMonth shown = YearMonth.of(1, 1);

  /// What a key asks for besides moving.
  interface Hands {
    void edit(DayCell cell, String typed);

    void clear(DayCell cell);
  }

  MonthGrid(SpendDraft draft, Hands hands) {
    this.draft = draft;
    this.hands = hands;
    setId("month-grid");
    getStyleClass().add("month-grid");
    setMinSize(0, 0);
    for (int column = 0; column <= WEEK; column++) {
      var constraints = new ColumnConstraints();
      constraints.setPercentWidth(100.0 / (WEEK + 1));
      constraints.setHalignment(HPos.RIGHT);
      getColumnConstraints().add(constraints);
    }
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  void show(SpendMoment moment) {
    if (!shown.equals(draft.month())) {
      rebuild();
    }
    Money money = Money.of(moment.scenario());
    cells.forEach(cell -> cell.show(moment));
    for (int week = 0; week < weeks.size(); week++) {
      int row = week;
      List<DayCell> days = cells.stream().filter(cell -> row(cell.date()) == row).toList();
      double usd = days.stream().mapToDouble(cell -> usd(cell.date(), moment)).sum();
      boolean planned = days.stream().anyMatch(cell -> !moment.recorded().containsKey(cell.date()));
      weeks.get(week).setText((planned ? "~" : "") + (money.isConverted() ? money.amount(usd, DayCell.WHOLE)
          : Figures.whole(Math.round(usd))));
    }
  }

  /// A day that nobody recorded counts as planned, before today and after it, as in the forecast.
  private static double usd(LocalDate day, SpendMoment moment) {
    return moment.recorded().getOrDefault(day, moment.plannedUsd(day));
  }

  private int row(LocalDate day) {
    return (day.getDayOfMonth() - 1 + shown.atDay(1).getDayOfWeek().ordinal()) / WEEK;
  }

  private void rebuild() {
    boolean focused = isFocusWithin();
    shown = draft.month();
    getChildren().clear();
    getRowConstraints().setAll(new RowConstraints(20));
    cells.clear();
    weeks.clear();
    for (DayOfWeek day : DayOfWeek.values()) {
      add(StyledLabel.of(day.getDisplayName(TextStyle.SHORT, Figures.LOCALE), "month-head"), day.ordinal(), 0);
    }
    add(StyledLabel.of("week", "month-head"), WEEK, 0);
    for (int number = 1; number <= shown.lengthOfMonth(); number++) {
      var cell = new DayCell(shown.atDay(number));
      cell.focusedProperty().addListener((property, was, is) -> {
        if (is) {
          draft.choose(cell.date());
        }
      });
      cell.setOnMouseClicked(event -> {
        if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY) {
          hands.edit(cell, "");
        }
      });
      cells.add(cell);
      add(cell, cell.date().getDayOfWeek().ordinal(), row(cell.date()) + 1);
    }
    addWeeks(row(shown.atEndOfMonth()) + 1);
    if (focused) {
      focus(draft.cell());
    }
  }

  private void addWeeks(int rows) {
    for (int week = 0; week < rows; week++) {
      var height = new RowConstraints(LEAST_ROW, 55, Double.MAX_VALUE);
      height.setVgrow(Priority.ALWAYS);
      getRowConstraints().add(height);
      var sum = StyledLabel.of("", "week-sum");
      sum.setMinWidth(Region.USE_PREF_SIZE);
      weeks.add(sum);
      add(sum, WEEK, week + 1);
    }
  }

  Optional<DayCell> cell(LocalDate day) {
    return cells.stream().filter(cell -> cell.date().equals(day)).findFirst();
  }

  void focus(LocalDate day) {
    cell(day).ifPresent(DayCell::requestFocus);
  }

  /// Goes to a day, into another month where it must.
  void go(LocalDate day) {
    draft.choose(day);
    focus(day);
  }

  private void pressed(KeyEvent event) {
    if (!(event.getTarget() instanceof DayCell cell)) {
      return;
    }
    LocalDate day = cell.date();
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> go(day.minusDays(1));
      case RIGHT -> go(day.plusDays(1));
      case UP -> go(day.minusWeeks(1));
      case DOWN -> go(day.plusWeeks(1));
      case PAGE_UP -> go(day.minusMonths(1));
      case PAGE_DOWN -> go(day.plusMonths(1));
      case HOME -> go(Period.MONTH.first(day));
      case END -> go(Period.MONTH.last(day));
      case ENTER, F2 -> hands.edit(cell, "");
      case DELETE, BACK_SPACE -> hands.clear(cell);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// With Ctrl a character belongs to the window: Ctrl+0 draws it as large as it was drawn.
  private void typed(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    if (plain && event.getTarget() instanceof DayCell cell && event.getCharacter().matches("[0-9.,$-]")) {
      hands.edit(cell, event.getCharacter());
      event.consume();
    }
  }
}
