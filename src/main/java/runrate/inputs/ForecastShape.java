package runrate.inputs;

import java.time.YearMonth;
import java.util.List;
import runrate.scenario.ForecastSettings;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;

/// The month a forecast speaks of: the keys of `forecast`.
public final class ForecastShape {
  public static final Dated<ForecastSettings, YearMonth> MONTH = Dated.month("month",
      "The month it speaks of; that of pricesAsOf if left out.", ForecastSettings::month);
  public static final Num<ForecastSettings> TODAY = Num.following("today", Range.wholeFrom(1), Quantity.DAYS,
      "Last day whose spend is counted as spent.", ForecastSettings::today,
      (forecast, day) -> forecast.withToday((int) Math.round(day)));
  public static final Num<ForecastSettings> MULTIPLIER = Num.usually(1, "burnMultiplier", Range.AT_LEAST_ZERO,
      Quantity.TIMES, "Multiplies what use costs on the days after today: spend, not calls, so reserved capacity "
          + "carries its part as planned.",
      ForecastSettings::burnMultiplier, ForecastSettings::withBurnMultiplier);
  public static final Num<ForecastSettings> GROWTH = Num.usually(0, "growthPerMonth", Range.ABOVE_MINUS_ONE,
      Quantity.SHARE, "Growth of the calls from one month to the next.",
      ForecastSettings::growthPerMonth, ForecastSettings::withGrowthPerMonth);

  public static final Num<Seasonality> WEEKDAY = Num.usually(1, "weekday", Range.AT_LEAST_ZERO, Quantity.TIMES,
      "Weight of a day from Monday to Friday.", Seasonality::weekday,
      (season, times) -> new Seasonality(times, season.weekend(), season.normalise()));
  public static final Num<Seasonality> WEEKEND = Num.usually(1, "weekend", Range.AT_LEAST_ZERO, Quantity.TIMES,
      "Weight of a Saturday or Sunday.", Seasonality::weekend,
      (season, times) -> new Seasonality(season.weekday(), times, season.normalise()));
  public static final Flag<Seasonality> NORMALISE = Flag.usually(true, "normalise",
      "Whether a week keeps its total.", Seasonality::normalise);
  public static final Part<ForecastSettings, Seasonality> SEASONALITY = Part.of("seasonality",
      new Shape<>(List.of(WEEKDAY, WEEKEND, NORMALISE),
          v -> new Seasonality(v.number(WEEKDAY), v.number(WEEKEND), v.flag(NORMALISE))),
      "How much busier weekdays are than weekends.", ForecastSettings::seasonality, ForecastSettings::withSeasonality);

  public static final Numbers<ForecastSettings> ACTUAL = new Numbers<>("actualDailyUsd", Range.AT_LEAST_ZERO,
      Quantity.USD, List.of(), "What was really spent, a figure a day, from day 1.", ForecastSettings::actualDailyUsd);
  public static final Word<ForecastSettings> ACTUAL_SOURCE = Word.usually("", "actualSource",
      "Where those figures come from; \"sample\" marks invented ones.", ForecastSettings::actualSource);

  public static final Shape<ForecastSettings> SHAPE = new Shape<>(
      List.of(MONTH, TODAY, MULTIPLIER, GROWTH, SEASONALITY, ACTUAL, ACTUAL_SOURCE), ForecastShape::forecast);

  private ForecastShape() {}

  private static ForecastSettings forecast(Values v) {
    YearMonth month = v.of(MONTH).orElseGet(() -> YearMonth.from(
        v.around(ScenarioShape.PRICES_AS_OF).orElse(Scenario.DEFAULT_PRICES_AS_OF)));
    List<Double> actual = v.numbers(ACTUAL);
    if (actual.size() > month.lengthOfMonth()) {
      v.refuse(ACTUAL, "there are %s days of spend, but %s has %s".formatted(
          actual.size(), month, month.lengthOfMonth()), "Give one figure a day, from day 1");
    }
    int today = (int) v.of(TODAY).orElse(Math.clamp(actual.size(), 1, month.lengthOfMonth()));
    if (today > month.lengthOfMonth()) {
      v.refuse(TODAY, "this is day %s, but %s has %s days".formatted(today, month, month.lengthOfMonth()), "");
    }
    return new ForecastSettings(month, today, v.number(MULTIPLIER), v.number(GROWTH), v.part(SEASONALITY), actual,
        v.text(ACTUAL_SOURCE));
  }
}
