package runrate.desktop.months;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import runrate.desktop.charts.MonthsChart;
import runrate.desktop.controls.FigureTable;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.TwoEnds;
import runrate.desktop.currency.CurrencyBar;
import runrate.desktop.currency.CurrencyPopOver;
import runrate.desktop.levers.Dial;
import runrate.desktop.levers.UnitField;
import runrate.desktop.levers.Veil;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.Exports;
import runrate.desktop.store.ScenarioStore;
import runrate.files.export.MonthsTable;
import runrate.forecast.TwelveMonths;
import runrate.inputs.BudgetShape;
import runrate.inputs.ForecastShape;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.scenario.Budget;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;
import runrate.scenario.Scenario;
import runrate.text.Money;
import runrate.text.YearSentence;

/// Twelve months: a chart, a table, and what they follow from. It is computed only while it is in sight.
public final class MonthsView extends VBox {
  private static final Dial GROWTH = Dial.of(ForecastShape.GROWTH, "Growth a month", 0, 0.2, 0.01);
  private static final Dial BUDGET = Dial.of(yearBudget(), "Budget a year", 0, 1_000_000, 1000);

  private final ScenarioStore store;
  private final MonthsChart chart = new MonthsChart();
  private final VBox tableCard = new VBox(8);
  private final Label sentence = StyledLabel.of("", "months-sentence");
  private final FontIcon icon = new FontIcon(Feather.ZAP);
  private final HBox strip = new HBox(8, icon, sentence);
  private final Veil veil;
  private final UnitField growth;
  private final UnitField budget;
  private final CurrencyBar currency;
  private Optional<Scenario> shown = Optional.empty();
  private Optional<TwelveMonths> year = Optional.empty();
  private String verdict = "";

