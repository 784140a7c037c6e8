package runrate.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import runrate.costing.Billing;
import runrate.costing.PreparedPlan;
import runrate.pricing.ListSpend;
import runrate.risk.MonthSurface.Axis;

/// Months whose spend at list prices is known, and that are invoiced by the same terms: free credit, brackets and
/// minimums bend a month where all inputs together reach them, at no value of one of them, and list spend stays
/// straight there.
///
/// @param list    spend from which terms take, one a vendor
/// @param settled spend at prices agreed for single models, likewise
record BilledMonths(Billing billing, List<KnownMonths> list, List<KnownMonths> settled) implements KnownMonths {

  /// @param prepared of a point of the ranges
  /// @param likely   a point whose terms are those of all
  /// @param drawn    points of which some are invoiced exactly, to see whether they are
  static Optional<KnownMonths> of(Function<double[], PreparedPlan> prepared, double[] likely, Axis[] axes,
      double[][] drawn) {
    Billing billing = prepared.apply(likely).billing();
    List<KnownMonths> parts = new ArrayList<>();
    for (int i = 0; i < 2 * billing.vendors().size(); i++) {
      int vendor = i / 2;
      boolean isList = i % 2 == 0;
      ToDoubleFunction<double[]> spend = point -> {
        ListSpend month = prepared.apply(point).monthSpend()[vendor];
        return isList ? month.listUsd() : month.settledUsd();
      };
      Optional<KnownMonths> part = KnownMonths.inPieces(spend, axes, drawn);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
    }
    var months = new BilledMonths(billing, every(parts, 0), every(parts, 1));
    return MonthSurface.agree(months, point -> prepared.apply(point).monthUsd(), MonthSurface.checked(drawn))
        ? Optional.of(months) : Optional.empty();
  }

  private static List<KnownMonths> every(List<KnownMonths> parts, int first) {
    return IntStream.range(0, parts.size()).filter(i -> i % 2 == first).mapToObj(parts::get).toList();
  }

  @Override
  public void read(double[][] draws, int from, double[] months) {
    double[][] listUsd = read(list, draws, from, months.length);
    double[][] settledUsd = read(settled, draws, from, months.length);
    ListSpend[] spend = new ListSpend[list.size()];
    for (int trial = 0; trial < months.length; trial++) {
      for (int vendor = 0; vendor < spend.length; vendor++) {
        spend[vendor] = new ListSpend(listUsd[vendor][trial], settledUsd[vendor][trial], 0);
      }
      months[trial] = billing.monthUsd(spend);
    }
  }

  private static double[][] read(List<KnownMonths> parts, double[][] draws, int from, int trials) {
    double[][] usd = new double[parts.size()][trials];
    for (int vendor = 0; vendor < usd.length; vendor++) {
      parts.get(vendor).read(draws, from, usd[vendor]);
    }
    return usd;
  }
}
