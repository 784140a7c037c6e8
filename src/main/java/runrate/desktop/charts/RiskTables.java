package runrate.desktop.charts;

import java.util.List;
import java.util.stream.IntStream;
import runrate.risk.MonthOutlook;
import runrate.risk.RiskReport;
import runrate.risk.Swing;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.RiskSentence;

/// What the charts of chances show, as tables.
final class RiskTables {
  private static final List<Double> SHARES = List.of(0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99);

  private RiskTables() {}

  static ChartTable of(Money money, RiskReport report) {
    return new ChartTable(List.of("months below", "a month", "off by at most"), SHARES.stream().map(share ->
        new ChartTable.Cells().figure(share, Figures.percent(share))
            .figure(report.percentile(share).usd(), money.amount(report.percentile(share).usd()))
            .figure(report.percentile(share).halfWidth95(), money.amount(report.percentile(share).halfWidth95()))
            .row()).toList());
  }

  static ChartTable of(Money money, MonthOutlook outlook) {
    return new ChartTable(List.of("day", "P10", "P50", "P90", "gone on it", "gone by then"),
        IntStream.range(0, outlook.days().size()).mapToObj(i -> {
          MonthOutlook.DayBand day = outlook.days().get(i);
          var cells = new ChartTable.Cells().figure(day.date().toEpochDay(), Figures.dayAndMonth(day.date()));
          for (double share : new double[] {0.1, 0.5, 0.9}) {
            cells.figure(day.at(share).usd(), RiskSentence.usd(money, day.at(share)));
          }
          return cells.figure(outlook.goneOn(i), RiskSentence.percent(outlook.goneOn(i)))
              .figure(day.overBudget(), RiskSentence.percent(day.overBudget())).row();
        }).toList());
  }

  static ChartTable ofSwings(Money money, List<Swing> swings) {
    return new ChartTable(List.of("input", "range", "at its low end", "at its high end", "of the spread"),
        swings.stream().map(swing -> new ChartTable.Cells().words(RiskSentence.name(swing.input()))
            .words(RiskSentence.range(swing.input())).figure(swing.lowUsd(), money.amount(swing.lowUsd()))
            .figure(swing.highUsd(), money.amount(swing.highUsd()))
            .figure(swing.shareOfSpread(), RiskSentence.percent(swing.shareOfSpread())).row()).toList());
  }
}