  /// @param onPdf   prints the page into a file
  /// @param rate    the card of the currency
  /// @param onClose brings the desk back
  public MonthsView(ScenarioStore store, Exports exports, Consumer<Path> onPdf, CurrencyPopOver rate,
      Runnable onClose) {
    this.store = store;
    setId("months");
    getStyleClass().add("months-view");
    growth = field(GROWTH, 64);
    budget = field(BUDGET, 104);
    currency = new CurrencyBar(store, rate);
    sentence.setId("months-sentence");
    var desk = new Hyperlink("Desk");
    desk.setId("months-back");
    desk.getStyleClass().add("why-link");
    desk.setMinWidth(USE_PREF_SIZE);
    desk.setOnAction(event -> onClose.run());
    var where = new HBox(8, desk, whole("\u203a", "card-finding"), whole("Twelve months", "card-title"),
        whole("growth a month", "card-finding"), growth, whole("budget of these twelve", "card-finding"), budget);
    where.setAlignment(Pos.CENTER_LEFT);
    var shownAs = new HBox(8, currency, exportMenu(exports, onPdf));
    shownAs.setAlignment(Pos.CENTER_RIGHT);
    var bar = new TwoEnds(where, shownAs);
    strip.setAlignment(Pos.CENTER_LEFT);
    strip.setMinHeight(USE_PREF_SIZE);
    sentence.getStyleClass().add("verdict-text");
    var chartCard = new VBox(8, chart);
    chartCard.getStyleClass().addAll("card", "months-chart-card");
    VBox.setVgrow(chart, Priority.ALWAYS);
    tableCard.getStyleClass().add("card");
    VBox.setVgrow(tableCard, Priority.ALWAYS);
    var scroll = new PlainScroll(new VBox(10, chartCard, tableCard));
    scroll.setFitToHeight(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    veil = new Veil(scroll);
    getChildren().addAll(bar, growth.reply(), budget.reply(), strip, scroll);
  }

  private static Label whole(String words, String style) {
    Label label = StyledLabel.of(words, style);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private UnitField field(Dial dial, double width) {
    var field = new UnitField(dial, store, (value, gesture) -> store.edit(scenario -> value.isPresent()
        ? dial.set(scenario, value.get()) : dial.input().cleared().orElseThrow().apply(scenario), gesture));
    field.usuallyWide(width);
    return field;
  }

  /// The budget of a year that counts, as an input of the scenario: the nameless one, else the first.
  private static Input yearBudget() {
    return new Input("budgets[year].amount", Inputs.of(BudgetShape.MONTHLY).key(),
        scenario -> TwelveMonths.yearBudget(scenario.budget()).map(line -> line.amount().value()).orElse(Double.NaN),
        (scenario, usd) -> scenario.withBudget(old -> old.with(Period.YEAR, yearName(old), OptionalDouble.of(usd))),
        Optional.of(scenario -> scenario.withBudget(old ->
            old.with(Period.YEAR, yearName(old), OptionalDouble.empty()))));
  }

  private static String yearName(Budget budget) {
    return TwelveMonths.yearBudget(budget).map(PeriodBudget::name).orElse("");
  }

  private MenuButton exportMenu(Exports exports, Consumer<Path> onPdf) {
    var menu = new MenuButton("Export\u2026");
    menu.setId("months-export");
    menu.setMinWidth(USE_PREF_SIZE);
    menu.getItems().addAll(
        item("Spreadsheet with live formulas (.xlsx)\u2026", ".xlsx", table(exports, MonthsTable::xlsx), exports),
        item("Table (.csv)\u2026", ".csv", table(exports, (scenario, months) -> MonthsTable.csv(scenario, months,
            Locale.getDefault(Locale.Category.FORMAT))), exports),
        item("One page (.pdf)\u2026", ".pdf", onPdf, exports));
    return menu;
  }

  private Consumer<Path> table(Exports exports, BiFunction<Scenario, TwelveMonths, byte[]> bytes) {
    return file -> exports.write(file, () -> bytes.apply(store.state().scenario(), year.orElseThrow()));
  }

  private MenuItem item(String label, String ending, Consumer<Path> onChosen, Exports exports) {
    var item = new MenuItem(label);
    item.setOnAction(event -> {
      if (exports.mayLeave()) {
        var chooser = new FileChooser();
        chooser.setTitle(label);
        chooser.setInitialFileName(store.state().scenario().name() + ", twelve months" + ending);
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath).ifPresent(onChosen);
      }
    });
    return item;
  }

  /// Shows the state, computing the year anew where the scenario is another one.
  public void show(DeskState state) {
    growth.show(GROWTH.value(state.scenario()), "");
    budget.show(BUDGET.value(state.scenario()), "none");
    currency.show(state);
    veil.show(!state.isCurrent());
    if (state.isPriced() && shown.filter(state.scenario()::equals).isEmpty()) {
      shown = Optional.of(state.scenario());
      Money money = state.report().money();
      TwelveMonths months = TwelveMonths.of(store.engine(), state.scenario()).inUnits(money.centUsd());
      year = Optional.of(months);
      chart.showIn(money);
      chart.show(months);
      FigureTable<MonthRows.Row> table = MonthRows.table(money, months);
      VBox.setVgrow(table, Priority.ALWAYS);
      double flat = TwelveMonths.of(store.engine(), state.scenario().withForecast(old -> old.withGrowthPerMonth(0)))
          .totalUsd();
      var foot = new FlowPane(16, 2, StyledLabel.of(MonthRows.total(money, months, flat), "months-total"));
      YearSentence.days(state.scenario(), months).ifPresent(words ->
          foot.getChildren().add(StyledLabel.of(words, "card-finding")));
      tableCard.getChildren().setAll(List.of(table, foot));
      verdict = YearSentence.of(money, months, state.scenario().forecast().growthPerMonth());
    }
    say(state);
  }

  /// A year that is no longer the one of what was typed is not asserted; the strip says why the page is pale.
  private void say(DeskState state) {
    sentence.setText(state.heldBack().map(why -> "Not priced: %s. What you see below is the last valid state."
        .formatted(why)).orElse(verdict));
    Restyle.set(strip, "verdict", state.isCurrent() ? "verdict-plain" : "verdict-problem");
    Restyle.icon(icon, state.isCurrent() ? Feather.ZAP : Feather.ALERT_TRIANGLE);
  }
}
