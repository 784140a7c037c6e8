package runrate.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import runrate.costing.CostReport;
import runrate.costing.VendorInvoice;
import runrate.pricing.RateBook;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.PlanContract;
import runrate.scenario.ReservedCapacity;

/// How the month gets from naive use to what is paid, the same rows wherever they stand: what the levers save,
/// what each vendor's terms take off or put on, what is reserved by the month, and the plan's contract. The rows
/// add up, in cents too.
public final class AgreedRows {
  private static final double NOTHING = 1e-9;

  private AgreedRows() {}

  /// @param usd what the row adds; negative where it takes off
  public record Row(String label, String vendor, double usd) {}

  /// @param isSum whether it is what the rows above come to
  public record Line(String label, double usd, boolean isSum) {}

  /// From naive use at list, or from the list price where a plan is pinned, down to what is saved in all; empty
  /// where nothing was agreed.
  public static List<Line> whole(Money money, RateBook book, PlanContract agreed, CostReport report,
      SavingsWaterfall savings) {
    List<Row> rows = of(book, agreed, report);
    if (rows.isEmpty()) {
      return List.of();
    }
    double unit = money.centUsd();
    long naive = units(savings.baselineUsd(), unit);
    long list = units(report.listUsd(), unit);
    long month = units(report.monthUsd(), unit);
    List<Line> lines = new ArrayList<>();
    if (!savings.pinned()) {
      lines.add(new Line("Naive use, at list", naive * unit, true));
      lines.add(new Line("What the levers change", (list - naive) * unit, false));
    }
    lines.add(new Line("This plan, at list", list * unit, true));
    long[] parts = inUnits(rows, unit, month - list);
    for (int i = 0; i < parts.length; i++) {
      lines.add(new Line(rows.get(i).label(), parts[i] * unit, false));
    }
    lines.add(new Line("This plan, as agreed", month * unit, true));
    long refused = units(savings.refusedUsd(), unit);
    if (savings.refuses()) {
      lines.add(new Line("Not saved: work of refused calls", refused * unit, false));
    }
    lines.add(new Line(savings.pinned() ? "Saved against the plan of today" : "Saved in all",
        (naive - month - refused) * unit, true));
    return lines;
  }

  /// Rounded each for itself; what is missing to the whole is added where it is noticed least.
  private static long[] inUnits(List<Row> rows, double unitUsd, long whole) {
    long[] usd = rows.stream().mapToLong(row -> units(row.usd(), unitUsd)).toArray();
    int largest = IntStream.range(0, usd.length).boxed()
        .max(Comparator.comparingLong(i -> Math.abs(usd[i]))).orElseThrow();
    usd[largest] += whole - LongStream.of(usd).sum();
    return usd;
  }

  private static long units(double usd, double unitUsd) {
    return Math.round(usd / unitUsd);
  }

  /// Everything between the list price and the month; empty where nothing was agreed.
  public static List<Row> of(RateBook book, PlanContract agreed, CostReport report) {
    List<Row> rows = new ArrayList<>();
    double left = report.breakdown().contractUsd();
    for (VendorInvoice invoice : report.invoices()) {
      if (!report.buysFrom(invoice.vendor())) {
        continue;
      }
      if (!invoice.terms().isNone()) {
        rows.add(new Row("%s: %s".formatted(invoice.vendor(), VendorTermsSentence.words(invoice)), invoice.vendor(),
            invoice.termsUsd()));
      }
      double carriedUsd = invoice.spend().reservedUsd() - invoice.refusedUsd();
      if (carriedUsd != 0) {
        rows.add(new Row("%s: on reserved capacity".formatted(invoice.vendor()), invoice.vendor(), -carriedUsd));
      }
      if (invoice.refusedUsd() != 0) {
        rows.add(new Row("%s: calls refused".formatted(invoice.vendor()), invoice.vendor(), -invoice.refusedUsd()));
      }
    }
    for (ReservedCapacity capacity : agreed.reserved()) {
      rows.add(new Row("Capacity for %s".formatted(book.shortName(capacity.model())),
          book.find(capacity.model()).map(offer -> offer.card().vendor().name()).orElse(""), capacity.monthlyUsd()));
    }
    report.invoices().stream().filter(invoice -> !report.buysFrom(invoice.vendor()) && invoice.invoicedUsd() != 0)
        .forEach(invoice -> rows.add(new Row("%s: commitment, no calls".formatted(invoice.vendor()), invoice.vendor(),
            invoice.invoicedUsd())));
    left -= rows.stream().mapToDouble(Row::usd).sum();
    if (!agreed.onSum().isNone() && Math.abs(left) > NOTHING) {
      rows.add(new Row(onSum(agreed), "", left));
    }
    return rows;
  }

  private static String onSum(PlanContract agreed) {
    List<String> parts = new ArrayList<>();
    if (!agreed.onSum().volumeBrackets().isEmpty()) {
      parts.add("volume brackets");
    }
    if (agreed.onSum().discount() > 0) {
      parts.add(Figures.percent(agreed.onSum().discount(), 1) + " discount");
    }
    agreed.onSum().commitMonthlyUsd().ifPresent(usd ->
        parts.add("commitment of at least " + Figures.usd(usd)));
    return "All vendors: " + String.join(", ", parts);
  }
}
