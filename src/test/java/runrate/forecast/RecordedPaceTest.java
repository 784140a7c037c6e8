package runrate.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.scenario.Campaign;
import runrate.scenario.ForecastSettings;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;
import runrate.text.Money;
import runrate.text.PaceSentence;

/// Days to come as those that were recorded: April 2026 begins on a Wednesday. The plan's days cost 75 dollars each.
class RecordedPaceTest {
  private static final CostEngine ENGINE = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine();
  private static final YearMonth APRIL = YearMonth.of(2026, 4);
  /// Working days near 80, weekend days near 25, and a Saturday of 315.
  private static final List<Double> SPIKE = List.of(70.0, 75.0, 72.0, 20.0, 15.0, 80.0, 85.0, 90.0, 76.0, 82.0, 30.0,
      25.0, 88.0, 91.0, 79.0, 84.0, 86.0, 315.0);

  private static BurnForecast forecast(List<Double> spent, UnaryOperator<ForecastSettings> change) {
    var settings = new ForecastSettings(APRIL, Math.max(1, spent.size()), 1, 0, Seasonality.FLAT, spent, "");
    return forecast(change.apply(settings));
  }

  private static BurnForecast forecast(ForecastSettings settings) {
    Scenario scenario = Work.of("lab/m", 75, 1_000_000, 0).withForecast(old -> settings);
    return BurnForecast.of(ENGINE, scenario);
  }

  private static List<String> words(BurnForecast forecast) {
    return PaceSentence.of(Money.US_DOLLARS, forecast);
  }

  @Test
  void eachDayToComeCostsTheMedianOfItsWeekdayAndASpikeCountsOnce() {
    BurnForecast forecast = forecast(SPIKE, settings -> settings);
    assertNear(1_463, forecast.spendToDateUsd());
    // Sundays 20, Mondays 84, Tuesdays 88, Wednesdays 79 and Thursdays 76 twice; Friday 82, Saturday 30
    assertNear(1_463 + 2 * (20 + 84 + 88 + 79 + 76) + 82 + 30, forecast.unchangedMonthEndUsd());
    assertNear(2_269, forecast.unchangedMonthEndUsd());
    assertNear(1_463 + 12 * 75, forecast.monthEndUsd());
    assertEquals(List.of("As recorded so far, each day to come costs the median of its weekday: 18 recorded days.",
        "Sat 18 Apr, $315.00, stands out and counts once: 10.5 times the median of its weekday."), words(forecast));
    assertFalse(forecast.areMethodsApart());
  }

  @Test
  void fewerThanTwoWeeksTellNoWeekdayApart() {
    BurnForecast forecast = forecast(SPIKE.subList(0, 13), settings -> settings);
    double sum = 70 + 75 + 72 + 20 + 15 + 80 + 85 + 90 + 76 + 82 + 30 + 25 + 88;
    assertNear(sum + sum / 13 * 17, forecast.unchangedMonthEndUsd());
    assertEquals("As recorded so far, days to come cost their part of the mean: 13 recorded days, and weekdays are "
        + "told apart from 14 on.", words(forecast).getFirst());
  }

  @Test
  void twoRecordedDaysTellNoBurnRate() {
    BurnForecast two = forecast(SPIKE.subList(0, 2), settings -> settings);
    assertFalse(two.hasBurn());
    assertEquals(List.of("2 recorded days tell no burn rate; 3 do."), words(two));
    assertTrue(forecast(SPIKE.subList(0, 3), settings -> settings).hasBurn());
    assertEquals(List.of(), words(forecast(List.of(), settings -> settings)));
  }

