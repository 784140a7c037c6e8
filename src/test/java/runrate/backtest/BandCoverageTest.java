package runrate.backtest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import runrate.scenario.ForecastSettings;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;
import runrate.scenario.Seasonality;
import runrate.scenario.SpecialDays;
import runrate.testing.Seeds;

/// How many of many made-up months end inside a band of 80 %, by how their days come about, once a year is recorded.
class BandCoverageTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 10, 1);
  private static final int MONTHS = 12;
  /// Months at the end of each year that are asked.
  private static final int ASKED = 4;

  /// How a day's spend comes about: a level and a spread of a tenth of it around.
  enum Process {
    INDEPENDENT, WEEKDAY, DRIFT, FOLLOWING, HEAVY_TAIL;

    /// @param before of the day before
    double away(SplittableRandom random, double before) {
      return switch (this) {
        case INDEPENDENT, WEEKDAY, DRIFT -> 0.1 * random.nextGaussian();
        case FOLLOWING -> 0.6 * before + 0.1 * random.nextGaussian();
        case HEAVY_TAIL -> (random.nextInt(20) == 0 ? 0.5 : 0.05) * random.nextGaussian();
      };
    }

    /// A drift is 0.3 % a day, more than a tenth in eight weeks.
    double level(LocalDate day) {
      return this == WEEKDAY && Seasonality.isWeekend(day.getDayOfWeek()) ? 10
          : this == DRIFT ? 100 * Math.pow(1.003, day.toEpochDay() - FIRST.toEpochDay()) : 100;
    }
  }

  private static BackTest year(Process process, long seed) {
    var random = new SplittableRandom(seed);
    List<RecordedDay> days = new ArrayList<>();
    double away = 0;
    for (LocalDate day : FIRST.datesUntil(FIRST.plusMonths(MONTHS)).toList()) {
      away = process.away(random, away);
      days.add(new RecordedDay(day, Math.max(0, process.level(day) * (1 + away)), ""));
    }
    return BackTest.of(new ForecastSettings(YearMonth.of(2026, 11), 18, 1, 0, Seasonality.FLAT,
        new RecordedSpend(days, "made up"), SpecialDays.NONE));
  }

  /// Each month is forecast on three of its days. The counts of 1,000 months swing by more than a point, so that they
  /// are asked for two points; 10,000 for one, as a band of 80 % promises.
  @ParameterizedTest
  @EnumSource(Process.class)
  void fourInFiveMonthsEndInTheirBand(Process process) {
    int inside = 0;
    int count = 0;
    int months = Seeds.some(1_000, 10_000);
    for (int seed = 0; seed < months / ASKED; seed++) {
      for (TestedMonth month : year(process, seed).months().subList(MONTHS - ASKED, MONTHS)) {
        inside += (int) month.forecasts().stream().filter(MadeForecast::isInside).count();
        count += month.forecasts().size();
      }
    }
    double share = (double) inside / count;
    double off = months >= 10_000 ? 0.01 : 0.03;
    assertTrue(Math.abs(share - 0.8) <= off, "%s: %s of %s".formatted(process, inside, count));
  }
}
