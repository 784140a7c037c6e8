package runrate.files.export;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import runrate.costing.CostLine;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.costing.VendorInvoice;
import runrate.files.report.Export;
import runrate.forecast.BurnForecast;
import runrate.pricing.TokenClass;
import runrate.scenario.MonthDays;
import runrate.scenario.Scenario;
import runrate.text.AgreedRows;
import runrate.units.FairRounding;
import runrate.units.PerUnit;
import tools.jackson.databind.json.JsonMapper;

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
  private static final List<String> HEADS = List.of("BilledCost", "BillingCurrency", "ChargeCategory",
      "ChargeDescription", "ChargePeriodStart", "ChargePeriodEnd", "ConsumedQuantity", "ConsumedUnit", "ListUnitPrice",
      "PricingQuantity", "PricingUnit", "ServiceCategory", "ServiceName", "ServiceProviderName", "ServiceSubcategory",
      "SkuId", "SkuMeter", "SkuPriceDetails");

  private FocusCsv() {}

  /// One row before its cost is rounded.
  ///
  /// @param tokens    billed in the month, below 0 where tokens are not what is charged
  /// @param usdPerMTok list price
  private record Charge(double usd, String category, String description, double tokens, double usdPerMTok,
      String provider, String sku, String meter, String details) {}

  static byte[] bytes(Export export) {
    BurnForecast forecast = export.forecast();
    CostReport report = export.engine().prepare(export.scenario().withWorkload(work ->
        work.withDays(MonthDays.of(forecast.effectiveDays()))))
        .onDays(export.scenario().forecast().dayWeights()).report();
    List<Charge> charges = charges(export, report);
    double rest = forecast.monthEndUsd() - report.monthUsd();
    if (Math.abs(rest) >= CENT / 2) {
      charges.add(other(rest, "Adjustment", export.scenario().forecast().isSample()
          ? "Sample spend, price changes and burn against the month's work"
          : "Recorded spend, price changes and burn against the month's work",
          provider(report)));
    }
    long[] cents = FairRounding.inUnits(charges.stream().mapToDouble(Charge::usd).toArray(), CENT);
    var csv = new CsvText(Locale.ROOT).head(HEADS);
    for (int i = 0; i < cents.length; i++) {
      write(csv, charges.get(i), cents[i], export.scenario().forecast().month());
    }
    return csv.bytes();
  }

  private static List<Charge> charges(Export export, CostReport report) {
    List<Charge> charges = new ArrayList<>();
    report.lines().forEach(line -> {
      ModelCost model = report.byModel().stream().filter(cost -> cost.model().equals(line.model())).findFirst()
          .orElseThrow();
      String id = line.model().substring(line.model().indexOf('/') + 1);
      String mode = line.batch() ? "-batch" : "";
      charges.add(new Charge(line.usd(), "Usage", "%s for %s%s%s".formatted(sentence(line.tokenClass()),
          model.name(), line.batch() ? ", batched" : "", line.task().isEmpty() ? "" : ", task " + line.task()),
          line.calls() * line.tokensPerCall() * line.billings(), line.usdPerMTok(),
          model.origin().vendor(), id + "-" + word(line.tokenClass()) + mode, meter(line.tokenClass()),
          details(id, line, export.scenario())));
    });
    report.byModel().stream().filter(model -> model.feesUsd() != 0)
        .forEach(model -> charges.add(other(model.feesUsd(), "Usage", "Fees of " + model.name(),
            model.origin().vendor())));
    AgreedRows.of(export.engine().book(), export.scenario().plan().contract(), report).stream()
        .filter(row -> row.usd() != 0).forEach(row -> charges.add(reduction(row.usd(), row.label(),
            row.vendor().isEmpty() ? provider(report) : row.vendor())));
    return charges;
  }

  private static Charge reduction(double usd, String description, String provider) {
    return other(usd, usd < 0 ? "Credit" : "Adjustment", description, provider);
  }

  private static Charge other(double usd, String category, String description, String provider) {
    return new Charge(usd, category, description, -1, 0, provider, "", "", "");
  }

  private static String provider(CostReport report) {
    return report.invoices().stream().map(VendorInvoice::vendor).collect(Collectors.joining(", "));
  }

  private static void write(CsvText csv, Charge charge, long cents, YearMonth month) {
    csv.cents(cents).text("USD").text(charge.category())
        .text(charge.description())
        .text(month.atDay(1) + "T00:00:00Z").text(month.plusMonths(1).atDay(1) + "T00:00:00Z");
    if (charge.tokens() < 0) {
      csv.empty().empty().empty().empty().empty();
    } else {
      csv.number(charge.tokens()).text("Tokens").number(charge.usdPerMTok())
          .number(charge.tokens() / PerUnit.TOKENS_PER_MTOK)
          .text("1000000 Tokens");
    }
    csv.text("AI and Machine Learning").text(charge.provider() + " API").text(charge.provider()).text("Generative AI")
        .text(charge.sku()).text(charge.meter()).text(charge.details()).end();
  }

  private static String sentence(TokenClass tokenClass) {
    String meter = meter(tokenClass);
    return meter.charAt(0) + meter.substring(1).toLowerCase(Locale.ROOT);
  }

  private static String meter(TokenClass tokenClass) {
    return switch (tokenClass) {
      case UNCACHED_INPUT -> "Input Tokens";
      case CACHE_READ -> "Cache Read Input Tokens";
      case CACHE_WRITE -> "Cache Write Input Tokens";
      case OUTPUT -> "Output Tokens";
      case THINKING -> "Thinking Output Tokens";
    };
  }

  private static String word(TokenClass tokenClass) {
    return tokenClass == TokenClass.UNCACHED_INPUT ? "input" : tokenClass.name().toLowerCase(Locale.ROOT)
        .replace('_', '-');
  }

  private static String details(String model, CostLine line, Scenario scenario) {
    String type = meter(line.tokenClass()).replace(" Input Tokens", "").replace(" Tokens", "").replace(" ", "");
    var node = JsonMapper.shared().createObjectNode().put("ModelId", model).put("TokenType", type);
    if (line.batch()) {
      node.put("ServiceMode", "Batch");
    }
    scenario.tasks().stream().filter(task -> task.name().equals(line.task())).findFirst()
        .ifPresent(task -> node.put("Task", task.name()).put("Feature", task.attributedTo()));
    return node.toString();
  }
}
