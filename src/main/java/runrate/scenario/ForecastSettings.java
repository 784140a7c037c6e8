package runrate.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import runrate.units.Require;

/// The month a forecast speaks of, and what is known of it.
///
/// @param today          last day whose spend is counted as spent, 1 to the month's last
/// @param burnMultiplier times what use costs on the days after today; of spend, not of calls, so reserved capacity
///                       carries its part of them as planned
/// @param growthPerMonth growth of the calls from one month to the next
/// @param recorded       what was really spent, in this month and in others
/// @param own            a person's own figure for the month; nothing is computed with it
public record ForecastSettings(YearMonth month, int today, double burnMultiplier, double growthPerMonth,
    Seasonality seasonality, RecordedSpend recorded, SpecialDays special, Optional<OwnForecast> own) {

  public ForecastSettings {
    Require.aboveZero("today", today, "day of the month");
    Require.atLeastZero("burnMultiplier", burnMultiplier, "times");
  }

  /// Without anybody's own figure.
  public ForecastSettings(YearMonth month, int today, double burnMultiplier, double growthPerMonth,
      Seasonality seasonality, RecordedSpend recorded, SpecialDays special) {
    this(month, today, burnMultiplier, growthPerMonth, seasonality, recorded, special, Optional.empty());
  }

  /// With a figure a day from the 1st, and no holiday.
  public ForecastSettings(YearMonth month, int today, double burnMultiplier, double growthPerMonth,
      Seasonality seasonality, List<Double> actualDailyUsd, String actualSource) {
    this(month, today, burnMultiplier, growthPerMonth, seasonality,
        RecordedSpend.fromFirst(month, actualDailyUsd, actualSource), SpecialDays.NONE);
  }

  /// The last day a forecast looks at: it shows the month after its own, too.
  public LocalDate lastDay() {
    return month.plusMonths(1).atEndOfMonth();
  }

  /// Times an average day's work. A holiday on a working day counts as a weekend day does. Holidays and campaigns come
  /// after `normalise`: it evens out a usual week, and what is not usual makes its month cheaper or dearer.
  public double weight(LocalDate day) {
    boolean off = special.isHoliday(day) && !Seasonality.isWeekend(day.getDayOfWeek());
    return (off ? seasonality.weekendWeight() : seasonality.weight(day.getDayOfWeek())) * special.factor(day);
  }

  /// Times the calls of the forecast's own month that another one has, as they grow.
  public double timesIn(YearMonth other) {
    return Math.pow(1 + growthPerMonth, month.until(other, ChronoUnit.MONTHS));
  }

  /// How often an average day's work is done on each day of the month.
  public List<Double> dayWeights() {
    return IntStream.rangeClosed(1, month.lengthOfMonth()).mapToObj(day -> weight(month.atDay(day))).toList();
  }

  /// The same outlook for another month, of which nothing is spent yet and nobody has typed a figure.
  public ForecastSettings withMonth(YearMonth other) {
    return new ForecastSettings(other, 1, burnMultiplier, growthPerMonth, seasonality, RecordedSpend.NONE, special);
  }

  /// The recorded figures of the month as far as they go without a gap from its 1st.
  public List<Double> actualDailyUsd() {
    List<RecordedDay> days = recorded.of(month);
    return IntStream.range(0, days.size()).takeWhile(index -> days.get(index).date().getDayOfMonth() == index + 1)
        .mapToObj(index -> days.get(index).usd()).toList();
  }

  public String actualSource() {
    return recorded.source();
  }

  /// Whether the recorded spend was made up.
  public boolean isSample() {
    return recorded.isSample();
  }

  /// The same with its sample marked as one of other work than the scenario's now; spend that was really recorded
  /// stays what it is.
  ForecastSettings ofOtherWork() {
    return isSample() ? withRecorded(RecordedSpend::ofOtherWork) : this;
  }

  /// The same without a sample: the days so far are modelled.
  public ForecastSettings withoutSample() {
    return isSample() ? withRecorded(old -> RecordedSpend.NONE) : this;
  }

  public ForecastSettings withRecorded(UnaryOperator<RecordedSpend> change) {
    return new ForecastSettings(month, today, burnMultiplier, growthPerMonth, seasonality, change.apply(recorded),
        special, own);
  }

  /// With other recorded days. Today follows the month's last recorded day, unless it was set to a later one.
  public ForecastSettings upTo(RecordedSpend other) {
    ForecastSettings changed = withRecorded(old -> other);
    int last = Math.max(1, changed.lastRecordedDay());
    return changed.withToday(today <= Math.max(1, lastRecordedDay()) ? last : Math.max(today, last));
  }

  /// The month's last recorded day; 0 where none is.
  public int lastRecordedDay() {
    return recorded.of(month).stream().mapToInt(day -> day.date().getDayOfMonth()).max().orElse(0);
  }

  public ForecastSettings withSpecial(UnaryOperator<SpecialDays> change) {
    return new ForecastSettings(month, today, burnMultiplier, growthPerMonth, seasonality, recorded,
        change.apply(special), own);
  }

  public ForecastSettings withToday(int day) {
    return new ForecastSettings(month, day, burnMultiplier, growthPerMonth, seasonality, recorded, special, own);
  }

  public ForecastSettings withBurnMultiplier(double times) {
    return new ForecastSettings(month, today, times, growthPerMonth, seasonality, recorded, special, own);
  }

  public ForecastSettings withGrowthPerMonth(double share) {
    return new ForecastSettings(month, today, burnMultiplier, share, seasonality, recorded, special, own);
  }

  /// The own figure, if it is one for this.
  public OptionalDouble ownUsd(OwnForecast.Span span) {
    return own.filter(typed -> typed.span() == span).map(typed -> OptionalDouble.of(typed.usd()))
        .orElse(OptionalDouble.empty());
  }

  /// With an own figure in place of any other; empty takes away one for this.
  public ForecastSettings withOwnUsd(OwnForecast.Span span, OptionalDouble usd) {
    Optional<OwnForecast> typed = usd.isPresent() ? Optional.of(new OwnForecast(span, usd.getAsDouble()))
        : own.filter(other -> other.span() != span);
    return new ForecastSettings(month, today, burnMultiplier, growthPerMonth, seasonality, recorded, special, typed);
  }

  public ForecastSettings withSeasonality(Seasonality season) {
    return new ForecastSettings(month, today, burnMultiplier, growthPerMonth, season, recorded, special, own);
  }
}
