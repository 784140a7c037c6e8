package runrate.text;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import runrate.backtest.Accuracy;
import runrate.backtest.BackTest;
import runrate.backtest.MadeForecast;
import runrate.backtest.TestedMonth;

/// What stands on the cards of the back-test.
public final class BacktestWords {
  private BacktestWords() {}

  /// `September`
  public static String month(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Figures.LOCALE);
  }

  /// `6 recorded months, each forecast as if it were day 10, 15 and 20`
  public static List<String> facts(BackTest test) {
    String count = "%s recorded months".formatted(test.months().size());
    return List.of(count + ", each forecast as if it were day 10, 15 and 20", count, "");
  }

  /// How the band narrows, in ever fewer words.
  public static List<String> finding(BackTest test) {
    String first = halfWidth(test.madeOn(BackTest.MADE_ON.getFirst()));
    String last = halfWidth(test.madeOn(BackTest.MADE_ON.getLast()));
    return List.of("the band of %s is %s on day %s and %s on day %s".formatted(
        Figures.percent(test.band().share()), first,
        BackTest.MADE_ON.getFirst(), last, BackTest.MADE_ON.getLast()), "%s to %s".formatted(first, last), "");
  }

  /// `±3.0 %`
  public static String halfWidth(Accuracy accuracy) {
    return "\u00b1" + Figures.percent(accuracy.halfWidth(), 1);
  }

  /// `5 of 6`
  public static String inside(Accuracy accuracy) {
    return "%s of %s".formatted(accuracy.inside(), accuracy.count());
  }

  /// Which did better, in ever fewer words.
  public static List<String> compared(Accuracy all) {
    return SimplerWords.worseInShort(all).map(words -> List.of(words, "worse", ""))
        .orElseGet(() -> List.of("it missed by %s, a straight line by %s".formatted(
            BacktestSentence.share(all.missed()), BacktestSentence.share(all.straightMissed())), "", ""));
  }

  /// What the bands held and where they come from, as sentences.
  public static List<String> held(BackTest test) {
    return Stream.concat(Stream.of(BacktestSentence.inside(test)), BacktestSentence.bandsOfDays(test).stream())
        .map(BacktestWords::sentence).toList();
  }

  /// What of a way that did better stands behind the first sentence: single days, and what it says of the month.
  public static List<String> simpler(Money money, BackTest test) {
    return Stream.concat(SimplerWords.onDays(test).stream(), SimplerWords.offers(money, test).stream())
        .map(BacktestWords::sentence).toList();
  }

  /// All that is said in red.
  public static List<String> worse(Money money, BackTest test) {
    return Stream.concat(SimplerWords.worse(test.all()).stream().map(BacktestWords::sentence),
        simpler(money, test).stream()).toList();
  }

  /// One forecast, for whoever asks it.
  public static String made(Money money, TestedMonth month, MadeForecast made) {
    return "%s, made on day %s: %s, from %s to %s%nstraight line %s%ncame to %s, %s".formatted(
        BacktestSentence.name(month.month()), made.day(), money.cents(made.usd()), money.cents(made.band().low()),
        money.cents(made.band().high()), money.cents(made.straightUsd()), money.cents(made.cameUsd()),
        made.isInside() ? "inside the band" : "outside the band");
  }

  /// Of one month, what came and how many bands held it.
  public static String month(Money money, TestedMonth month) {
    return "%s came to %s, %s of %s bands held it".formatted(BacktestSentence.name(month.month()),
        money.amount(month.cameUsd()), month.forecasts().stream().filter(MadeForecast::isInside).count(),
        month.forecasts().size());
  }

  /// `September: the days changed on the 16th`, in ever fewer words.
  public static List<String> failed(TestedMonth worst) {
    String missed = "missed by %s".formatted(BacktestSentence.share(worst.missed()));
    return List.of("%s: %s%s".formatted(month(worst.month()), missed, worst.step().map(step ->
        ", its days changed on %s".formatted(Figures.dayAndMonth(step.from()))).orElse("")),
        "%s, %s".formatted(month(worst.month()), missed), month(worst.month()), "");
  }

  /// Why it failed, or that no day explains it.
  public static String reason(TestedMonth worst) {
    return BacktestSentence.step(worst).map(BacktestWords::sentence)
        .orElse("No day is found from which on all days changed.");
  }

  /// What is left without the worst month.
  public static Optional<String> without(BackTest test, TestedMonth worst) {
    BackTest others = test.without(worst.month());
    return others.months().isEmpty() ? Optional.empty() : Optional.of("Without it %s held, missed by %s.".formatted(
        inside(others.all()), BacktestSentence.share(others.all().missed())));
  }

  private static String sentence(String words) {
    return Capital.of(words) + ".";
  }
}
