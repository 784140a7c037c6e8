package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BacktestCommandTest {
  private static Ran months(int months, ToDoubleFunction<LocalDate> usd, String... more) {
    LocalDate first = LocalDate.of(2026, 4, 1);
    String days = first.datesUntil(first.plusMonths(months)).map(day -> "{\"date\":\"%s\",\"usd\":%s}".formatted(day,
        usd.applyAsDouble(day))).collect(Collectors.joining(","));
    String[] args = new String[more.length + 9];
    String[] own = {"backtest", "--set", "forecast.actualDailyUsd=[]", "--set",
        "forecast.recorded=[%s]".formatted(days), "--set", "forecast.actualSource=the bill", "--set",
        "forecast.seasonality={\"weekday\":1,\"weekend\":1,\"normalise\":true}"};
    System.arraycopy(own, 0, args, 0, own.length);
    System.arraycopy(more, 0, args, own.length, more.length);
    return Ran.command(args);
  }

  @Test
  void theExampleHasNoWholeMonthAndSaysSo() {
    Ran ran = Ran.command("backtest");
    assertEquals(0, ran.exitCode());
    assertTrue(ran.says("A back-test needs three recorded months; there is none."), ran.out());
    assertTrue(ran.says("November 2026 is left out: 18 of its 30 days are recorded."), ran.out());
    assertTrue(ran.says("The recorded spend is a sample, made up to show the forecast."), ran.out());
  }

  @Test
  void oneAndTwoMonthsAreTooFew() {
    assertTrue(months(1, day -> 100).says("A back-test needs three recorded months; there is one."));
    assertTrue(months(2, day -> 100).says("A back-test needs three recorded months; there are two."));
  }

  @Test
  void constantDaysAreHeldByEveryBand() {
    Ran ran = months(3, day -> 100);
    assertEquals(0, ran.exitCode(), ran.err());
    assertTrue(ran.says("9 of 9 forecasts held what came; they missed by 0.0\u2009%, a straight line by 0.0\u2009%."),
        ran.out());
    assertTrue(ran.says("A band of 80\u2009% should hold 7 of 9; it held 9. The forecasts of one month miss "
        + "together: by its 3 months, between 44\u2009% and 100\u2009% of such bands hold, 95\u2009% sure."),
        ran.out());
    assertTrue(ran.says("All 9 bands come from the spread of single days alone, for less than about half a year was "
        + "recorded before: a level that wanders or drifts is not in them."), ran.out());
  }

  @Test
  void aBandOfNineInTenIsAskedFor() {
    assertTrue(months(3, day -> 100, "--band", "90").says("A band of 90\u2009% should hold 8 of 9"));
    Ran odd = months(3, day -> 100, "--band", "85");
    assertEquals(2, odd.exitCode());
    assertTrue(odd.err().contains("--band: '85' is no band. Write 80 or 90."), odd.err());
  }

  @Test
  void whatIsWorseThanAStraightLineIsSaidFirst() {
    Ran ran = months(3, day -> day.isBefore(LocalDate.of(2026, 6, 16)) ? 100 : 200);
    assertTrue(ran.says("Worse than the same weekday last week (8.4\u2009%) and than a straight line (9.3\u2009%): the "
        + "forecasts missed by 9.9\u2009%; 6 of 9 forecasts held what came."), ran.out());
    assertTrue(ran.says("June 2026 was missed most, by 29.6\u2009%; without it 6 of 6 held, missed by 0.0\u2009%."),
        ran.out());
    assertTrue(ran.says("There from 16 Jun on a day cost 100\u2009% more: no forecast sees a change of plan, enter it "
        + "instead."), ran.out());
  }

  @Test
  void jsonHasEveryForecastAndNoAccuracyOfTooFew() {
    JsonNode root = months(3, day -> 100, "--json").json();
    assertEquals(9, root.get("all").get("inside").intValue());
    assertEquals(3, root.get("madeOn").size());
    assertEquals(3_000, root.get("months").get(0).get("forecasts").get(2).get("usd").doubleValue(), 1e-9);
    assertEquals(9, root.get("bandsFromDaySpread").intValue());
    assertTrue(root.get("bandNote").stringValue().startsWith("all 9 bands come from the spread of single days"));
    assertEquals(0, root.get("all").get("better").size());
    assertEquals("days", root.get("months").get(0).get("forecasts").get(0).get("bandFrom").stringValue());
    JsonNode few = months(1, day -> 100, "--json").json();
    assertTrue(few.get("all").isNull());
    assertEquals(1, few.get("wholeMonths").intValue());
  }
}
