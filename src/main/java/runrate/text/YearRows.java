package runrate.text;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import runrate.forecast.TwelveMonths;

/// A year ahead as rows of words: the month, its working days, its calls, each vendor, the month, and what is spent so
/// far. Amounts are in cents that add up along a row and down the last column.
public final class YearRows {
  private YearRows() {}

  /// @param mostVendors more than these share their last column, named `others`
  public static List<String> heads(TwelveMonths year, int mostVendors) {
    List<String> heads = new ArrayList<>(List.of("month", "days", "calls"));
    int own = own(year, mostVendors);
    heads.addAll(year.vendors().subList(0, own));
    if (own < year.vendors().size()) {
      heads.add("others");
    }
    heads.addAll(List.of("the month", "so far"));
    return heads;
  }

  /// @param nameOf how a month is written
  public static List<List<String>> of(Money money, TwelveMonths year, int mostVendors,
      Function<YearMonth, String> nameOf) {
    return year.months().stream().map(month -> row(nameOf.apply(month.month()), month.workingDays(), month.calls(),
        amounts(money, month, own(year, mostVendors)), money.cents(month.soFarUsd()))).toList();
  }

  /// What the twelve months come to, in the same columns.
  public static List<String> sum(Money money, TwelveMonths year, int mostVendors) {
    List<Double> byVendorUsd = new ArrayList<>();
    for (int i = 0; i < year.vendors().size(); i++) {
      int vendor = i;
      byVendorUsd.add(total(year, month -> month.byVendorUsd().get(vendor)));
    }
    return row("together", total(year, TwelveMonths.Month::workingDays), total(year, TwelveMonths.Month::calls),
        amounts(money, byVendorUsd, year.totalUsd(), own(year, mostVendors)), "");
  }

  private static double total(TwelveMonths year, ToDoubleFunction<TwelveMonths.Month> figure) {
    return year.months().stream().mapToDouble(figure).sum();
  }

  private static int own(TwelveMonths year, int mostVendors) {
    return year.vendors().size() > mostVendors ? mostVendors - 1 : year.vendors().size();
  }

  private static List<String> amounts(Money money, TwelveMonths.Month month, int own) {
    return amounts(money, month.byVendorUsd(), month.usd(), own);
  }

  private static List<String> amounts(Money money, List<Double> byVendorUsd, double usd, int own) {
    DoubleStream others = own == byVendorUsd.size() ? DoubleStream.empty()
        : DoubleStream.of(byVendorUsd.stream().skip(own).mapToDouble(Double::doubleValue).sum());
    return DoubleStream.concat(DoubleStream.concat(byVendorUsd.stream().limit(own).mapToDouble(Double::doubleValue),
        others), DoubleStream.of(usd)).mapToObj(money::cents).toList();
  }

  private static List<String> row(String month, double days, double calls, List<String> amounts, String soFar) {
    List<String> row = new ArrayList<>(List.of(month, Figures.trimmed(days, 1), Figures.whole(calls)));
    row.addAll(amounts);
    row.add(soFar);
    return List.copyOf(row);
  }
}
