package runrate.files.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.costing.UnusedCost;
import runrate.files.report.Export;
import runrate.files.sheet.Cell;
import runrate.files.sheet.Format;
import runrate.files.sheet.Ref;
import runrate.files.sheet.SheetDraft;
import runrate.forecast.BudgetStatus;
import runrate.pricing.TokenClass;
import runrate.savings.SavingsWaterfall;
import runrate.text.CurrencySentence;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.OddsWords;
import runrate.text.RefusedWords;
import runrate.text.TokenClassNames;
import runrate.text.UnusedWords;

/// The first sheet: the month, what it is compared with, where it goes. All of it follows the inputs but
/// the sentence and the warnings, which are marked.
final class SummarySheet {
  private static final int VALUE = 1;
  private static final int LINE = 110;

  private final SheetDraft draft;
  private final Map<String, Ref> names = new TreeMap<>();
  private final Export export;
  private final CostReport report;
  private final SavingsWaterfall savings;
  private final BlockTotals totals;
  private final Money money;
  private String perUnitUsd = "";

  SummarySheet(Export export, BlockTotals totals, StepRows.Steps steps, String budget) {
    this.export = export;
    this.report = export.report();
    this.savings = export.savings();
    this.totals = totals;
    money = Money.of(export.scenario());
    draft = money.isConverted() ? new SheetDraft("Summary", 34, 18, 14, 18, 42)
        : new SheetDraft("Summary", 34, 18, 14, 60);
    head();
    String month = month(steps.baseline(), budget);
    classes(month);
    models(month);
    waterfall(steps.steps());
    notes();
  }

  SheetDraft draft() {
    return draft;
  }

  Map<String, Ref> names() {
    return names;
  }

  private void head() {
    draft.add(Cell.title(export.scenario().name()));
    lines(export.scenario().description()).forEach(line -> draft.add(Cell.note(line)));
    draft.add(Cell.note("Prices as of %s. Written by Runrate %s.".formatted(
        Figures.date(export.scenario().pricesAsOf()), export.version())));
    draft.add(Cell.text(export.verdict(money, report, savings)), Cell.EMPTY, Cell.EMPTY,
        Cell.note("a sentence as of the export"));
    Stream.of(OddsWords.onPaper(money, export.engine(), export.scenario()), export.own(money))
        .flatMap(Optional::stream).flatMap(words -> lines(words).stream())
        .forEach(line -> draft.add(Cell.note(line)));
    draft.skip();
    currency();
  }

  /// The rate is an input: every amount of the column beside the dollars follows it.
  private void currency() {
    export.scenario().business().shownCurrency().ifPresent(rate -> {
      CurrencySentence.of(export.engine().book(), export.scenario())
          .ifPresent(sentence -> lines(sentence).forEach(line -> draft.add(Cell.note(line))));
      draft.add(Cell.text("1 %s in US dollars".formatted(rate.code())), Cell.input(1 / rate.perUsd(), Format.FACTOR));
      names.put("currency_usd", draft.last(VALUE));
      perUnitUsd = draft.last(VALUE).toString();
      draft.skip();
      draft.add(Cell.EMPTY, Cell.head("USD"), Cell.EMPTY, Cell.head(rate.code()));
    });
  }

  /// The amount of the row's dollars in the scenario's currency; nothing where it has none.
  private List<Cell> converted(double usd, Format format) {
    return perUnitUsd.isEmpty() ? List.of()
        : List.of(Cell.formula("%s/%s".formatted(draft.next(VALUE), perUnitUsd), money.of(usd), format));
  }

