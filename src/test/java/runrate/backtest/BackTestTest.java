package runrate.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import runrate.backtest.Accuracy.Simpler;
import runrate.scenario.ForecastSettings;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;
import runrate.scenario.Seasonality;
import runrate.scenario.SpecialDays;
import runrate.text.SimplerWords;

/// April, June and September have 30 days, so that 10, 15 and 20 are a third, a half and two thirds of them.
class BackTestTest {
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

  private static BackTest of(LocalDate from, LocalDate to, ToDoubleFunction<LocalDate> usd) {
    List<RecordedDay> days = from.datesUntil(to.plusDays(1)).map(day -> new RecordedDay(day, usd.applyAsDouble(day),
        "")).toList();
    return of(days);
  }

  private static BackTest of(List<RecordedDay> days) {
    return of(days, YearMonth.of(2026, 11), 18, Seasonality.FLAT);
  }

  private static BackTest of(List<RecordedDay> days, YearMonth month, int today, Seasonality plan) {
    return BackTest.of(new ForecastSettings(month, today, 1.5, 0.1, plan, new RecordedSpend(days, "the bill"),
        SpecialDays.NONE));
  }

  private static List<RecordedDay> days(LocalDate to, ToDoubleFunction<LocalDate> usd) {
    return APRIL.datesUntil(to.plusDays(1)).map(day -> new RecordedDay(day, usd.applyAsDouble(day), "")).toList();
  }

  private static double workingWeek(LocalDate day) {
    return Seasonality.isWeekend(day.getDayOfWeek()) ? 10 : 100;
  }

  @Test
  void constantDaysAreForecastExactlyAndSoDoesAStraightLine() {
    BackTest test = of(APRIL, LocalDate.of(2026, 6, 30), day -> 100);
    assertTrue(test.isEnough());
    assertEquals(List.of(3_000.0, 3_100.0, 3_000.0), test.months().stream().map(TestedMonth::cameUsd).toList());
    Accuracy all = test.all();
    assertEquals(List.of(9, 9), List.of(all.inside(), all.count()));
    assertEquals(0, all.missed(), 1e-12);
    assertEquals(0, all.straightMissed(), 1e-12);
    assertEquals(0, all.halfWidth(), 1e-12);
    assertEquals(List.of(), all.better(), "to be as good is not to be worse");
  }

  /// June 2026 begins on a Monday: on its 10th, a Wednesday, 8 working days and 2 others have cost 820, and the month
  /// comes to 22 x 100 + 8 x 10 = 2,280, where a straight line has 820 x 3 = 2,460.
  @Test
  void aWorkingWeekIsForecastExactlyWhereAStraightLineIsNot() {
    BackTest test = of(APRIL, LocalDate.of(2026, 6, 30), BackTestTest::workingWeek);
    MadeForecast made = test.months().get(2).forecasts().getFirst();
    assertEquals(820, made.spentUsd(), 1e-9);
    assertEquals(2_280, made.cameUsd(), 1e-9);
    assertEquals(2_280, made.usd(), 1e-9);
    assertEquals(2_280, made.lastWeekUsd(), 1e-9);
    assertEquals(2_460, made.straightUsd(), 1e-9);
    assertEquals(180.0 / 2_280, made.straightMissed(), 1e-12);
    assertTrue(made.isInside());
  }

  /// April and May cost 100 a day, June 100 up to the 15th and 200 from then on: 4,500. On the 10th and the 15th all
  /// three say 3,000. On the 20th 2,500 are spent; the medians still say 100: 3,500; a straight line says
  /// 2,500 x 30 / 20 = 3,750, and the week before, of which 5 days of 7 cost 200, 2,500 + 6 x 200 + 4 x 100 = 4,100.
  @Test
  void aStepOnThe16thIsMissedByAllAndMostByTheMedians() {
    BackTest test = of(APRIL, LocalDate.of(2026, 6, 30), day -> day.isBefore(LocalDate.of(2026, 6, 16)) ? 100 : 200);
    List<MadeForecast> june = test.months().get(2).forecasts();
    assertEquals(List.of(3_000.0, 3_000.0, 3_500.0), june.stream().map(made -> (double) Math.round(made.usd()))
        .toList());
    assertEquals(List.of(3_000.0, 3_000.0, 3_750.0), june.stream().map(made -> (double) Math.round(made.straightUsd()))
        .toList());
    assertEquals(4_100, june.get(2).lastWeekUsd(), 1e-9);
    assertEquals(1_000.0 / 4_500, june.get(2).missed(), 1e-12);
    assertEquals(750.0 / 4_500, june.get(2).straightMissed(), 1e-12);
    assertEquals(400.0 / 4_500, june.get(2).lastWeekMissed(), 1e-12);
    assertTrue(june.stream().noneMatch(MadeForecast::isInside));
    assertEquals(6, test.all().inside());
    assertEquals(List.of(Simpler.LAST_WEEK, Simpler.STRAIGHT_LINE), test.all().better());
    assertEquals(YearMonth.of(2026, 6), test.worst().orElseThrow().month());
    assertFalse(test.without(YearMonth.of(2026, 6)).isEnough());
    assertEquals(List.of(new MonthStep(LocalDate.of(2026, 6, 16), 1)), test.months().stream()
        .flatMap(month -> month.step().stream()).toList());
  }

