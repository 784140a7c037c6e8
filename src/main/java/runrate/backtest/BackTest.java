package runrate.backtest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import runrate.forecast.RecordedPace;
import runrate.scenario.ForecastSettings;
import runrate.scenario.RecordedDay;
import runrate.scenario.RecordedSpend;

/// Past months forecast again, each as if it were its 10th, 15th and 20th and nothing later were known. A forecast is
/// what was spent and, for each day to come, what [RecordedPace] says of it. No plan and no price is asked, so that it
/// tests the record's rule alone.
///
/// @param band    how many of its months a band is to hold
/// @param months  whole ones, oldest first
/// @param leftOut months with recorded days that are not whole, or in which nothing was spent
/// @param simple  how the scenario's month ends by the ways that ask for no thought
public record BackTest(BandShare band, List<TestedMonth> months, List<LeftOut> leftOut, SimpleEnds simple) {
  /// Days of the month on which forecasts are made.
  public static final List<Integer> MADE_ON = List.of(10, 15, 20);
  /// Months below which one good or bad one says nothing.
  public static final int FEWEST_MONTHS = 3;

  public BackTest {
    months = List.copyOf(months);
    leftOut = List.copyOf(leftOut);
  }

  /// With bands that are to hold four in five.
  public static BackTest of(ForecastSettings settings) {
    return of(settings, BandShare.FOUR_IN_FIVE);
  }

  public static BackTest of(ForecastSettings settings, BandShare band) {
    RecordedSpend recorded = settings.recorded();
    if (recorded.isEmpty()) {
      return new BackTest(band, List.of(), List.of(), SimpleEnds.of(settings));
    }
    var made = new Making(settings, new PastMisses(settings), recorded.byDate(), band);
    List<TestedMonth> tested = new ArrayList<>();
    List<LeftOut> left = new ArrayList<>();
    for (YearMonth month : new TreeSet<>(recorded.days().stream().map(day -> YearMonth.from(day.date())).toList())) {
      List<RecordedDay> days = recorded.of(month);
      double came = days.stream().mapToDouble(RecordedDay::usd).sum();
      if (days.size() < month.lengthOfMonth() || !(came > 0)) {
        left.add(new LeftOut(month, days.size()));
      } else {
        tested.add(new TestedMonth(month, days, came, MADE_ON.stream().map(day ->
            made.on(month, day, came)).toList()));
      }
    }
    return new BackTest(band, tested, left, SimpleEnds.of(settings));
  }

  /// How each forecast is made.
  private record Making(ForecastSettings settings, PastMisses past, Map<LocalDate, Double> known, BandShare band) {
    MadeForecast on(YearMonth month, int day, double came) {
      LocalDate today = month.atDay(day);
      RecordedPace pace = PastMisses.pace(settings, today);
      double spent = IntStream.rangeClosed(1, day).mapToDouble(number -> known.get(month.atDay(number))).sum();
      List<Band.Ahead> ahead = IntStream.rangeClosed(day + 1, month.lengthOfMonth()).mapToObj(month::atDay)
          .map(date -> new Band.Ahead(date, PastMisses.dayUsd(pace, date))).toList();
      double lastWeek = ahead.stream().mapToDouble(next -> known.get(SimpleEnds.lastAlike(today, next.date()))).sum();
      Band.Reach reach = new Band(pace, past, band).around(spent, ahead);
      return new MadeForecast(day, spent, spent + ahead.stream().mapToDouble(Band.Ahead::usd).sum(), reach.interval(),
          reach.byMisses(), spent / day * month.lengthOfMonth(), spent + lastWeek, came);
    }
  }

  /// Whether there are months enough to say anything.
  public boolean isEnough() {
    return months.size() >= FEWEST_MONTHS;
  }

  /// What each month came to.
  public Map<YearMonth, Double> came() {
    return months.stream().collect(Collectors.toMap(TestedMonth::month, TestedMonth::cameUsd));
  }

  /// Of all forecasts; only where there are any.
  public Accuracy all() {
    return Accuracy.of(made().toList(), months.size());
  }

  /// Of those made on one day of the months.
  public Accuracy madeOn(int day) {
    return Accuracy.of(made().filter(made -> made.day() == day).toList(), months.size());
  }

  /// Forecasts whose band comes from the spread of days, since too few forecasts like it are known.
  public long bandsOfDays() {
    return made().filter(made -> !made.byMisses()).count();
  }

  private Stream<MadeForecast> made() {
    return months.stream().flatMap(month -> month.forecasts().stream());
  }

  /// The month whose forecasts missed most.
  public Optional<TestedMonth> worst() {
    return months.stream().max(Comparator.comparingDouble(TestedMonth::missed));
  }

  /// The same without one month.
  public BackTest without(YearMonth month) {
    return new BackTest(band, months.stream().filter(tested -> !tested.month().equals(month)).toList(), leftOut,
        simple);
  }
}
