package runrate.text;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.costing.TaskCost;
import runrate.costing.UnusedCost;
import runrate.pricing.TokenClass;
import runrate.units.FairRounding;

/// The parts of a month in cents of the currency shown, told in dollars. They add up to the month in cents, and every
/// chart, answer, page and file has them from here, so that one part is one figure.
public final class MonthCents {
  private MonthCents() {}

  /// Every token class in order, then fees, then what terms and contract change.
  public static double[] classes(Money money, CostReport report) {
    return of(money, DoubleStream.concat(Stream.of(TokenClass.values()).mapToDouble(report.breakdown()::of),
        DoubleStream.of(report.breakdown().feesUsd(), report.breakdown().contractUsd())).toArray());
  }

  /// Every model in the order of the report, then what no call goes to.
  public static double[] models(Money money, CostReport report) {
    return of(money, DoubleStream.concat(report.byModel().stream().mapToDouble(ModelCost::monthUsd),
        report.unused().stream().mapToDouble(UnusedCost::monthUsd)).toArray());
  }

  /// Every task in the order of the report, then what no call goes to.
  public static double[] tasks(Money money, CostReport report) {
    return of(money, DoubleStream.concat(report.byTask().stream().mapToDouble(TaskCost::monthUsd),
        report.unused().stream().mapToDouble(UnusedCost::monthUsd)).toArray());
  }

  /// Parts that add up to their sum in cents.
  public static double[] of(Money money, double... usd) {
    return dollars(money, FairRounding.inUnits(usd, money.centUsd()));
  }

  /// Parts of a part that is told with these cents.
  public static double[] within(Money money, double shownUsd, double... usd) {
    return dollars(money, FairRounding.inUnits(usd, money.centUsd(), Math.round(shownUsd / money.centUsd())));
  }

  private static double[] dollars(Money money, long[] cents) {
    return LongStream.of(cents).mapToDouble(count -> count * money.centUsd()).toArray();
  }
}
