package runrate.inputs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import runrate.scenario.ForecastSettings;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;

/// Spend that was recorded: the keys of an entry of `forecast.recorded`, and the shorter list of the forecast's month
/// that stands in its place where nothing but figures from the 1st is known.
public final class RecordedShape {
  public static final Dated<RecordedDay, LocalDate> DATE = Dated.day("date", true, "The day.", RecordedDay::date);
  public static final Num<RecordedDay> USD = Num.required("usd", Range.AT_LEAST_ZERO, Quantity.USD,
      "What was spent on it; 0 is nothing spent.", RecordedDay::usd,
      (day, usd) -> new RecordedDay(day.date(), usd, day.note()));
  public static final Word<RecordedDay> NOTE = Word.<RecordedDay>optional("note", "Whatever is to be kept with it.",
      day -> Optional.of(day.note()).filter(note -> !note.isEmpty())).leftOut().atMost(RecordedDay.LONGEST_NOTE);
  public static final Entries<ForecastSettings, RecordedDay> DAYS =
      Entries.<ForecastSettings, RecordedDay>of("recorded",
      new Shape<>(List.of(DATE, USD, NOTE), v -> new RecordedDay(v.of(DATE).orElse(LocalDate.EPOCH), v.number(USD),
          v.text(NOTE))),
      "What was really spent, day by day, in any months; a day that is missing is not recorded. Never beside "
          + "actualDailyUsd.",
      forecast -> isPlain(forecast) ? List.of() : forecast.recorded().days(),
      (forecast, days) -> forecast.withRecorded(old -> new RecordedSpend(days, old.source()))).leftOut();
  public static final Numbers<ForecastSettings> ACTUAL = new Numbers<>("actualDailyUsd", Range.AT_LEAST_ZERO,
      Quantity.USD, List.of(), "What was really spent, a figure a day, from day 1; the short form of recorded.",
      forecast -> Optional.of(forecast.actualDailyUsd()).filter(days -> isPlain(forecast)));
  public static final Word<ForecastSettings> SOURCE = Word.usually("", "actualSource",
      "Where those figures come from; \"sample\" marks invented ones.", ForecastSettings::actualSource);

  private RecordedShape() {}

  private static boolean isPlain(ForecastSettings forecast) {
    return forecast.recorded().isPlainMonth(forecast.month());
  }

  /// Either list as the one record of days.
  static RecordedSpend spend(Values v, YearMonth month) {
    List<Double> actual = v.numbers(ACTUAL);
    List<RecordedDay> days = v.of(DAYS);
    if (!actual.isEmpty() && !days.isEmpty()) {
      v.refuse(ACTUAL, "recorded stands beside it, and both say what was spent", "Keep one of the two");
    }
    if (actual.size() > month.lengthOfMonth()) {
      v.refuse(ACTUAL, "there are %s days of spend, but %s has %s".formatted(
          actual.size(), month, month.lengthOfMonth()), "Give one figure a day, from day 1");
    }
    return days.isEmpty() ? RecordedSpend.fromFirst(month, actual, v.text(SOURCE))
        : new RecordedSpend(once(v, days), v.text(SOURCE));
  }

  private static List<RecordedDay> once(Values v, List<RecordedDay> days) {
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 0; i < days.size(); i++) {
      LocalDate date = days.get(i).date();
      if (!seen.add(date) && v.isSound(DAYS)) {
        v.refuse(DAYS, "[%s].%s".formatted(i, DATE.name()), "%s stands here twice".formatted(date), "Keep one entry");
      }
    }
    Set<LocalDate> kept = new HashSet<>();
    return days.stream().filter(day -> kept.add(day.date())).toList();
  }
}