  @Test
  void aMonthThatIsNotWholeIsLeftOutAndNamed() {
    List<RecordedDay> days = new ArrayList<>(APRIL.datesUntil(LocalDate.of(2026, 7, 19)).map(day ->
        new RecordedDay(day, 100, "")).toList());
    days.removeIf(day -> day.date().equals(LocalDate.of(2026, 5, 17)));
    BackTest test = of(days);
    assertEquals(List.of(YearMonth.of(2026, 4), YearMonth.of(2026, 6)), test.months().stream().map(TestedMonth::month)
        .toList());
    assertEquals(List.of(new LeftOut(YearMonth.of(2026, 5), 30), new LeftOut(YearMonth.of(2026, 7), 18)),
        test.leftOut());
    assertFalse(test.isEnough());
  }

  @Test
  void aMonthInWhichNothingWasSpentCannotBeMissedByAShare() {
    BackTest test = of(APRIL, LocalDate.of(2026, 5, 31), day -> day.getMonthValue() == 4 ? 0 : 100);
    assertEquals(List.of(new LeftOut(YearMonth.of(2026, 4), 30)), test.leftOut());
    assertFalse(test.leftOut().getFirst().isIncomplete());
  }

  @Test
  void aForecastKnowsNothingOfTheDaysAfterIt() {
    MadeForecast calm = of(APRIL, LocalDate.of(2026, 6, 30), day -> 100).months().get(1).forecasts().get(1);
    MadeForecast later = of(APRIL, LocalDate.of(2026, 6, 30), day -> day.isAfter(LocalDate.of(2026, 5, 15)) ? 900 : 100)
        .months().get(1).forecasts().get(1);
    assertEquals(calm.usd(), later.usd());
    assertEquals(calm.band(), later.band());
  }

  /// A spike is one day, and a weekend is no step.
  @Test
  void aSpikeIsNoStep() {
    BackTest test = of(APRIL, LocalDate.of(2026, 6, 30), day -> day.equals(LocalDate.of(2026, 5, 12)) ? 900
        : workingWeek(day));
    assertTrue(test.months().stream().allMatch(month -> month.step().isEmpty()));
  }

  /// Days by 22 % dearer from the 16th on, as in a month whose plan changed.
  @Test
  void aStepOfAWorkingWeekIsFoundOnItsDay() {
    BackTest test = of(APRIL, LocalDate.of(2026, 6, 30), day -> workingWeek(day)
        * (day.isBefore(LocalDate.of(2026, 6, 16)) ? 1 : 1.22));
    MonthStep step = test.months().getLast().step().orElseThrow();
    assertEquals(LocalDate.of(2026, 6, 16), step.from());
    assertEquals(0.22, step.change(), 1e-9);
  }

  /// On 10 April ten days are recorded, eight of them of work: the twenty to come cost the mean of 100, whatever a plan
  /// has for weekends. A plan of weekends without work would say 14 x 125 = 1,750.
  @Test
  void beforeFourteenDaysNoWeightOfAPlanIsUsed() {
    MadeForecast made = of(days(LocalDate.of(2026, 6, 30), day -> 100), YearMonth.of(2026, 11), 18,
        new Seasonality(1, 0, false)).months().getFirst().forecasts().getFirst();
    assertEquals(3_000, made.usd(), 1e-9);
    assertTrue(made.isInside());
    MadeForecast week = of(days(LocalDate.of(2026, 6, 30), BackTestTest::workingWeek), YearMonth.of(2026, 11), 18,
        new Seasonality(1, 0, false)).months().getFirst().forecasts().getFirst();
    assertEquals(3 * week.spentUsd(), week.usd(), 1e-9);
    assertTrue(week.halfWidth() > 0.1, "%s".formatted(week.halfWidth()));
  }

