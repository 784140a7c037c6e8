package runrate.text;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.backtest.Accuracy;
import runrate.backtest.Accuracy.Simpler;
import runrate.backtest.BackTest;

/// Ways to forecast without thinking that did better than the forecast: said plainly, and offered.
public final class SimplerWords {
  private static final int MOST_DIGITS = 6;

  private SimplerWords() {}

  /// `the same weekday last week`
  public static String name(Simpler way) {
    return switch (way) {
      case STRAIGHT_LINE -> "a straight line";
      case LAST_WEEK -> "the same weekday last week";
    };
  }

  /// `worse than a straight line (9.3 %): the forecasts missed by 9.9 %`; empty where no way did better.
  public static Optional<String> worse(Accuracy of) {
    int digits = digits(of);
    return of.better().isEmpty() ? Optional.empty() : Optional.of("worse than %s: the forecasts missed by %s".formatted(
        of.better().stream().map(way -> "%s (%s)".formatted(name(way), Figures.percent(of.missed(way), digits)))
            .collect(Collectors.joining(" and than ")), Figures.percent(of.missed(), digits)));
  }

  /// The same without figures.
  public static Optional<String> worseInShort(Accuracy of) {
    return of.better().stream().findFirst().map(way -> "worse than " + name(way));
  }

  /// As many as tell the forecast from what did better.
  private static int digits(Accuracy of) {
    return Stream.iterate(1, digits -> digits + 1).limit(MOST_DIGITS).filter(digits -> of.better().stream().noneMatch(
        way -> Figures.percent(of.missed(way), digits).equals(Figures.percent(of.missed(), digits))))
        .findFirst().orElse(MOST_DIGITS);
  }

  /// Days of the month on which a way did better that is not better on the whole.
  public static List<String> onDays(BackTest test) {
    List<Simpler> said = test.all().better();
    return BackTest.MADE_ON.stream().filter(day -> !said.containsAll(test.madeOn(day).better()))
        .flatMap(day -> worse(test.madeOn(day)).stream().map(words -> "made on day %s: %s".formatted(day, words)))
        .toList();
  }

  /// `by the same weekday last week November 2026 ends at $21,400`, of each way that did better.
  public static List<String> offers(Money money, BackTest test) {
    return test.all().better().stream().flatMap(way -> test.simple().usd(way).stream().mapToObj(usd ->
        "by %s %s ends at %s".formatted(name(way), BacktestSentence.name(test.simple().month()), money.amount(usd))))
        .toList();
  }
}