  private void amounts(String label, Cell usd, double known, Format format) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(label), usd, Cell.EMPTY));
    cells.addAll(converted(known, format));
    draft.add(cells);
  }

  /// Broken between words, so that a long description does not make the page wide.
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + word.length() >= LINE) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private String month(BlockTotals baseline, String budget) {
    String month = usdRow("A month", Cell.strong(Cell.formula(totals.monthUsd(), report.monthUsd(), Format.USD)),
        report.monthUsd(), "month_usd");
    String before = usdRow(savings.pinned() ? "The plan of today" : "Naive use", Cell.formula(baseline.monthUsd(),
        savings.baselineUsd(), Format.USD), savings.baselineUsd(), "baseline_usd");
    String saved = "%s-%s".formatted(before, month);
    if (totals.refuses() || baseline.refuses()) {
      saved += "-" + usdRow(RefusedWords.NAME + ", not saved", Cell.formula("%s-%s".formatted(totals.refusedUsd(),
          baseline.refusedUsd()), savings.refusedUsd(), Format.USD), savings.refusedUsd(), "refused_usd");
    }
    String saving = usdRow("Saving", Cell.formula(saved, savings.savingUsd(), Format.USD), savings.savingUsd(),
        "saving_usd");
    row("Saving, share", Cell.formula("IF(%s=0,0,%s/%s)".formatted(before, saving, before), savings.savingShare(),
        Format.SHARE), "saving_share");
    String requests = row("Requests a month", Cell.formula(totals.requests(), report.callsPerMonth(), Format.COUNT),
        "requests_per_month");
    amounts("A request", Cell.formula("IF(%s=0,0,%s/%s)".formatted(requests, month, requests),
        report.costPerRequestUsd(), Format.USD_FINE), report.costPerRequestUsd(), Format.FINE);
    names.put("request_usd", draft.last(VALUE));
    row("Hit rate", Cell.formula(totals.hitRate(), report.hitRate(), Format.SHARE), "hit_rate_of_all");
    var limit = export.scenario().budget().monthlyUsd();
    String none = export.scenario().budget().isOfOtherPeriodsOnly() ? "NO BUDGET A MONTH"
        : BudgetStatus.NO_BUDGET.label();
    row("Budget", Cell.words("IF(ISNUMBER(%s),IF(%s>%s*(1+1E-12),\"%s\",\"%s\"),\"%s\")".formatted(budget, month,
        budget, BudgetStatus.OVER_BUDGET.label(), BudgetStatus.ON_TRACK.label(), none),
        limit.isEmpty() ? none : BudgetStatus.of(report.monthUsd(), limit).label()), "budget_status");
    double over = limit.isPresent() ? report.monthUsd() - limit.getAsDouble() : 0;
    amounts("Over the budget by", Cell.formula("IF(ISNUMBER(%s),%s-%s,0)".formatted(budget, month, budget), over,
        Format.USD), over, Format.COUNT);
    return month;
  }

  private String usdRow(String label, Cell value, double usd, String name) {
    amounts(label, value, usd, Format.COUNT);
    names.put(name, draft.last(VALUE));
    return draft.last(VALUE).toString();
  }

  private String row(String label, Cell value, String name) {
    draft.add(Cell.text(label), value);
    names.put(name, draft.last(VALUE));
    return draft.last(VALUE).toString();
  }

  private void classes(String month) {
    table("By token class");
    Ref first = draft.next(VALUE);
    for (TokenClass tokenClass : TokenClass.values()) {
      part(TokenClassNames.of(tokenClass), totals.usdByClass().get(tokenClass), report.breakdown().of(tokenClass),
          month);
    }
    part("Fees", totals.feesUsd(), report.breakdown().feesUsd(), month);
    part("Terms and contract", totals.contractUsd(), report.breakdown().contractUsd(), month);
    sum(first, report.monthUsd());
  }

  private void models(String month) {
    table("By model");
    Ref first = draft.next(VALUE);
    List<ModelCost> models = report.byModel();
    for (int i = 0; i < models.size(); i++) {
      part(models.get(i).name(), totals.usdByModel().get(i), models.get(i).monthUsd(), month);
    }
    for (int i = 0; i < report.unused().size(); i++) {
      UnusedCost cost = report.unused().get(i);
      part(UnusedWords.of(cost), totals.usdByModel().get(models.size() + i), cost.monthUsd(), month);
    }
    sum(first, report.monthUsd());
  }

  private void waterfall(List<StepRows.Step> steps) {
    table("Saved against " + (savings.pinned() ? "the plan of today" : "naive use"));
    Ref first = draft.next(VALUE);
    for (StepRows.Step step : steps) {
      double known = savings.step(step.lever()).map(SavingsWaterfall.Step::savingUsd).orElse(0.0);
      amounts(step.lever().label(), Cell.formula("%s-%s".formatted(step.beforeUsd(), step.afterUsd()), known,
          Format.USD), known, Format.COUNT);
    }
    sum(first, savings.savingUsd());
  }

  private void table(String title) {
    draft.skip();
    List<Cell> heads = new ArrayList<>(List.of(Cell.head(title), Cell.head("USD"), Cell.head("Share")));
    if (money.isConverted()) {
      heads.add(Cell.head(money.code()));
    }
    draft.add(heads);
  }

  private void part(String label, String formula, double known, String month) {
    double share = report.monthUsd() == 0 ? 0 : known / report.monthUsd();
    List<Cell> cells = new ArrayList<>(List.of(Cell.text(label), Cell.formula(formula, known, Format.USD),
        Cell.formula("IF(%s=0,0,%s/%s)".formatted(month, draft.next(VALUE), month), share, Format.SHARE)));
    cells.addAll(converted(known, Format.COUNT));
    draft.add(cells);
  }

  private void sum(Ref first, double known) {
    amounts("Together", Cell.strong(Cell.formula("SUM(%s)".formatted(first.to(draft.last(VALUE))), known, Format.USD)),
        known, Format.COUNT);
  }

  private void notes() {
    draft.skip();
    draft.add(Cell.note("Cells keep all their digits, so parts add up to totals; what is shown is rounded."));
    draft.add(Cell.note("What does not follow the inputs is listed under Fixed in this file on the Inputs sheet."));
    if (!export.warnings().isEmpty()) {
      draft.skip();
      draft.add(Cell.head("Warnings, as of the export"));
      export.warnings().forEach(warning -> draft.add(Cell.text(warning.line())));
    }
  }
}