  /// A tenth of a cent on one day is a difference, too.
  @Test
  void whatIsBetterByAlmostNothingIsBetter() {
    Accuracy close = new Accuracy(9, 9, 3, 0.02001, 0.02, 0.03, 0.1);
    assertEquals(List.of(Simpler.STRAIGHT_LINE), close.better());
    assertEquals("worse than a straight line (2.000\u2009%): the forecasts missed by 2.001\u2009%",
        SimplerWords.worse(close).orElseThrow());
  }

  /// Nine forecasts of three months are as good as three: (3 + 1.92 ± 1.96 sqrt(0.96)) / 6.84 = 0.44 to 1.
  @Test
  void threeForecastsOfAMonthCountAsOne() {
    assertEquals(0.4385, new Accuracy(9, 9, 3, 0, 0, 0, 0).insideShare().low(), 5e-5);
    assertEquals(Interval.wilson(2, 3), new Accuracy(6, 9, 3, 0, 0, 0, 0).insideShare());
    assertEquals(3, of(days(LocalDate.of(2026, 6, 30), day -> 100)).all().months());
  }

  /// On 20 June 2,500 are spent, of which five days of the last week cost 200, see above.
  @Test
  void theMonthInHandIsToldByTheSimplerWays() {
    BackTest test = of(days(LocalDate.of(2026, 6, 20), day -> day.isBefore(LocalDate.of(2026, 6, 16)) ? 100 : 200),
        YearMonth.of(2026, 6), 20, Seasonality.FLAT);
    assertEquals(3_750, test.simple().straightUsd().orElseThrow(), 1e-9);
    assertEquals(4_100, test.simple().lastWeekUsd().orElseThrow(), 1e-9);
    assertTrue(of(days(LocalDate.of(2026, 6, 19), day -> 100), YearMonth.of(2026, 6), 20, Seasonality.FLAT).simple()
        .straightUsd().isEmpty(), "today is not recorded");
  }

  @Test
  void bandsSayWhetherTheyKnowMoreThanSingleDays() {
    var random = new SplittableRandom(1);
    BackTest test = of(days(LocalDate.of(2027, 3, 31), day -> 100 + random.nextDouble(10)));
    assertFalse(test.months().getFirst().forecasts().getFirst().byMisses());
    assertTrue(test.months().getLast().forecasts().getFirst().byMisses());
    assertEquals(9, of(days(LocalDate.of(2026, 6, 30), day -> 100)).bandsOfDays());
  }

  /// 8 of 10: (8 + 1.92 ± 1.96 sqrt(1.6 + 0.96)) / 13.84 = 0.490 to 0.943.
  @Test
  void aCountHasAnInterval() {
    Interval eight = Interval.wilson(8, 10);
    assertEquals(0.490, eight.low(), 5e-4);
    assertEquals(0.943, eight.high(), 5e-4);
    assertEquals(new Interval(0, Interval.wilson(0, 5).high()), Interval.wilson(0, 5));
    assertEquals(1, Interval.wilson(5, 5).high(), 1e-12);
  }

  /// Days that differ from their weekday by 10 % as chance has it, weekends at a tenth.
  @Test
  void ofManyMonthsAboutFourInFiveEndInTheirBands() {
    int inside = 0;
    int count = 0;
    for (int seed = 1; seed <= 150; seed++) {
      var random = new SplittableRandom(seed);
      BackTest test = of(APRIL, LocalDate.of(2026, 9, 30), day -> Math.max(0, workingWeek(day)
          * (1 + 0.1 * random.nextGaussian())));
      inside += test.all().inside();
      count += test.all().count();
    }
    double share = (double) inside / count;
    assertTrue(share > 0.76 && share < 0.84, "%s of %s".formatted(inside, count));
  }

  @Test
  void aBandIsNeverBelowWhatIsSpent() {
    var random = new SplittableRandom(4);
    of(APRIL, LocalDate.of(2026, 9, 30), day -> day.getDayOfWeek() == DayOfWeek.MONDAY ? random.nextDouble(9_000) : 1)
        .months().stream().flatMap(month -> month.forecasts().stream()).forEach(made ->
            assertTrue(made.band().low() >= made.spentUsd() && made.band().high() >= made.usd(), made.toString()));
  }
}
