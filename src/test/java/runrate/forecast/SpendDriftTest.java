package runrate.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.testing.Near.assertNear;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import runrate.scenario.Campaign;
import runrate.scenario.ForecastSettings;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;
import runrate.scenario.Seasonality;
import runrate.scenario.SpecialDays;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// Spend that creeps above a plan of 10 dollars every day of November 2026.
class SpendDriftTest {
  private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

  private static Optional<SpendDrift> drift(List<RecordedDay> days, UnaryOperator<ForecastSettings> more) {
    return SpendDrift.of(TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine(),
        Work.of("lab/m", 10, 1_000_000, 0).withForecast(old -> more.apply(old.upTo(new RecordedSpend(days, "")))));
  }

  private static List<RecordedDay> from(LocalDate first, double... usd) {
    return IntStream.range(0, usd.length).mapToObj(i -> new RecordedDay(first.plusDays(i), usd[i], "")).toList();
  }

  private static Optional<SpendDrift> drift(double... usd) {
    return drift(from(NOVEMBER.atDay(1), usd), old -> old);
  }

  private static double[] days(int plain, int dear) {
    return DoubleStream.concat(DoubleStream.generate(() -> 10).limit(plain),
        DoubleStream.generate(() -> 12).limit(dear)).toArray();
  }

  @Test
  void fiveMeansOfSevenDaysAboveThePlanAreDrift() {
    // after seven days of 10 the second of 12, the 9th, is the first whose mean is above 10 without its dearest
    assertEquals(Optional.empty(), drift(days(7, 5)));
    SpendDrift drift = drift(days(7, 6)).orElseThrow();
    assertEquals(LocalDate.of(2026, 11, 9), drift.since());
    assertNear((6 * 12 + 10) / 70.0, drift.ratio());
    assertNear(82.0 / 7, drift.recordedUsd());
    assertNear(10, drift.plannedUsd());
  }

  @Test
  void fewerThanElevenDaysSayNothing() {
    assertEquals(Optional.empty(), drift(days(0, 10)));
    assertEquals(LocalDate.of(2026, 11, 7), drift(days(0, 11)).orElseThrow().since());
  }

  @Test
  void aSpikeIsNoDrift() {
    double[] spike = days(14, 0);
    spike[8] = 300;
    assertEquals(Optional.empty(), drift(spike));
  }

  @Test
  void whatHasEndedIsNoDriftAnyMore() {
    assertEquals(Optional.empty(), drift(DoubleStream.concat(DoubleStream.of(days(7, 9)), DoubleStream.of(days(6, 0)))
        .toArray()));
  }

  @Test
  void exactlyAsPlannedIsNoDrift() {
    assertEquals(Optional.empty(), drift(days(18, 0)));
  }

  @Test
  void whatThePlanKnowsIsNoDrift() {
    double[] busy = DoubleStream.generate(() -> 15).limit(20).toArray();
    List<RecordedDay> days = from(NOVEMBER.atDay(1), busy);
    assertEquals(Optional.empty(), drift(days, old -> old.withSpecial(none -> new SpecialDays(List.of(),
        List.of(new Campaign(NOVEMBER.atDay(1), NOVEMBER.atDay(30), 1.5, "launch"))))));
    // five days of 13 and a weekend of 2.5 are 70 a week, as planned
    List<RecordedDay> weeks = IntStream.rangeClosed(1, 21).mapToObj(day -> NOVEMBER.atDay(day)).map(day ->
        new RecordedDay(day, Seasonality.isWeekend(day.getDayOfWeek()) ? 2.5 : 13, "")).toList();
    assertEquals(Optional.empty(), drift(weeks, old -> old));
  }

  @Test
  void daysOfOtherMonthsCountAndTheirOrderInTheFileDoesNot() {
    List<RecordedDay> days = new ArrayList<>(from(LocalDate.of(2026, 10, 25), days(0, 11)));
    Collections.reverse(days);
    assertEquals(LocalDate.of(2026, 10, 31), drift(days, old -> old).orElseThrow().since());
  }
}
