package runrate.files.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import runrate.costing.CostLine;
import runrate.costing.CostReport;
import runrate.files.report.Export;
import runrate.text.CurrencySentence;
import runrate.text.Money;
import runrate.text.TokenClassNames;
import runrate.units.FairRounding;

/// The month's lines as a table: one a model, mode and token class, of each task where there are tasks, then fees,
/// terms and contract, and the total. Amounts are rounded to the cent so that the lines add up to the total.
final class CsvReport {
  private static final List<String> HEADS = List.of("Model", "Mode", "Token class", "Calls a month", "Tokens a call",
      "Billings", "USD per million tokens");

  /// What a model's calls cause besides tokens, in one task.
  private record Fees(String task, String model, double usd) {}

  private CsvReport() {}

  static byte[] bytes(Export export) {
    CostReport report = export.report();
    List<Fees> charged = fees(report);
    Money money = Money.of(export.scenario());
    long[] cents = cents(money, report, charged);
    boolean tasks = report.isOfTasks();
    var csv = new CsvText(export.locale()).head(Stream.of(tasks ? List.of("Line", "Task") : List.of("Line"), HEADS,
        List.of(money.code())).flatMap(List::stream).toList());
    int row = 0;
    for (CostLine line : report.lines()) {
      begin(csv, tasks, "Tokens", line.task()).text(line.model()).text(line.batch() ? "Batch" : "Live")
          .text(TokenClassNames.of(line.tokenClass()))
          .number(line.calls()).number(line.tokensPerCall()).number(line.billings()).number(line.usdPerMTok())
          .coins(cents[row++], money.places()).end();
    }
    for (Fees fees : charged) {
      other(begin(csv, tasks, "Fees", fees.task()), fees.model()).coins(cents[row++], money.places()).end();
    }
    other(begin(csv, tasks, "Terms and contract", ""), "").coins(cents[row], money.places()).end();
    other(begin(csv, tasks, "Total", ""), "").coins(Arrays.stream(cents).sum(), money.places()).end();
    export.scenario().business().shownCurrency().ifPresent(rate ->
        other(begin(csv, tasks, "Rate", ""), CurrencySentence.named(rate)).empty().end());
    return csv.markedBytes();
  }

  private static List<Fees> fees(CostReport report) {
    return report.byTask().stream().flatMap(task -> task.byModel().stream().filter(model -> model.feesUsd() != 0)
        .map(model -> new Fees(task.task().name(), model.model(), model.feesUsd()))).toList();
  }

  private static CsvText begin(CsvText csv, boolean tasks, String line, String task) {
    return tasks ? csv.text(line).text(task) : csv.text(line);
  }

  private static long[] cents(Money money, CostReport report, List<Fees> charged) {
    List<Double> usd = new ArrayList<>();
    report.lines().forEach(line -> usd.add(line.usd()));
    charged.forEach(fees -> usd.add(fees.usd()));
    usd.add(report.breakdown().contractUsd());
    return FairRounding.inUnits(usd.stream().mapToDouble(Double::doubleValue).toArray(), money.centUsd());
  }

  private static CsvText other(CsvText csv, String model) {
    return csv.text(model).empty().empty().empty().empty().empty().empty();
  }
}
