package runrate.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import runrate.costing.Billing;
import runrate.costing.CostEngine;
import runrate.costing.PreparedPlan;
import runrate.scenario.Scenario;
import runrate.scenario.Seasonality;

/// What the plan uses on each day of a month, every day at its own day's price: a period that starts on
/// a day prices that day and those after it, and nothing before it is repriced.
///
/// `list = sum over price periods of tokens(weights of its days) + fees(all weights)`, for each vendor;
/// credit, brackets and discounts see the whole month's list cost, and each day carries its part of the
/// result, `usage(list) * list of the day / list`. What is missing to a vendor's own commitment falls on
/// the last day.
///
/// @param usdByDay usage of the 1st, 2nd, ... of the month, the plan's commitment not included
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
    double[][] listUsd = new double[month.lengthOfMonth()][];
    double[] weights = new double[listUsd.length];
    for (int day = 0; day < listUsd.length; day++) {
      LocalDate date = month.atDay(day + 1);
      if (!changes.isEmpty() && !date.isBefore(changes.getFirst())) {
        prepared = engine.prepareOn(scenario, changes.removeFirst());
      }
      weights[day] = seasonality.weight(date.getDayOfWeek());
      listUsd[day] = prepared.tokensUsdOver(weights[day] * (1 + growth));
    }
    double all = DoubleStream.of(weights).sum();
    addFees(listUsd, weights, prepared.feesUsdOver(all * (1 + growth)), all);
    return new MonthUsage(usage(prepared.billing(), listUsd), all);
  }

  /// Fees have their free units by the month, so each day carries its part of the month's.
  private static void addFees(double[][] listUsd, double[] weights, double[] feesUsd, double allWeights) {
    for (int day = 0; day < listUsd.length; day++) {
      for (int vendor = 0; vendor < feesUsd.length; vendor++) {
        listUsd[day][vendor] += allWeights == 0 ? 0 : feesUsd[vendor] * weights[day] / allWeights;
      }
    }
  }

  private static List<Double> usage(Billing billing, double[][] listUsd) {
    double[] monthUsd = new double[listUsd[0].length];
    for (double[] day : listUsd) {
      for (int vendor = 0; vendor < day.length; vendor++) {
        monthUsd[vendor] += day[vendor];
      }
    }
    List<Double> days = new ArrayList<>(listUsd.length);
    for (double[] day : listUsd) {
      double usd = 0;
      for (int vendor = 0; vendor < day.length; vendor++) {
        usd += billing.paidPart(vendor, monthUsd) * day[vendor];
      }
      days.add(usd);
    }
    days.set(days.size() - 1, days.getLast() + billing.owedUsd(monthUsd));
    return days;
  }

  double usd() {
    return usdByDay.stream().mapToDouble(Double::doubleValue).sum();
  }
}
