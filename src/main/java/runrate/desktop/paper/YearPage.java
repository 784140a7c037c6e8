package runrate.desktop.paper;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import runrate.costing.CostEngine;
import runrate.desktop.charts.MonthsChart;
import runrate.desktop.controls.StyledLabel;
import runrate.forecast.TwelveMonths;
import runrate.scenario.Scenario;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.YearRows;
import runrate.text.YearSentence;
import runrate.units.Excerpt;

/// Twelve months on one page: what they come to, the chart, the table, and what the figures rest on.
final class YearPage extends Page {
  private static final double CHART_HEIGHT = 200;
  /// More have no room across the page beside what happens.
  private static final int MOST_VENDORS = 4;
  private static final int LONGEST_NOTE = 90;

  YearPage(CostEngine engine, Scenario scenario) {
    Money money = Money.of(scenario);
    TwelveMonths year = TwelveMonths.of(engine, scenario).inUnits(money.centUsd());
    var chart = new MonthsChart();
    chart.showIn(money);
    chart.show(year);
    getChildren().addAll(
        StyledLabel.wrapped(Excerpt.of(scenario.name(), LONGEST_NAME) + ": twelve months", "paper-title"),
        StyledLabel.wrapped(YearSentence.of(money, year, scenario.forecast().growthPerMonth()), "paper-verdict"),
        sized(chart, WIDTH - 64, CHART_HEIGHT), table(money, year),
        new Sources(scenario, engine.report(scenario), false));
    YearSentence.days(scenario, year).ifPresent(words ->
        getChildren().add(getChildren().size() - 1, StyledLabel.wrapped(words, "paper-note")));
    addCurrency(engine.book(), scenario);
  }

  private static GridPane table(Money money, TwelveMonths year) {
    var table = new GridPane();
    table.getStyleClass().addAll("paper-table", "paper-year");
    List<String> heads = new ArrayList<>(YearRows.heads(year, MOST_VENDORS));
    heads.add("what happens");
    add(table, heads, "paper-head");
    List<List<String>> rows = YearRows.of(money, year, MOST_VENDORS,
        month -> Figures.monthAndYear(month.atDay(1)));
    for (int i = 0; i < rows.size(); i++) {
      List<String> row = new ArrayList<>(rows.get(i));
      row.add(Excerpt.of(YearSentence.happens(year, year.months().get(i)), LONGEST_NOTE));
      add(table, row, "paper-figure");
    }
    add(table, YearRows.sum(money, year, MOST_VENDORS), "paper-head");
    return table;
  }

  /// The month and what happens are words; all between are figures.
  private static void add(GridPane table, List<String> texts, String style) {
    int row = table.getRowCount();
    int notes = table.getChildren().isEmpty() ? texts.size() - 1 : table.getColumnCount() - 1;
    for (int column = 0; column < texts.size(); column++) {
      Label label = StyledLabel.of(texts.get(column), column == notes ? "paper-name" : style);
      if (column > 0 && column < notes) {
        label.setMinWidth(USE_PREF_SIZE);
        GridPane.setHalignment(label, HPos.RIGHT);
      }
      GridPane.setHgrow(label, column == notes ? Priority.ALWAYS : Priority.NEVER);
      table.add(label, column, row);
    }
  }
}
