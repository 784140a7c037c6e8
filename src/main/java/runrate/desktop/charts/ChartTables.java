package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import runrate.forecast.BurnForecast;
import runrate.savings.SavingsWaterfall;
import runrate.text.Figures;
import runrate.tradeoff.ParetoFrontier;

/// What the charts of the desk show, as tables.
final class ChartTables {
  private ChartTables() {}

  static ChartTable of(SavingsWaterfall savings) {
    List<ChartTable.Row> rows = new ArrayList<>();
    rows.add(row(savings.pinned() ? "Plan of today" : "Naive use", 0, savings.baselineUsd()));
    savings.steps().stream().filter(SavingsWaterfall.Step::used)
        .forEach(step -> rows.add(row(step.lever().label(), step.savingUsd(), step.afterUsd())));
    rows.add(row("This plan", savings.savingUsd(), savings.planUsd()));
    return new ChartTable(List.of("step", "saved", "a month then"), rows);
  }

  private static ChartTable.Row row(String name, double savedUsd, double thenUsd) {
    return new ChartTable.Cells().words(name).figure(savedUsd, Figures.usdCents(savedUsd))
        .figure(thenUsd, Figures.usdCents(thenUsd)).row();
  }

  static ChartTable of(BurnForecast forecast) {
    return new ChartTable(List.of("day", "known how", "the day", "so far", "going on as now"), forecast.days().stream()
        .map(day -> new ChartTable.Cells().figure(day.date().toEpochDay(), Figures.dayAndMonth(day.date()))
            .words(day.kind().name().toLowerCase(Figures.LOCALE)).figure(day.usd(), Figures.usdCents(day.usd()))
            .figure(day.cumulativeUsd(), Figures.usdCents(day.cumulativeUsd()))
            .figure(day.unchangedCumulativeUsd(), Figures.usdCents(day.unchangedCumulativeUsd())).row()).toList());
  }

  static ChartTable of(ParetoFrontier frontier) {
    return new ChartTable(List.of("option", "a request", "quality", "standing"), frontier.points().stream()
        .map(point -> new ChartTable.Cells().words(point.option().name())
            .figure(point.option().costPerRequestUsd(), Figures.usdPerRequest(point.option().costPerRequestUsd()))
            .figure(point.option().quality(), Figures.trimmed(point.option().quality(), 1))
            .words((point.onFrontier() ? "on the frontier" : "beaten by another")
                + (point.feasible() ? "" : ", outside the limits")).row()).toList());
  }
}
