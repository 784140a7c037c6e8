package runrate.desktop.charts;

import java.util.List;
import java.util.stream.Stream;
import runrate.backtest.Accuracy;
import runrate.backtest.BackTest;
import runrate.backtest.TestedMonth;
import runrate.scenario.RecordedDay;
import runrate.text.BacktestSentence;
import runrate.text.BacktestWords;
import runrate.text.Figures;
import runrate.text.Money;

/// What the charts of the back-test show, as tables.
final class BackTestTables {
  private BackTestTables() {}

  static ChartTable of(Money money, BackTest test) {
    return new ChartTable(List.of("month", "made on", "forecast", "from", "to", "straight line", "came to", "band"),
        test.months().stream().flatMap(month -> month.forecasts().stream().map(made -> new ChartTable.Cells()
            .figure(month.month().atDay(1).toEpochDay(), BacktestSentence.name(month.month()))
            .figure(made.day(), "" + made.day()).figure(made.usd(), money.cents(made.usd()))
            .figure(made.band().low(), money.cents(made.band().low()))
            .figure(made.band().high(), money.cents(made.band().high()))
            .figure(made.straightUsd(), money.cents(made.straightUsd()))
            .figure(made.cameUsd(), money.cents(made.cameUsd()))
            .words(made.isInside() ? "held" : "missed").row())).toList());
  }

  static ChartTable ofAccuracy(BackTest test) {
    return new ChartTable(List.of("made on", "inside", "missed by", "straight line", "last week", "band"),
        Stream.concat(BackTest.MADE_ON.stream().map(day -> row("day " + day, test.madeOn(day))),
            Stream.of(row("all " + test.all().count(), test.all()))).toList());
  }

  private static ChartTable.Row row(String name, Accuracy of) {
    return new ChartTable.Cells().words(name).figure(of.inside(), BacktestWords.inside(of))
        .figure(of.missed(), BacktestSentence.share(of.missed()))
        .figure(of.straightMissed(), BacktestSentence.share(of.straightMissed()))
        .figure(of.lastWeekMissed(), BacktestSentence.share(of.lastWeekMissed()))
        .figure(of.halfWidth(), BacktestWords.halfWidth(of)).row();
  }

  static ChartTable ofDays(Money money, TestedMonth month) {
    return new ChartTable(List.of("day", "spent"), month.days().stream().map(day -> row(money, day)).toList());
  }

  private static ChartTable.Row row(Money money, RecordedDay day) {
    return new ChartTable.Cells().figure(day.date().toEpochDay(), Figures.dayAndMonth(day.date()))
        .figure(day.usd(), money.cents(day.usd())).row();
  }
}
