package runrate.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;
import runrate.scenario.Seasonality;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;
import runrate.text.Money;
import runrate.text.SpendSentence;

/// Weeks from Monday, 2 November 2026: 100 dollars a working day, 20 on Saturdays, 10 on Sundays.
class WeekdayPatternTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

  private static List<RecordedDay> days(int many) {
    List<RecordedDay> days = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      LocalDate date = MONDAY.plusDays(i);
      days.add(new RecordedDay(date, date.getDayOfWeek() == DayOfWeek.SUNDAY ? 10
          : date.getDayOfWeek() == DayOfWeek.SATURDAY ? 20 : 100, ""));
    }
    return days;
  }

  private static List<RecordedDay> with(List<RecordedDay> days, int index, double usd) {
    List<RecordedDay> changed = new ArrayList<>(days);
    changed.set(index, new RecordedDay(days.get(index).date(), usd, ""));
    return changed;
  }

  @Test
  void fourteenDaysTeachAWeek() {
    assertFalse(WeekdayPattern.of(days(13), true).isKnown());
    WeekdayPattern pattern = WeekdayPattern.of(days(14), true);
    assertTrue(pattern.isKnown());
    assertEquals(100, pattern.medians().get(DayOfWeek.WEDNESDAY));
    assertEquals(OptionalDouble.of(100), pattern.workingDayUsd());
    assertEquals(OptionalDouble.of(15), pattern.weekendDayUsd());
    assertEquals(List.of(), pattern.outliers());
  }

  @Test
  void aDayFarFromItsWeekdayIsNamedAndLeftOut() {
    // Wednesdays of 100, 230 and 104: 130 is far more than 3.5 times the 5 that count as their spread
    List<RecordedDay> busy = with(with(days(21), 9, 230), 16, 104);
    WeekdayPattern without = WeekdayPattern.of(busy, true);
    assertEquals(List.of(busy.get(9)), without.outliers());
    assertEquals(102, without.medians().get(DayOfWeek.WEDNESDAY));
    assertEquals(104, WeekdayPattern.of(busy, false).medians().get(DayOfWeek.WEDNESDAY));
    assertNear(230.0 / 102, without.timesUsual(busy.get(9)).orElseThrow());
  }

  /// The 5 % that count as spread are 5 dollars, 3.5 times that 17.50; and 5.20 and 18.20 around 104.
  @Test
  void theRuleIsToldWithAnExampleOfTheRecord() {
    String rule = "A day is an outlier where it lies more than 3.5 times as far from the median of its weekday as the "
        + "days of that weekday usually do; 5 % of the median at least count as usual.";
    assertEquals(rule + " For example a Friday costs $100.00, so one below $82.50 or above $117.50 is.",
        SpendSentence.rule(Money.US_DOLLARS, WeekdayPattern.of(days(19), true)));
    assertEquals(rule + " For example a Wednesday costs $104.00, so one below $85.80 or above $122.20 is, as the "
        + "11th with $230.00.", SpendSentence.rule(Money.US_DOLLARS,
            WeekdayPattern.of(with(with(days(21), 9, 230), 16, 104), true)));
    assertEquals(rule, SpendSentence.rule(Money.US_DOLLARS, WeekdayPattern.of(List.of(), true)));
  }

  @Test
  void daysThatLieCloseByChanceMakeNoOutlier() {
    // 100, 101 and 115: 14 from the middle one, less than 3.5 times 5 % of it
    assertEquals(List.of(), WeekdayPattern.of(with(with(days(21), 9, 101), 16, 115), true).outliers());
  }

  @Test
  void ofTwoDaysNeitherIsTheOddOne() {
    assertEquals(List.of(), WeekdayPattern.of(with(days(14), 9, 300), true).outliers());
  }

  @Test
  void growthComparesADayWithTheSameOneAWeekBefore() {
    List<RecordedDay> growing = days(14);
    for (int i = 7; i < 14; i++) {
      growing = with(growing, i, growing.get(i).usd() * 1.1);
    }
    assertNear(0.1, WeekdayPattern.of(growing, true).growth().orElseThrow());
    assertTrue(WeekdayPattern.of(days(7), true).growth().isEmpty());
  }

  @Test
  void thePatternMakesThePlansDaysCostItsMedians() {
    // a day of the plan costs 50, so a working day counts twice, a Saturday 0.4, a Sunday 0.2
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine();
    var scenario = Work.of("lab/m", 50, 1_000_000, 0);
    double day = PlanDay.usd(engine, scenario);
    assertNear(50, day);
    Seasonality season = WeekdayPattern.of(days(14), true).seasonality(Seasonality.FLAT, day);
    assertEquals(List.of(2.0, 2.0, 2.0, 2.0, 2.0, 0.4, 0.2), season.weekdays());
    var forecast = BurnForecast.of(engine, scenario.withForecast(old -> old.withSeasonality(season)
        .upTo(new RecordedSpend(days(14), ""))));
    // Sunday the 1st is modelled at 10; then two recorded weeks and two as they were, and Monday the 30th
    assertNear(10 + 4 * (5 * 100 + 20 + 10) + 100, forecast.monthEndUsd());
  }

  @Test
  void aWeekdayThatIsNotRecordedKeepsItsWeight() {
    List<RecordedDay> working = days(19).stream().filter(day ->
        !Seasonality.isWeekend(day.date().getDayOfWeek())).toList();
    WeekdayPattern pattern = WeekdayPattern.of(working, true);
    assertEquals(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), pattern.missing());
    assertEquals(List.of(2.0, 2.0, 2.0, 2.0, 2.0, 0.5, 0.5),
        pattern.seasonality(new Seasonality(1, 0.5, false), 50).weekdays());
  }

  /// Three weeks of $100 a day, the 11th at $230 and the 16th at $600: six times a usual day.
  @Test
  void ofTwoDaysThatStandOutAPasteNamesTheOneThatCostMost() {
    List<RecordedDay> days = IntStream.rangeClosed(1, 21).mapToObj(day -> new RecordedDay(LocalDate.of(2026, 11, day),
        day == 11 ? 230 : day == 16 ? 600 : 100, "")).toList();
    assertEquals("As pasted, November ends at $3,630, not $3,000; the 16th alone cost 6 times a normal day.",
        SpendSentence.pasted(Money.US_DOLLARS, YearMonth.of(2026, 11), 3630, 3000, WeekdayPattern.of(days, true)));
  }
}
