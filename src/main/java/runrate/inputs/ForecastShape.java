package runrate.inputs;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import runrate.scenario.ForecastSettings;
import runrate.scenario.OwnForecast;
import runrate.scenario.OwnForecast.Span;
import runrate.scenario.RecordedSpend;
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
  public static final Num<ForecastSettings> OWN_MONTH = own("ownMonthUsd", Span.MONTH,
      "A person's own figure for the month's end; shown beside the forecast, never instead.");
  public static final Num<ForecastSettings> OWN_DAY = own("ownDayUsd", Span.DAY,
      "A person's own figure for a day of weight 1, from tomorrow on. Never beside ownMonthUsd.");

  public static final Num<Seasonality> WEEKDAY = Num.usually(1, "weekday", Range.AT_LEAST_ZERO, Quantity.TIMES,
      "Weight of a day from Monday to Friday.", Seasonality::weekday,
      (season, times) -> new Seasonality(times, season.weekend(), season.normalise(), season.weekdays()));
  public static final Num<Seasonality> WEEKEND = Num.usually(1, "weekend", Range.AT_LEAST_ZERO, Quantity.TIMES,
      "Weight of a Saturday or Sunday.", Seasonality::weekend,
      (season, times) -> new Seasonality(season.weekday(), times, season.normalise(), season.weekdays()));
  public static final Flag<Seasonality> NORMALISE = Flag.usually(true, "normalise",
      "Whether a week of weekday and weekend weights keeps its total.", Seasonality::normalise);
  public static final Numbers<Seasonality> WEEKDAYS = Numbers.leftOut("weekdays", Range.AT_LEAST_ZERO, Quantity.TIMES,
      "Seven weights from Monday to Sunday in place of weekday and weekend, taken as they are.",
      Seasonality::weekdays);
  public static final Part<ForecastSettings, Seasonality> SEASONALITY = Part.of("seasonality",
      new Shape<>(List.of(WEEKDAY, WEEKEND, NORMALISE, WEEKDAYS), ForecastShape::seasonality),
      "How much busier weekdays are than weekends.", ForecastSettings::seasonality, ForecastSettings::withSeasonality);

  public static final Shape<ForecastSettings> SHAPE = new Shape<>(
      List.of(MONTH, TODAY, MULTIPLIER, GROWTH, OWN_MONTH, OWN_DAY, SEASONALITY, RecordedShape.ACTUAL,
          RecordedShape.DAYS, RecordedShape.SOURCE, SpecialDaysShape.HOLIDAYS, SpecialDaysShape.EVENTS),
      ForecastShape::forecast);

  private ForecastShape() {}

  private static Num<ForecastSettings> own(String name, Span span, String sentence) {
    return Num.<ForecastSettings>optional(name, Range.AT_LEAST_ZERO, Quantity.USD, sentence,
        forecast -> forecast.ownUsd(span), (forecast, usd) -> forecast.withOwnUsd(span, usd)).leftOut();
  }

  private static Seasonality seasonality(Values v) {
    List<Double> weights = v.numbers(WEEKDAYS);
    boolean whole = weights.isEmpty() || weights.size() == Seasonality.WEEK;
    if (!whole) {
      v.refuse(WEEKDAYS, "there are %s weights, but a week has 7 days".formatted(weights.size()),
          "Give one a day, from Monday to Sunday");
    }
    return new Seasonality(v.number(WEEKDAY), v.number(WEEKEND), v.flag(NORMALISE), whole ? weights : List.of());
  }

  private static ForecastSettings forecast(Values v) {
    YearMonth month = v.of(MONTH).orElseGet(() -> YearMonth.from(
        v.around(ScenarioShape.PRICES_AS_OF).orElse(Scenario.DEFAULT_PRICES_AS_OF)));
    RecordedSpend recorded = RecordedShape.spend(v, month);
    int last = recorded.of(month).stream().mapToInt(day -> day.date().getDayOfMonth()).max().orElse(1);
    int today = (int) v.of(TODAY).orElse(last);
    if (today > month.lengthOfMonth()) {
      v.refuse(TODAY, "this is day %s, but %s has %s days".formatted(today, month, month.lengthOfMonth()), "");
    }
    return new ForecastSettings(month, today, v.number(MULTIPLIER), v.number(GROWTH), v.part(SEASONALITY), recorded,
        SpecialDaysShape.special(v), own(v));
  }

  private static Optional<OwnForecast> own(Values v) {
    if (v.has(OWN_MONTH) && v.has(OWN_DAY)) {
      v.refuse(OWN_DAY, "ownMonthUsd stands beside it, and both say where the month ends", "Keep one of the two");
    }
    return v.has(OWN_MONTH) ? Optional.of(new OwnForecast(Span.MONTH, v.number(OWN_MONTH)))
        : v.has(OWN_DAY) ? Optional.of(new OwnForecast(Span.DAY, v.number(OWN_DAY))) : Optional.empty();
  }
}
