package runrate.files.export;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import runrate.costing.CostLine;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.costing.VendorInvoice;
import runrate.files.export.FocusCharge.Category;
import runrate.files.report.Export;
import runrate.forecast.BurnForecast;
import runrate.scenario.MonthDays;
import runrate.scenario.Scenario;
import runrate.text.AgreedRows;
import runrate.units.FairRounding;
import runrate.usage.Meter;

/// The forecast as billing rows of the FOCUS kind, so that the tools finance uses for invoices take it
/// too: a row for the month of every model, mode and token class, for fees, and for what terms and
/// contract take off (`Credit`) or add (`Adjustment`).
///
/// The rows are those of the forecast's calendar month at the prices of the scenario's day: quantity times
/// list price is the row's cost before rounding, and terms and fixed prices are what they are in such a
/// month; reserved capacity carries of each day what that day's average minute leaves room for. What the forecast
/// knows besides, spend to date, the burn multiplier and prices that change inside the month, is one `Adjustment`.
/// Costs are rounded to the cent and add up to the forecast's month end.
final class FocusCsv {
  private static final double CENT = 0.01;
  private static final int PRICE_DIGITS = 9;
  private static final String ACCOUNT = "runrate-forecast";

  private FocusCsv() {}

  /// One row before its cost is rounded.
  private record Charge(double usd, Category category, String description, Optional<FocusUse> use, String seller,
      Map<String, String> tags) {
    FocusCharge of(YearMonth month, long cents) {
      return new FocusCharge(category, description, month.atDay(1), month.plusMonths(1).atDay(1),
          BigDecimal.valueOf(cents, 2), use, seller, tags);
    }
  }

  static byte[] bytes(Export export, FocusVersion version) {
    BurnForecast forecast = export.forecast();
    CostReport report = export.engine().prepare(export.scenario().withWorkload(work ->
        work.withDays(MonthDays.of(forecast.effectiveDays()))))
        .onDays(export.scenario().forecast().dayWeights()).report();
    List<Charge> charges = charges(export, report);
    double rest = forecast.monthEndUsd() - report.monthUsd();
    if (Math.abs(rest) >= CENT / 2) {
      charges.add(other(rest, Category.ADJUSTMENT, export.scenario().forecast().isSample()
          ? "Sample spend, price changes and burn against the month's work"
          : "Recorded spend, price changes and burn against the month's work",
          sellers(report)));
    }
    long[] cents = FairRounding.inUnits(charges.stream().mapToDouble(Charge::usd).toArray(), CENT);
    return new FocusTable(version, ACCOUNT, export.scenario().name()).bytes(IntStream.range(0, cents.length)
        .mapToObj(i -> charges.get(i).of(export.scenario().forecast().month(), cents[i])).toList());
  }

  private static List<Charge> charges(Export export, CostReport report) {
    List<Charge> charges = new ArrayList<>();
    report.lines().forEach(line -> charges.add(line(line, report, export.scenario())));
    report.byModel().stream().filter(model -> model.feesUsd() != 0)
        .forEach(model -> charges.add(new Charge(model.feesUsd(), Category.USAGE, "Fees of " + model.name(),
            Optional.of(new FocusUse(Meter.OTHER, id(model.model()), "", "", BigDecimal.ONE, price(model.feesUsd()))),
            model.origin().vendor(), Map.of())));
    AgreedRows.of(export.engine().book(), export.scenario().plan().contract(), report).stream()
        .filter(row -> row.usd() != 0).forEach(row -> charges.add(other(row.usd(), row.usd() < 0 ? Category.CREDIT
            : Category.ADJUSTMENT, row.label(), row.vendor().isEmpty() ? sellers(report) : row.vendor())));
    return charges;
  }

  private static Charge line(CostLine line, CostReport report, Scenario scenario) {
    ModelCost model = report.byModel().stream().filter(cost -> cost.model().equals(line.model())).findFirst()
        .orElseThrow();
    BigDecimal tokens = BigDecimal.valueOf(line.calls() * line.tokensPerCall() * line.billings())
        .setScale(0, RoundingMode.HALF_UP);
    var use = new FocusUse(Meter.of(line.tokenClass()), id(line.model()), line.batch() ? "Batch" : "", "", tokens,
        price(line.usdPerMTok()));
    return new Charge(line.usd(), Category.USAGE, "%s for %s%s%s".formatted(sentence(use.name()), model.name(),
        line.batch() ? ", batched" : "", line.task().isEmpty() ? "" : ", task " + line.task()), Optional.of(use),
        model.origin().vendor(), tags(line, scenario));
  }

  private static Map<String, String> tags(CostLine line, Scenario scenario) {
    return scenario.tasks().stream().filter(task -> task.name().equals(line.task())).findFirst()
        .map(task -> Map.of("task", task.name(), "feature", task.attributedTo())).orElse(Map.of());
  }

  private static Charge other(double usd, Category category, String description, String seller) {
    return new Charge(usd, category, description, Optional.empty(), seller, Map.of());
  }

  private static BigDecimal price(double usd) {
    BigDecimal rounded = BigDecimal.valueOf(usd).setScale(PRICE_DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  private static String sellers(CostReport report) {
    return report.invoices().stream().map(VendorInvoice::vendor).collect(Collectors.joining(", "));
  }

  private static String id(String model) {
    return model.substring(model.indexOf('/') + 1);
  }

  private static String sentence(String meter) {
    return meter.charAt(0) + meter.substring(1).toLowerCase(Locale.ROOT);
  }
}
