package runrate.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import runrate.costing.CostEngine;
import runrate.costing.PreparedPlan;
import runrate.pricing.Contract;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;

/// What the plan uses on each day of a month, every day at its own day's price: a period that starts on
/// a day prices that day and those after it, and nothing before it is repriced.
///
/// `list = sum over price periods of tokens(weights of its days) + fees(all weights)`; brackets and
/// discount see the whole month's list cost, and each day carries its part of the result,
/// `usage(list) * list of the day / list`.
///
/// @param usdByDay usage of the 1st, 2nd, ... of the month, a commitment not included
/// @param weights  the calendar's days, each counted with its weight
public record MonthUsage(List<Double> usdByDay, double weights) {
  public MonthUsage {
    usdByDay = List.copyOf(usdByDay);
  }

  /// @param growth one month's growth, 0 for none
  static MonthUsage of(CostEngine engine, Scenario scenario, YearMonth month, double growth) {
    Seasonality seasonality = scenario.forecast().seasonality();
    List<LocalDate> changes = new ArrayList<>(engine.priceChanges(scenario, month.atDay(1), month.atEndOfMonth()));
    PreparedPlan prepared = engine.prepareOn(scenario, month.atDay(1));
    double[] listUsd = new double[month.lengthOfMonth()];
    double weights = 0;
    for (int day = 0; day < listUsd.length; day++) {
      LocalDate date = month.atDay(day + 1);
      if (!changes.isEmpty() && !date.isBefore(changes.getFirst())) {
        prepared = engine.prepareOn(scenario, changes.removeFirst());
      }
      double weight = seasonality.weight(date.getDayOfWeek());
      weights += weight;
      listUsd[day] = prepared.tokensUsdOver(weight * (1 + growth));
    }
    double fees = prepared.feesUsdOver(weights * (1 + growth));
    return new MonthUsage(usage(scenario.plan().contract(), seasonality, month, listUsd, weights, fees), weights);
  }

  private static List<Double> usage(Contract contract, Seasonality seasonality, YearMonth month, double[] tokensUsd,
      double weights, double feesUsd) {
    double list = feesUsd;
    for (double usd : tokensUsd) {
      list += usd;
    }
    double part = list == 0 ? 0 : contract.usageUsd(list) / list;
    List<Double> days = new ArrayList<>(tokensUsd.length);
    for (int day = 0; day < tokensUsd.length; day++) {
      double weight = seasonality.weight(month.atDay(day + 1).getDayOfWeek());
      days.add(part * (tokensUsd[day] + (weights == 0 ? 0 : feesUsd * weight / weights)));
    }
    return days;
  }

  double usd() {
    return usdByDay.stream().mapToDouble(Double::doubleValue).sum();
  }
}
