package runrate.files.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import runrate.costing.CostLine;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.files.report.Export;
import runrate.text.CurrencySentence;
import runrate.text.Money;
import runrate.text.TokenClassNames;
import runrate.units.FairRounding;

/// The month's lines as a table: one a model, mode and token class, then fees, terms and contract, and
/// the total. Amounts are rounded to the cent so that the lines add up to the total.
final class CsvReport {
  private static final List<String> HEADS = List.of("Line", "Model", "Mode", "Token class", "Calls a month",
      "Tokens a call", "Billings", "USD per million tokens");

  private CsvReport() {}

  static byte[] bytes(Export export) {
    CostReport report = export.report();
    List<ModelCost> charged = report.byModel().stream().filter(model -> model.feesUsd() != 0).toList();
    Money money = Money.of(export.scenario());
    long[] cents = cents(money, report, charged);
    var csv = new CsvText(export.locale()).head(Stream.concat(HEADS.stream(), Stream.of(money.code())).toList());
    int row = 0;
    for (CostLine line : report.lines()) {
      csv.text("Tokens").text(line.model()).text(line.batch() ? "Batch" : "Live")
          .text(TokenClassNames.of(line.tokenClass()))
          .number(line.calls()).number(line.tokensPerCall()).number(line.billings()).number(line.usdPerMTok())
          .coins(cents[row++], money.places()).end();
    }
    for (ModelCost model : charged) {
      other(csv, "Fees", model.model()).coins(cents[row++], money.places()).end();
    }
    other(csv, "Terms and contract", "").coins(cents[row], money.places()).end();
    other(csv, "Total", "").coins(Arrays.stream(cents).sum(), money.places()).end();
    export.scenario().business().shownCurrency().ifPresent(rate ->
        other(csv, "Rate", CurrencySentence.named(rate)).empty().end());
    return csv.markedBytes();
  }

  private static long[] cents(Money money, CostReport report, List<ModelCost> charged) {
    List<Double> usd = new ArrayList<>();
    report.lines().forEach(line -> usd.add(line.usd()));
    charged.forEach(model -> usd.add(model.feesUsd()));
    usd.add(report.breakdown().contractUsd());
    return FairRounding.inUnits(usd.stream().mapToDouble(Double::doubleValue).toArray(), money.centUsd());
  }

  private static CsvText other(CsvText csv, String line, String model) {
    return csv.text(line).text(model).empty().empty().empty().empty().empty().empty();
  }
}
