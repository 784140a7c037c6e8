package runrate.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import runrate.costing.CostEngine;
import runrate.costing.VendorInvoice;
import runrate.inputs.Work;
import runrate.scenario.Budget;
import runrate.scenario.Period;
import runrate.scenario.PeriodBudget;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;
import runrate.units.FairRounding;

/// Twelve calendar months from the forecast month on. The first is its forecast, recorded spend included; month `t`
/// after it is the plan over its own days, at each day's price, with `calls * (1 + growth)^t`. Brackets, free units and
/// commitments apply by the month. The burn multiplier is one of the first month's.
///
/// @param vendors       names of those who are paid, in the order of the routing; what is paid whatever is used, as
///                      reserved capacity is, comes last where there is any
/// @param yearBudgetUsd what may be spent in the twelve months: the scenario's budget of a year
/// @param monthBudgetUsd what may be spent in each of them
/// @param brokenOn      the first day on which more than that is spent
/// @param recordedSource where recorded spend comes from; "sample" marks one that was made up
public record TwelveMonths(List<String> vendors, List<Month> months, OptionalDouble yearBudgetUsd,
    OptionalDouble monthBudgetUsd, Optional<LocalDate> brokenOn, String recordedSource) {
  public static final int COUNT = 12;
  /// Beyond so many cents a number has no place for one more.
  private static final double MOST_UNITS = 1e15;
  private static final String FIXED = "Fixed";

  public TwelveMonths {
    vendors = List.copyOf(vendors);
    months = List.copyOf(months);
  }

  /// @param workingDays calendar days, each counted with its weight
  /// @param calls       of the team; retries are not counted
  /// @param byVendorUsd parts of the month, in the order of the vendors
  /// @param soFarUsd    this month and those before it
  /// @param recordedDays its days whose spend was recorded
  /// @param ends        of models that get calls
  public record Month(YearMonth month, double workingDays, double calls, List<Double> byVendorUsd, double usd,
      double soFarUsd, int recordedDays, List<PriceChange> changes, List<ModelEnd> ends) {
    public Month {
      byVendorUsd = List.copyOf(byVendorUsd);
      changes = List.copyOf(changes);
      ends = List.copyOf(ends);
    }
  }

  public static TwelveMonths of(CostEngine engine, Scenario scenario) {
    return new YearAhead(engine, scenario, yearBudgetUsd(scenario.budget())).report();
  }

  /// The nameless budget of a year, else the first of the whole bill.
  public static Optional<PeriodBudget> yearBudget(Budget budget) {
    return budget.ofWholeBill(Period.YEAR);
  }

  private static OptionalDouble yearBudgetUsd(Budget budget) {
    return yearBudget(budget).map(line -> line.amount().usd()).orElse(OptionalDouble.empty());
  }

  /// The same as an invoice has it: vendors in whole units (cents), months and sums as what these come to, so that
  /// whatever is shown adds up. Amounts too large to be counted in units stay as they are.
  ///
  /// @param unitUsd the smallest amount shown, in dollars
  public TwelveMonths inUnits(double unitUsd) {
    if (!(totalUsd() / unitUsd < MOST_UNITS)) {
      return this;
    }
    List<Month> rounded = new ArrayList<>();
    long soFar = 0;
    for (Month month : months) {
      long[] units = FairRounding.inUnits(month.byVendorUsd().stream().mapToDouble(Double::doubleValue).toArray(),
          unitUsd);
      long sum = LongStream.of(units).sum();
      soFar += sum;
      rounded.add(new Month(month.month(), month.workingDays(), month.calls(),
          LongStream.of(units).mapToObj(count -> count * unitUsd).toList(), sum * unitUsd, soFar * unitUsd,
          month.recordedDays(), month.changes(), month.ends()));
    }
    return new TwelveMonths(vendors, rounded, yearBudgetUsd, monthBudgetUsd, brokenOn, recordedSource);
  }

  /// Days of all months whose spend was recorded.
  public int recordedDays() {
    return months.stream().mapToInt(Month::recordedDays).sum();
  }

  /// Whether a month costs more than may be spent in one.
  public boolean isOverMonthBudget(Month month) {
    return monthBudgetUsd.isPresent() && Budget.exceeds(month.usd(), monthBudgetUsd.getAsDouble());
  }

  public double totalUsd() {
    return months.getLast().soFarUsd();
  }

  /// Whether more is spent by the end than may be.
  public boolean isOver() {
    return brokenOn.isPresent();
  }

  /// Collects the months one after the other.
  private static final class YearAhead {
    private final CostEngine engine;
    private final Scenario scenario;
    private final OptionalDouble budget;
    private final List<String> vendors;
    /// Those that get calls.
    private final List<String> models;
    private final List<Month> months = new ArrayList<>();
    private final SpendCalendar calendar;
    private double soFar;
    private Optional<LocalDate> brokenOn = Optional.empty();

    YearAhead(CostEngine engine, Scenario scenario, OptionalDouble budget) {
      this.engine = engine;
      this.scenario = scenario;
      this.budget = budget;
      models = Work.of(scenario).mix().stream().filter(route -> route.share() > 0).map(RouteShare::model).toList();
      calendar = new SpendCalendar(engine, scenario, BurnForecast.of(engine, scenario));
      vendors = new ArrayList<>(engine.report(scenario).invoices().stream().map(VendorInvoice::vendor).toList());
    }

    TwelveMonths report() {
      double growth = 1;
      boolean fixed = false;
      for (int i = 0; i < COUNT; i++) {
        YearMonth month = scenario.forecast().month().plusMonths(i);
        MonthUsage usage = MonthUsage.of(engine, scenario, month, growth - 1);
        fixed = fixed || usage.least().reservedUsd() > 0 || leastUsd() > 0;
        add(month, usage, growth);
        growth *= 1 + scenario.forecast().growthPerMonth();
      }
      List<String> names = new ArrayList<>(vendors);
      if (fixed) {
        names.add(FIXED);
      }
      boolean shown = fixed;
      return new TwelveMonths(names, months.stream().map(month -> shown ? month : withoutFixed(month)).toList(), budget,
          scenario.budget().monthlyUsd(), brokenOn, scenario.forecast().actualSource());
    }

    private double leastUsd() {
      return scenario.plan().contract().onSum().commitMonthlyUsd().orElse(0);
    }

    private void add(YearMonth month, MonthUsage usage, double growth) {
      boolean first = months.isEmpty();
      List<BurnForecast.Day> days = calendar.month(month);
      int recorded = (int) days.stream().filter(day -> day.kind() == BurnForecast.Kind.RECORDED).count();
      double usd = days.getLast().cumulativeUsd();
      for (BurnForecast.Day day : days) {
        if (brokenOn.isEmpty() && budget.isPresent()
            && Budget.exceeds(soFar + day.cumulativeUsd(), budget.getAsDouble())) {
          brokenOn = Optional.of(day.date());
        }
      }
      soFar += usd;
      months.add(new Month(month, usage.weights(), callsPerDay() * usage.weights() * growth,
          parts(usage, usd, first || recorded > 0), usd, soFar, recorded,
          PriceChange.in(engine.book(), models, month), ModelEnd.in(engine.book(), models, month)));
    }

    /// Requests of all work on one of its days.
    private double callsPerDay() {
      return Work.of(scenario).parts().stream()
          .mapToDouble(part -> part.scenario().workload().teamCallsPerDay()).sum();
    }

    /// Each vendor's part of the month, a commitment it is owed included; where spend may be recorded, in proportion
    /// to the plan's. The last one is what is fixed.
    private List<Double> parts(MonthUsage usage, double usd, boolean recorded) {
      List<Double> parts = new ArrayList<>();
      for (int i = 0; i < vendors.size(); i++) {
        parts.add(Math.max(usage.plan().byVendor().get(i), usage.least().byVendor().get(i)));
      }
      double planned = parts.stream().mapToDouble(Double::doubleValue).sum();
      double fixed = recorded ? Math.min(usd, usage.least().reservedUsd()) : usd - planned;
      double scale = planned == 0 ? 0 : (usd - fixed) / planned;
      parts.replaceAll(part -> part * scale);
      parts.add(usd - parts.stream().mapToDouble(Double::doubleValue).sum());
      return parts;
    }

    /// Without the last column, which holds nothing but what adding leaves over.
    private Month withoutFixed(Month month) {
      List<Double> parts = new ArrayList<>(month.byVendorUsd());
      double rest = parts.removeLast();
      parts.set(parts.size() - 1, parts.getLast() + rest);
      return new Month(month.month(), month.workingDays(), month.calls(), parts, month.usd(), month.soFarUsd(),
          month.recordedDays(), month.changes(), month.ends());
    }
  }
}
