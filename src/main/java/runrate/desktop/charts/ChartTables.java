package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import runrate.forecast.BurnForecast;
import runrate.savings.SavingsWaterfall;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.tradeoff.ModelOption;
import runrate.tradeoff.ParetoFrontier;

/// What the charts of the desk show, as tables.
final class ChartTables {
  private ChartTables() {}

  static ChartTable of(Money money, SavingsWaterfall savings) {
    List<ChartTable.Row> rows = new ArrayList<>();
    rows.add(row(money, savings.pinned() ? "Plan of today" : "Naive use", 0, savings.baselineUsd()));
    long[] saved = savings.shownSteps(money.centUsd());
    for (int i = 0; i < saved.length; i++) {
      SavingsWaterfall.Step step = savings.usedSteps().get(i);
      rows.add(row(money, step.lever().label(), saved[i] * money.centUsd(), step.afterUsd()));
    }
    rows.add(row(money, "This plan", savings.shownSavingUsd(money.centUsd()), savings.planUsd()));
    return new ChartTable(List.of("step", "saved", "a month then"), rows);
  }

  private static ChartTable.Row row(Money money, String name, double savedUsd, double thenUsd) {
    return new ChartTable.Cells().words(name).figure(savedUsd, money.cents(savedUsd))
        .figure(thenUsd, money.cents(thenUsd)).row();
  }

  static ChartTable of(Money money, BurnForecast forecast) {
    return new ChartTable(List.of("day", "known how", "the day", "so far", "going on as now"), forecast.days().stream()
        .map(day -> new ChartTable.Cells().figure(day.date().toEpochDay(), Figures.dayAndMonth(day.date()))
            .words(day.kind().name().toLowerCase(Figures.LOCALE)).figure(day.usd(), money.cents(day.usd()))
            .figure(day.cumulativeUsd(), money.cents(day.cumulativeUsd()))
            .figure(day.unchangedCumulativeUsd(), money.cents(day.unchangedCumulativeUsd())).row()).toList());
  }

  /// Where tasks stand, and where they would on other models.
  static ChartTable of(Money money, List<ModelOption> options, double floor, OptionAsked onOption) {
    return new ChartTable(List.of("task", "a request", "quality"), options.stream().map(option ->
        new ChartTable.Cells().words(option.name())
            .figure(option.costPerRequestUsd(), money.perRequest(option.costPerRequestUsd()))
            .figure(option.quality(), Figures.trimmed(option.quality(), 1))
            .row(at -> onOption.ask(ParetoFrontier.Point.apart(option, floor), at,
                at.getLayoutBounds().getCenterX(), at.getLayoutBounds().getCenterY()))).toList());
  }

  /// @param onOption asked by Enter on a row
  static ChartTable of(Money money, ParetoFrontier frontier, OptionAsked onOption) {
    return new ChartTable(List.of("option", "a request", "quality", "standing"), frontier.points().stream()
        .map(point -> new ChartTable.Cells().words(point.option().name())
            .figure(point.option().costPerRequestUsd(), money.perRequest(point.option().costPerRequestUsd()))
            .figure(point.option().quality(), Figures.trimmed(point.option().quality(), 1))
            .words((point.onFrontier() ? "on the frontier" : point.perhaps() ? "perhaps beaten by another"
                : "beaten by another")
                + (point.feasible() ? "" : ", outside the limits"))
            .row(at -> onOption.ask(point, at, at.getLayoutBounds().getCenterX(), at.getLayoutBounds().getCenterY())))
        .toList());
  }
}
