package runrate.text;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import runrate.forecast.BurnForecast;
import runrate.forecast.RecordedPace;
import runrate.forecast.SpendDrift;
import runrate.forecast.WeekdayPattern;
import runrate.scenario.RecordedDay;

/// What the recorded days say of those to come, beside what the plan says, in words.
public final class PaceSentence {
  private static final int NAMED = 2;
  private static final double HALF_A_PERCENT = 0.005;

  private PaceSentence() {}

  /// What the month's end is called that goes on as the days so far.
  public static String name(BurnForecast forecast) {
    return forecast.pace().isKnown() ? "as recorded so far" : "if nothing changes";
  }

  /// How recorded days are taken, the days that stand out, and where the two methods are far apart, a sentence each;
  /// nothing where no day is recorded.
  public static List<String> of(Money money, BurnForecast forecast) {
    List<String> sentences = new ArrayList<>();
    RecordedPace pace = forecast.pace();
    if (pace.recordedDays() == 0) {
      return sentences;
    }
    sentences.add(method(pace));
    if (pace.isByWeekday()) {
      pace.spikes().stream().limit(NAMED).forEach(day -> sentences.add(spike(money, pace, day)));
    }
    if (forecast.areMethodsApart()) {
      sentences.add(apart(money, forecast));
    }
    return sentences;
  }

  private static String spike(Money money, RecordedPace pace, RecordedDay day) {
    return "%s, %s, stands out and counts once%s.".formatted(SpendSentence.day(day.date()), money.amount(day.usd()),
        pace.pattern().timesUsual(day).map(times -> ": %s times the median of its weekday".formatted(
            Figures.trimmed(times, 1))).orElse(""));
  }

  /// Spend that has crept above the plan: `The mean of seven days has been above the plan since 12 Nov, by 12 %
  /// now: $1,170 a day, planned $1,045.`
  public static String drift(Money money, SpendDrift drift) {
    String above = Figures.percent(drift.ratio() - 1);
    return "The mean of seven days has been above the plan since %s, by %s now: %s a day, planned %s.".formatted(
        Figures.dayAndMonth(drift.since()), drift.ratio() - 1 < HALF_A_PERCENT ? "less than " + Figures.percent(0.01)
            : above, money.amount(drift.recordedUsd()), money.amount(drift.plannedUsd(), drift.recordedUsd()));
  }

  private static String method(RecordedPace pace) {
    String days = pace.recordedDays() == 1 ? "1 recorded day" : pace.recordedDays() + " recorded days";
    return pace.isByWeekday()
        ? "As recorded so far, each day to come costs the median of its weekday: %s%s.".formatted(days, missing(pace))
        : pace.isKnown() ? ("As recorded so far, days to come cost their part of the mean: %s, and weekdays are told "
            + "apart from %s on.").formatted(days, WeekdayPattern.FEWEST_DAYS)
        : "%s %s no burn rate; %s do.".formatted(days, pace.recordedDays() == 1 ? "tells" : "tell",
            RecordedPace.FEWEST_DAYS);
  }

  /// Weekdays of which no day is recorded.
  private static String missing(RecordedPace pace) {
    List<String> days = pace.pattern().missing().stream().map(day ->
        day.getDisplayName(TextStyle.FULL, Figures.LOCALE) + "s").toList();
    return days.isEmpty() ? "" : "; %s, of which none is recorded, cost as planned".formatted(
        String.join(" and ", days));
  }

  private static String apart(Money money, BurnForecast forecast) {
    double planned = forecast.monthEndUsd() - forecast.spendToDateUsd();
    double recorded = forecast.unchangedMonthEndUsd() - forecast.spendToDateUsd();
    return "The two ends are %s apart: the days to come cost %s as planned and %s as those recorded.".formatted(
        Figures.percent(Math.abs(recorded - planned) / forecast.monthEndUsd()), money.amount(planned),
        money.amount(recorded));
  }
}