  @Test
  void whatTheMonthsBeforeRecordedTeachesToo() {
    List<RecordedDay> march = IntStream.rangeClosed(1, 31).mapToObj(day ->
        new RecordedDay(LocalDate.of(2026, 3, day), 100, "")).toList();
    BurnForecast forecast = forecast(List.of(), settings -> settings.withRecorded(
        old -> new RecordedSpend(march, "")));
    // the 1st is modelled at 75, the 29 days after it cost 100 each
    assertNear(75 + 29 * 100, forecast.unchangedMonthEndUsd());
    assertNear(30 * 75, forecast.monthEndUsd());
    assertTrue(forecast.areMethodsApart());
    assertEquals("The two ends are 32\u2009% apart: the days to come cost $2,175 as planned and $2,900 as those "
        + "recorded.", words(forecast).getLast());
  }

  @Test
  void weekdaysOfWhichNoneIsRecordedCostWhatThePlanSays() {
    List<RecordedDay> working = IntStream.rangeClosed(1, 20).mapToObj(APRIL::atDay)
        .filter(day -> !Seasonality.isWeekend(day.getDayOfWeek())).map(day -> new RecordedDay(day, 100, "")).toList();
    BurnForecast forecast = forecast(List.of(), settings -> settings.withToday(20)
        .withRecorded(old -> new RecordedSpend(working, "")));
    // 14 working days of 100 and 6 planned weekend days of 75 are over; 8 and 2 come
    assertNear(14 * 100 + 6 * 75 + 8 * 100 + 2 * 75, forecast.unchangedMonthEndUsd());
    assertEquals("As recorded so far, each day to come costs the median of its weekday: 14 recorded days; Saturdays "
        + "and Sundays, of which none is recorded, cost as planned.", words(forecast).getFirst());
  }

  @Test
  void holidaysAndCampaignsActOnRecordedDaysAsOnPlannedOnes() {
    List<Double> flat = Collections.nCopies(28, 100.0);
    // the 29th is a holiday, which costs what a weekend day does, and the 30th is of a campaign
    assertNear(2_800 + 100 + 150, forecast(flat, settings -> settings.withSpecial(days -> days
        .withHoliday(APRIL.atDay(29)).withCampaigns(List.of(new Campaign(APRIL.atDay(30), APRIL.atDay(30), 1.5, "")))))
        .unchangedMonthEndUsd());
  }

  @Test
  void whatWasSpentInACampaignTeachesUsualDaysWithoutItsFactor() {
    // twice as much until the 14th, as usual on the 15th and 16th: the usual days stand out of nothing
    List<Double> spent = new ArrayList<>(Collections.nCopies(14, 200.0));
    spent.addAll(List.of(100.0, 100.0));
    BurnForecast forecast = forecast(spent, settings -> settings.withSpecial(days -> days.withCampaigns(List.of(
        new Campaign(APRIL.atDay(1), APRIL.atDay(14), 2, "")))));
    assertNear(3_000 + 14 * 100, forecast.unchangedMonthEndUsd());
    assertEquals(List.of(), forecast.pace().spikes());
  }

  @Test
  void aHolidaySaysNothingOfItsWeekday() {
    List<Double> spent = new ArrayList<>(Collections.nCopies(14, 100.0));
    spent.set(7, 0.0);
    // the 8th, a Wednesday on which nobody worked; 100 on the Wednesday before it
    assertNear(1_300 + 16 * 100, forecast(spent, settings -> settings.withSpecial(days -> days
        .withHoliday(APRIL.atDay(8)))).unchangedMonthEndUsd());
  }

  @Test
  void theMeanIsOfRecordedDaysAloneWhereSomeAreModelled() {
    List<RecordedDay> march = IntStream.rangeClosed(20, 24).mapToObj(day ->
        new RecordedDay(LocalDate.of(2026, 3, day), 100, "")).toList();
    // ten days are modelled at 75; the twenty after them cost the mean of what was recorded
    assertNear(10 * 75 + 20 * 100, forecast(List.of(), settings -> settings.withToday(10)
        .withRecorded(old -> new RecordedSpend(march, ""))).unchangedMonthEndUsd());
  }
}
