package runrate.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import runrate.forecast.BurnForecast.Day;
import runrate.forecast.BurnForecast.Kind;
import runrate.scenario.ForecastSettings;

/// The days of a month one after the other: recorded or modelled up to today, forecast after
/// it, and on the last one what is missing to commitments.
final class ForecastDays {
  private final ForecastSettings settings;
  private final MonthUsage usage;
  private final RecordedPace pace;
  private final Map<LocalDate, Double> recordedUsd;
  private final List<Day> days = new ArrayList<>();
  private Spend spend;
  private Spend spendToDate;
  private double usd;
  private double unchangedUsd;

  private ForecastDays(ForecastSettings settings, MonthUsage usage, RecordedPace pace) {
    this.settings = settings;
    this.usage = usage;
    this.pace = pace;
    recordedUsd = settings.recorded().byDate();
    spend = Spend.nothing(usage.least().byVendor().size());
    spendToDate = spend;
  }

  /// @param leastUsd the plan's own commitment
  static List<Day> of(ForecastSettings settings, MonthUsage usage, RecordedPace pace, double leastUsd) {
    var month = new ForecastDays(settings, usage, pace);
    for (int number = 1; number <= usage.days().size(); number++) {
      month.add(number);
    }
    return month.toppedUp(leastUsd);
  }

  private void add(int number) {
    LocalDate date = settings.month().atDay(number);
    boolean past = number <= settings.today();
    boolean recorded = past && recordedUsd.containsKey(date);
    Spend planned = usage.days().get(number - 1);
    Spend spent = recorded ? planned.ofRecorded(recordedUsd.get(date), usage.plan())
        : past ? planned : planned.used(settings.burnMultiplier());
    double dayUsd = recorded ? recordedUsd.get(date) : spent.usd();
    spend = spend.plus(spent);
    usd += dayUsd;
    if (past) {
      spendToDate = spend;
      unchangedUsd = usd;
    } else {
      unchangedUsd += pace.usd(date).orElseGet(() -> pace.isByWeekday() ? planned.usd()
          : pace.isKnown() ? pace.meanUsd(date) : meanUsd(date));
    }
    days.add(new Day(date, recorded ? Kind.RECORDED : past ? Kind.MODELLED : Kind.FORECAST, dayUsd, usd,
        unchangedUsd));
  }

  /// While too little is recorded to tell a pace: the day's part of the mean of all days so far, the modelled ones too.
  private double meanUsd(LocalDate date) {
    double toDateUsd = days.get(settings.today() - 1).cumulativeUsd();
    double weight = IntStream.rangeClosed(1, settings.today())
        .mapToDouble(number -> settings.weight(settings.month().atDay(number))).sum();
    return weight > 0 ? toDateUsd / weight * settings.weight(date) : toDateUsd / settings.today();
  }

  /// What is missing to a commitment, a vendor's or the plan's, is owed on the last day.
  private List<Day> toppedUp(double leastUsd) {
    double toDateUsd = spendToDate.usd();
    Spend unchanged = spendToDate.times(toDateUsd == 0 ? 1 : unchangedUsd / toDateUsd);
    double endUsd = Math.max(leastUsd, usd + spend.missingUsd(usage.least()));
    Day last = days.getLast();
    days.set(days.size() - 1, new Day(last.date(), last.kind(), last.usd() + endUsd - usd, endUsd,
        Math.max(leastUsd, unchangedUsd + unchanged.missingUsd(usage.least()))));
    return days;
  }
}
