package runrate.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import runrate.costing.Billing;
import runrate.costing.CostEngine;
import runrate.costing.PreparedPlan;
import runrate.pricing.ListSpend;
import runrate.scenario.Scenario;

/// What the plan uses on each day of a month, every day at its own day's price: a period that starts on
/// a day prices that day and those after it, and nothing before it is repriced.
///
/// `list = sum over price periods of tokens(weights of its days) + fees(all weights)`, for each vendor;
/// credit, brackets and discounts see the whole month's list cost, and each day carries its part of the
/// result, `usage(list) * list of the day / list`. What is reserved by the month costs every day the same.
///
/// @param days    usage of the 1st, 2nd, ... of the month, no commitment included
/// @param plan    all of them together
/// @param least   what is owed in the month whatever is used: reserved capacity, and each vendor's own commitment
/// @param weights the calendar's days, each counted with its weight
record MonthUsage(List<Spend> days, Spend plan, Spend least, double weights) {
  MonthUsage {
    days = List.copyOf(days);
  }

  /// @param growth one month's growth, 0 for none
  static MonthUsage of(CostEngine engine, Scenario scenario, YearMonth month, double growth) {
    List<LocalDate> changes = new ArrayList<>(engine.priceChanges(scenario, month.atDay(1), month.atEndOfMonth()));
    PreparedPlan prepared = engine.prepareOn(scenario, month.atDay(1));
    ListSpend[][] spend = new ListSpend[month.lengthOfMonth()][];
    double[] weights = new double[spend.length];
    for (int day = 0; day < spend.length; day++) {
      LocalDate date = month.atDay(day + 1);
      if (!changes.isEmpty() && !date.isBefore(changes.getFirst())) {
        prepared = engine.prepareOn(scenario, changes.removeFirst());
      }
      weights[day] = scenario.forecast().weight(date);
      spend[day] = prepared.tokensOn(weights[day] * (1 + growth));
    }
    double all = DoubleStream.of(weights).sum();
    addFees(spend, weights, prepared.feesOver(all * (1 + growth)), all);
    ListSpend[] whole = sum(spend);
    Billing billing = prepared.billing();
    List<Spend> days = days(billing, spend, whole);
    return new MonthUsage(days, days.stream().reduce(Spend.nothing(whole.length), Spend::plus),
        least(billing, whole), all);
  }

  /// Fees have their free units by the month, so each day carries its part of the month's.
  private static void addFees(ListSpend[][] spend, double[] weights, ListSpend[] fees, double allWeights) {
    for (int day = 0; day < spend.length; day++) {
      for (int vendor = 0; vendor < fees.length; vendor++) {
        spend[day][vendor] = spend[day][vendor].plus(fees[vendor]
            .times(allWeights == 0 ? 0 : weights[day] / allWeights));
      }
    }
  }

  private static ListSpend[] sum(ListSpend[][] spend) {
    ListSpend[] month = new ListSpend[spend[0].length];
    Arrays.fill(month, ListSpend.NOTHING);
    for (ListSpend[] day : spend) {
      for (int vendor = 0; vendor < day.length; vendor++) {
        month[vendor] = month[vendor].plus(day[vendor]);
      }
    }
    return month;
  }

  private static List<Spend> days(Billing billing, ListSpend[][] spend, ListSpend[] month) {
    List<Spend> days = new ArrayList<>(spend.length);
    for (ListSpend[] day : spend) {
      List<Double> vendors = new ArrayList<>(day.length);
      for (int vendor = 0; vendor < day.length; vendor++) {
        vendors.add(billing.paidPart(vendor, month) * day[vendor].totalUsd());
      }
      days.add(new Spend(billing.reservedUsd(month) / spend.length, vendors));
    }
    return days;
  }

  private static Spend least(Billing billing, ListSpend[] month) {
    return new Spend(billing.reservedUsd(month),
        IntStream.range(0, month.length).mapToObj(vendor -> billing.leastUsd(vendor, month)).toList());
  }

  /// With what is missing to the vendors' commitments.
  double usd() {
    return plan.usd() + plan.missingUsd(least);
  }
}
