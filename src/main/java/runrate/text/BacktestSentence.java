package runrate.text;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import runrate.backtest.Accuracy;
import runrate.backtest.BackTest;
import runrate.backtest.Interval;
import runrate.backtest.LeftOut;
import runrate.backtest.TestedMonth;

/// How good the forecast was, in counts before percentages; what did worse than no thinking says so first.
public final class BacktestSentence {
  private static final String METHOD = "each month is forecast again from the days recorded up to its 10th, 15th and "
      + "20th, without plan or prices: what was spent, and each day to come at its weekday's median, or before 14 "
      + "recorded days at the mean of all; of eight weeks at most. The band of %s goes as far as forecasts like it "
      + "have missed; while there are too few of them it is normal, from how far recorded days lie from their "
      + "weekday's median and how well that is known";
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Figures.LOCALE);
  private static final List<String> COUNTS = List.of("none", "one", "two");

  private BacktestSentence() {}

  /// How the figures came about.
  public static String method(BackTest test) {
    return METHOD.formatted(Figures.percent(test.band().share()));
  }

  /// `12 of 18 forecasts held what came; they missed by 2.4 %, a straight line by 4.8 %.`
  public static String of(BackTest test) {
    if (!test.isEnough()) {
      int count = test.months().size();
      return "A back-test needs three recorded months; there %s %s.".formatted(count == 2 ? "are" : "is",
          COUNTS.get(count));
    }
    Accuracy all = test.all();
    String held = "%s of %s forecasts held what came".formatted(all.inside(), all.count());
    return SimplerWords.worse(all).map(words -> "%s; %s.".formatted(Capital.of(words), held))
        .orElseGet(() -> "%s; they missed by %s, a straight line by %s.".formatted(held, share(all.missed()),
            share(all.straightMissed())));
  }


  /// What the count of bands that held says of such bands.
  public static String inside(BackTest test) {
    Accuracy all = test.all();
    double band = test.band().share();
    Interval share = all.insideShare();
    return ("a band of %s should hold %s of %s; it held %s. The forecasts of one month miss together: by its %s "
        + "months, between %s and %s of such bands hold, 95\u2009%% sure").formatted(Figures.percent(band),
            Math.round(band * all.count()), all.count(), all.inside(), all.months(), Figures.percent(share.low()),
            Figures.percent(share.high()));
  }

  /// Bands that only know single days; empty where the record is long enough for all.
  public static Optional<String> bandsOfDays(BackTest test) {
    long count = test.bandsOfDays();
    int all = BackTest.MADE_ON.size() * test.months().size();
    return count == 0 ? Optional.empty() : Optional.of(("%s come from the spread of single days alone, for less than "
        + "about half a year was recorded before: a level that wanders or drifts is not in them").formatted(
            count == all ? "all %s bands".formatted(all) : "%s of %s bands".formatted(count, all)));
  }

  /// Where it failed most, and what is left without that month; empty where nothing was missed.
  public static Optional<String> worst(BackTest test) {
    return test.worst().filter(month -> share(month.missed()).chars().anyMatch(c -> c >= '1' && c <= '9'))
        .map(month -> "%s was missed most, by %s%s".formatted(name(month.month()), share(month.missed()),
            without(test, month)));
  }

  /// Where a month changed its step, which no forecast sees; empty where it did not.
  public static Optional<String> step(TestedMonth month) {
    return month.step().map(step -> "from %s on a day cost %s %s: no forecast sees a change of plan, enter it instead"
        .formatted(Figures.dayAndMonth(step.from()), Figures.percent(Math.abs(step.change())),
            step.change() > 0 ? "more" : "less"));
  }

  private static String without(BackTest test, TestedMonth month) {
    BackTest others = test.without(month.month());
    return others.months().isEmpty() ? "" : "; without it %s of %s held, missed by %s".formatted(others.all().inside(),
        others.all().count(), share(others.all().missed()));
  }

  /// Why a month is not tested.
  public static String leftOut(LeftOut month) {
    return month.isIncomplete() ? "%s is left out: %s of its %s days are recorded".formatted(name(month.month()),
        month.recordedDays(), month.month().lengthOfMonth())
        : "%s is left out: nothing was spent".formatted(name(month.month()));
  }

  /// `September 2026`
  public static String name(YearMonth month) {
    return MONTH.format(month);
  }

  /// `2.4 %`
  public static String share(double missed) {
    return Figures.percent(missed, 1);
  }
}
