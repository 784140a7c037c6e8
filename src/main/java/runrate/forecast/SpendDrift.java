package runrate.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import runrate.costing.CostEngine;
import runrate.scenario.ForecastSettings;
import runrate.scenario.RecordedDay;
import runrate.scenario.Scenario;

/// Spend that creeps above the plan, where no single day stands out: the mean of seven recorded days has been above the
/// plan's mean of the same days on each of the last five recorded ones. A week holds every weekday once, so that busy
/// days do not look like drift; nor do a campaign, a holiday or growth that the plan knows; nor does a spike, since a
/// mean counts only if it is above the plan without its dearest day, too. Days nobody recorded are skipped.
///
/// @param since       the first day of the run of means above the plan that lasts to the latest recorded day
/// @param ratio       the latest seven-day mean over the plan's
/// @param recordedUsd the latest mean, a day
/// @param plannedUsd  the plan's mean of the same days
public record SpendDrift(LocalDate since, double ratio, double recordedUsd, double plannedUsd) {
  /// Recorded days of a mean.
  public static final int WINDOW = 7;
  /// Days in a row whose means are above the plan.
  public static final int FEWEST = 5;
  /// A smaller part is rounding.
  private static final double TOLERANCE = 1e-9;

  /// Nothing where the last seven days are no dearer than planned, or have not been for five days.
  public static Optional<SpendDrift> of(CostEngine engine, Scenario scenario) {
    ForecastSettings settings = scenario.forecast();
    LocalDate today = settings.month().atDay(settings.today());
    List<RecordedDay> days = settings.recorded().days().stream().filter(day -> !day.date().isAfter(today)).toList();
    return days.size() < WINDOW + FEWEST - 1 ? Optional.empty() : of(days, new Planned(engine, scenario));
  }

  private static Optional<SpendDrift> of(List<RecordedDay> days, Planned plan) {
    List<SpendDrift> run = new ArrayList<>();
    for (int last = days.size(); last >= WINDOW; last--) {
      List<RecordedDay> week = days.subList(last - WINDOW, last);
      double[] above = week.stream().mapToDouble(day -> day.usd() - plan.usd(day.date())).toArray();
      double recorded = week.stream().mapToDouble(RecordedDay::usd).sum() / WINDOW;
      double planned = week.stream().mapToDouble(day -> plan.usd(day.date())).sum() / WINDOW;
      double withoutDearest = DoubleStream.of(above).sum() - DoubleStream.of(above).max().orElseThrow();
      if (planned <= 0 || withoutDearest <= TOLERANCE * planned || recorded <= planned) {
        break;
      }
      run.add(new SpendDrift(week.getLast().date(), recorded / planned, recorded, planned));
    }
    return run.size() < FEWEST ? Optional.empty() : Optional.of(run.getFirst().since(run.getLast().since));
  }

  private SpendDrift since(LocalDate day) {
    return new SpendDrift(day, ratio, recordedUsd, plannedUsd);
  }

  /// What the plan has for days, whatever was recorded of them; a month is computed once.
  private record Planned(CostEngine engine, Scenario scenario, Map<YearMonth, MonthUsage> months) {
    Planned(CostEngine engine, Scenario scenario) {
      this(engine, scenario, new HashMap<>());
    }

    double usd(LocalDate day) {
      return months.computeIfAbsent(YearMonth.from(day), this::usage).days().get(day.getDayOfMonth() - 1).usd();
    }

    private MonthUsage usage(YearMonth month) {
      return MonthUsage.of(engine, scenario, month, scenario.forecast().timesIn(month) - 1);
    }
  }
}
