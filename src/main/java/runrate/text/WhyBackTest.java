package runrate.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import runrate.backtest.Accuracy;
import runrate.backtest.BackTest;
import runrate.backtest.TestedMonth;

/// Where the figures of a back-test come from.
public final class WhyBackTest {
  private static final List<String> HEADS =
      List.of("made on", "inside", "missed by", "straight line", "last week", "band");

  private WhyBackTest() {}

  /// Every forecast beside what came.
  public static Why forecasts(Money money, BackTest test) {
    List<List<String>> rows = new ArrayList<>();
    test.months().forEach(month -> month.forecasts().forEach(made -> rows.add(List.of(
        "%s, day %s".formatted(BacktestSentence.name(month.month()), made.day()), money.amount(made.usd()),
        money.amount(made.band().low(), made.usd()), money.amount(made.band().high(), made.usd()),
        money.amount(made.straightUsd()), money.amount(made.cameUsd())))));
    return new Why("What was forecast, and what came", BacktestWords.inside(test.all()) + " held what came",
        sentence(BacktestSentence.method(test)), "straight line = spent so far / days so far x days of the month",
        List.of(new Why.Table(List.of("forecast", "month's end", "from", "to", "straight line", "came to"), rows,
            List.of())), test.leftOut().stream().map(month -> BacktestSentence.leftOut(month) + ".").toList());
  }

  /// How good forecasts of one day of the month were.
  public static Why accuracy(Money money, BackTest test) {
    Accuracy all = test.all();
    List<List<String>> rows = BackTest.MADE_ON.stream().map(day -> row("day " + day, test.madeOn(day))).toList();
    return new Why("How good on which day", BacktestSentence.share(all.missed()),
        "A forecast misses by |forecast - what came| / what came; shown is the mean over the months. Inside is what "
            + "the band held. Last week: each day to come as the same weekday in the last week known. How many of such "
            + "bands hold is told by Wilson's interval of months, not of forecasts.", "",
        List.of(new Why.Table(HEADS, rows, row("all", all))), Stream.concat(BacktestWords.worse(money, test).stream(),
            BacktestWords.held(test).stream()).toList());
  }

  private static List<String> row(String name, Accuracy of) {
    return List.of(name, BacktestWords.inside(of), BacktestSentence.share(of.missed()),
        BacktestSentence.share(of.straightMissed()), BacktestSentence.share(of.lastWeekMissed()),
        BacktestWords.halfWidth(of));
  }

  /// Why the worst month was missed.
  public static Why worst(Money money, BackTest test, TestedMonth worst) {
    return new Why("Where it failed", BacktestSentence.name(worst.month()),
        "A change is told where, from some day on, all days cost the same share more or less than their weekday did "
            + "before: it leaves less than half of the squares, changes a day by a tenth at least, and has a week on "
            + "either side.", BacktestWords.reason(worst),
        List.of(new Why.Table(List.of("month", "came to", "missed by"), test.months().stream().map(month -> List.of(
            BacktestSentence.name(month.month()), money.amount(month.cameUsd()),
            BacktestSentence.share(month.missed()))).toList(), List.of())),
        Stream.concat(BacktestSentence.worst(test).stream().map(words -> words + "."),
            BacktestWords.without(test, worst).stream()).toList());
  }

  private static String sentence(String words) {
    return Capital.of(words) + ".";
  }
}
