package runrate.text;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import runrate.forecast.ModelEnd;
import runrate.forecast.PriceChange;
import runrate.forecast.TwelveMonths;
import runrate.scenario.MonthDays;
import runrate.scenario.Scenario;

/// Says what a year costs and whether its budget lasts.
public final class YearSentence {
  /// Of a day: less is nobody's day of work.
  private static final double SAME = 0.05;

  private YearSentence() {}

  /// @param growthPerMonth of the calls
  public static String of(Money money, TwelveMonths year, double growthPerMonth) {
    String cost = "%s costs %s".formatted(growthPerMonth == 0 ? "The year"
        : "At %s growth the year".formatted(Figures.percent(growthPerMonth, isWhole(growthPerMonth) ? 0 : 1)),
            money.amount(year.totalUsd()));
    if (year.yearBudgetUsd().isEmpty()) {
      return cost + ".";
    }
    double left = year.yearBudgetUsd().getAsDouble() - year.totalUsd();
    return year.brokenOn().map(day -> "%s; its budget is gone on %s.".formatted(cost, Figures.dayAndMonth(day)))
        .orElseGet(() -> "%s and its budget holds, %s left.".formatted(cost, money.amount(left)));
  }

  /// Why the first month here need not cost what the headline says: `The headline's month has 22 days, as
  /// typed; these have 20 to 23, as weekdays and holidays fall.`; empty where every month has the same.
  public static Optional<String> days(Scenario scenario, TwelveMonths year) {
    double typed = scenario.workload().days().in(scenario.forecast().month());
    double least = year.months().stream().mapToDouble(TwelveMonths.Month::workingDays).min().orElse(typed);
    double most = year.months().stream().mapToDouble(TwelveMonths.Month::workingDays).max().orElse(typed);
    boolean same = Math.abs(least - typed) < SAME && Math.abs(most - typed) < SAME;
    return same ? Optional.empty() : Optional.of("The headline's month has %s%s; these have %s, %s.".formatted(
        Figures.counted(typed, "day"), scenario.workload().days() instanceof MonthDays.Fixed ? ", as typed" : "",
        most - least < SAME ? Figures.trimmed(most, 1)
            : "%s to %s".formatted(Figures.trimmed(least, 1), Figures.trimmed(most, 1)),
        "as weekdays and holidays fall"));
  }

  private static boolean isWhole(double share) {
    return Math.abs(share * 100 - Math.rint(share * 100)) < 1e-9;
  }

  /// What is to be known of a month: spend that was recorded, prices that change, models that end, a budget that is
  /// gone.
  public static String happens(TwelveMonths year, TwelveMonths.Month month) {
    List<String> words = new ArrayList<>();
    if (month.recordedDays() > 0) {
      words.add(Figures.counted(month.recordedDays(), "day") + " recorded" + (year.recordedSource().isEmpty() ? ""
          : " (%s)".formatted(year.recordedSource())));
    }
    month.changes().forEach(change -> words.add(of(change)));
    month.ends().forEach(end -> words.add(of(end)));
    year.brokenOn().filter(day -> YearMonth.from(day).equals(month.month()))
        .ifPresent(day -> words.add("budget gone on " + Figures.dayAndMonth(day)));
    if (year.isOverMonthBudget(month)) {
      words.add("over the month's budget");
    }
    return String.join("; ", words);
  }

  /// `11 Dec: GPT-5 is retired`
  private static String of(ModelEnd end) {
    return "%s: %s".formatted(Figures.dayAndMonth(end.day()), switch (end.kind()) {
      case RETIRED -> "%s is retired, its last price stands".formatted(end.model());
      case PROMISE -> "%s, price promised no longer than this day".formatted(end.model());
      case PRICE -> "%s, no price known from here on, the last one stands".formatted(end.model());
    });
  }

  /// `1 Jan: Gemini 3.8 Flash $0.30 to $0.60 in`
  public static String of(PriceChange change) {
    boolean cacheOnly = change.inputBefore().compareTo(change.inputAfter()) == 0
        && change.outputBefore().compareTo(change.outputAfter()) == 0;
    return "%s: %s %s".formatted(Figures.dayAndMonth(change.day()), change.model(), cacheOnly ? "other cache prices"
        : change.inputBefore().compareTo(change.inputAfter()) == 0
            ? "%s to %s out".formatted(Figures.price(change.outputBefore().doubleValue()),
                Figures.price(change.outputAfter().doubleValue()))
            : "%s to %s in".formatted(Figures.price(change.inputBefore().doubleValue()),
                Figures.price(change.inputAfter().doubleValue())));
  }
}
