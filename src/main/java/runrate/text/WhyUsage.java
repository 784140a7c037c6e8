package runrate.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.usage.Attribution;
import runrate.usage.CallDimension;
import runrate.usage.CallSum;
import runrate.usage.LogSource;
import runrate.usage.UserRevenue;

/// Where the figures of recorded calls come from.
public final class WhyUsage {
  private static final int MOST_ROWS = 40;
  private static final int PLACES = 6;

  private WhyUsage() {}

  /// Sums by one way of adding up; by single calls where it is empty.
  public static Why of(Attribution all, Optional<CallDimension> by) {
    List<List<String>> rows = by.map(way -> all.by(way).stream().limit(MOST_ROWS).map(row -> List.of(
        UsageSentence.name(way, row), exact(row), UsageSentence.share(row, all.total()),
        Figures.whole(row.requests()), UsageWords.orDash(row.meanUsd()), UsageWords.success(row).orElse("–"))).toList())
        .orElseGet(() -> all.calls().stream().limit(MOST_ROWS).map(call -> List.of(call.id(), call.usd().map(usd ->
            UsageWords.exact(usd, PLACES)).orElse("–"), Figures.whole(call.inputTokens()),
            Figures.whole(call.outputTokens()), call.model().model(), UsageWords.name(call.feature()))).toList());
    List<String> heads = by.map(way -> List.of(way.word(), "cost", "share", "requests", "average", "successful"))
        .orElse(List.of("request", "cost", "input", "output", "model", "feature"));
    return new Why("What calls cost", exact(all.total()), "A request costs its tokens of each class times the price of "
        + "that class on its day; a row adds its requests up exactly, so every way of adding up comes to the same.",
        UsageWords.sum(all.counts()), List.of(new Why.Table(heads, rows, List.of())), notes(all, by));
  }

  private static String exact(CallSum row) {
    return row.knownUsd().map(usd -> UsageWords.exact(usd, PLACES)).orElse("–");
  }

  private static List<String> notes(Attribution all, Optional<CallDimension> by) {
    List<String> notes = new ArrayList<>();
    by.filter(way -> way != CallDimension.OUTCOME).ifPresent(way -> notes.add("%s of the cost has %s; the rest "
        .formatted(Figures.percent(all.coverage(way)), UsageSentence.one(way)) + "is a row of its own."));
    if (!all.outliers().isEmpty()) {
      notes.add("%s: more than five times the mean of their feature. The dearest is %s.".formatted(
          UsageSentence.outliers(all.outliers().size()), UsageSentence.call(all.outliers().getFirst())));
    }
    if (all.total().unpriced() > 0) {
      notes.add("%s without a price: what they cost is unknown and in no sum.".formatted(Figures.counted(
          all.total().unpriced(), "request")));
    }
    for (LogSource source : all.sources()) {
      notes.add("%s: %s, %s%s.".formatted(source.label(), String.join(", ", source.formats()), UsageWords.days(source),
          source.isSample() ? ", invented: a sample" : ""));
      source.flags().forEach(flag -> notes.add("%s: %s.".formatted(source.label(), flag)));
      source.problems().forEach(problem -> notes.add("Not read: " + problem));
    }
    return notes;
  }

  /// From where on a user is an alarm.
  public static Why ofAlert(Attribution all, Optional<BigDecimal> alertUsd, Optional<UserRevenue> revenue) {
    return new Why("Alert a user", alertUsd.map(UsageWords::usd).orElse("none"),
        "Where nobody has set one: twice what a user costs on average, to one digit. Drag the line, move it "
            + "with the arrow keys, or type it.", UsageSentence.findingOfUsers(all, alertUsd), List.of(),
        List.of("What is not said to be anybody's is a row like others, and no user.", revenue.map(brings ->
            "What a user pays a month, for the days of the log: %s.".formatted(UsageSentence.revenue(all, brings)))
            .orElse("Say under Business what a user pays a month, and it stands beside what each costs.")));
  }

  /// What one success costs.
  public static Why ofSuccess(Attribution all, CallDimension by) {
    return new Why("Cost of a success", UsageWords.orDash(all.total().usdPerSuccess()),
        "cost of all requests of the row / those that did what they were for: failed ones are paid for as well.",
        UsageSentence.failed(all).orElse("Nobody said how requests went."), List.of(new Why.Table(List.of(by.word(),
            "cost", "successful", "of", "a success"), all.by(by).stream().limit(MOST_ROWS).map(row -> List.of(
                UsageSentence.name(by, row), exact(row), Figures.whole(row.successes()), Figures.whole(row.judged()),
                UsageWords.orDash(row.usdPerSuccess()))).toList(), List.of())),
        List.of("A row with requests nobody judged, or without a price, has no such figure."));
  }
}
