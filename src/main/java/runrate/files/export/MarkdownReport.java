package runrate.files.export;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import runrate.capacity.SimulatedMonth;
import runrate.costing.CostReport;
import runrate.costing.HitRates;
import runrate.costing.ModelCost;
import runrate.costing.TaskCost;
import runrate.costing.UnusedCost;
import runrate.files.report.Export;
import runrate.forecast.BudgetStatus;
import runrate.pricing.TokenClass;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.Assumption;
import runrate.text.AgreedRows;
import runrate.text.AssumptionSentence;
import runrate.text.BudgetSentence;
import runrate.text.CurrencySentence;
import runrate.text.Explanation;
import runrate.text.Figures;
import runrate.text.HitRateWords;
import runrate.text.Money;
import runrate.text.OddsWords;
import runrate.text.ProofSentence;
import runrate.text.RangeWords;
import runrate.text.RefusedWords;
import runrate.text.TaskWords;
import runrate.text.TokenClassNames;
import runrate.text.TokensSentence;
import runrate.text.UnusedWords;
import runrate.text.YoursSentence;
import runrate.tradeoff.TaskOutcome;
import runrate.units.FairRounding;

/// The month on one page of Markdown, for a pull request or a memo: the verdict, the figures, where they
/// come from, what was assumed, and the date and source of every price. Shown parts add up to shown totals.
final class MarkdownReport {
  private final Export export;
  private final CostReport report;
  private final SavingsWaterfall savings;
  private final Money money;
  private final StringBuilder page = new StringBuilder();

  private MarkdownReport(Export export) {
    this.export = export;
    this.report = export.report();
    this.savings = export.savings();
    money = Money.of(export.scenario());
  }

  static byte[] bytes(Export export) {
    return new MarkdownReport(export).page().getBytes(StandardCharsets.UTF_8);
  }

  private String page() {
    line("# " + MarkdownText.of(export.scenario().name()));
    line("");
    line("**" + export.verdict(money, report, savings) + "**");
    Stream.of(OddsWords.onPaper(money, export.engine(), export.scenario()), export.own(money))
        .flatMap(Optional::stream).forEach(words -> {
          line("");
          line(MarkdownText.of(words));
        });
    figures();
    agreed();
    classes();
    models();
    if (report.isOfTasks()) {
      tasks();
    }
    waterfall();
    assumptions();
    prices();
    warnings();
    line("");
    CurrencySentence.of(export.engine().book(), export.scenario()).ifPresent(sentence -> {
      line(MarkdownText.of(sentence));
      line("");
    });
    line("Runrate %s, prices as of %s. %s.".formatted(export.version(), Figures.date(export.scenario().pricesAsOf()),
        Explanation.calls(export.scenario())));
    return page.toString();
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  private void table(String title, String name, String value, String share) {
    line("");
    if (!title.isEmpty()) {
      line("## " + title);
      line("");
    }
    line("| %s | %s | %s |".formatted(name, value, share));
    line("|---|---:|---|");
  }

  private void row(String name, String value, String note) {
    line("| %s | %s | %s |".formatted(name, value, note));
  }

  private void figures() {
    OptionalDouble budget = export.scenario().budget().monthlyUsd();
    BudgetStatus status = BudgetStatus.of(report.monthUsd(), budget);
    table("", "", money.code(), "");
    row("A month", money.cents(report.monthUsd()), "");
    row(savings.pinned() ? "Plan of today" : "Naive use", money.cents(savings.baselineUsd()), "");
    row("Saving", money.cents(savings.shownSavingUsd(money.centUsd())), Figures.percent(savings.savingShare(), 1));
    if (savings.refuses()) {
      row(RefusedWords.NAME, money.cents(savings.refusedUsd()), RefusedWords.NOTE);
    }
    row("A request", money.precise(report.costPerRequestUsd()),
        HitRateWords.of(HitRates.of(report)));
    row("Budget", budget.isPresent() ? money.cents(budget.getAsDouble())
        : export.scenario().budget().isOfOtherPeriodsOnly() ? "none a month" : "none", budget.isEmpty()
        ? BudgetSentence.others(money, export.scenario().budget())
        : status.label() + (status == BudgetStatus.OVER_BUDGET
            ? " by " + money.cents(report.monthUsd() - budget.getAsDouble()) : "")
            + (export.scenario().assumptions().stream().anyMatch(Assumption::hasRange) ? " at likely values" : ""));
  }

  private void agreed() {
    List<AgreedRows.Line> lines = AgreedRows.whole(money, export.engine().book(), export.scenario().plan().contract(),
        report, savings);
    if (!lines.isEmpty()) {
      table("From list to what is agreed", "", money.code(), "");
      lines.forEach(line -> row(line.isSum() ? "**%s**".formatted(line.label()) : MarkdownText.of(line.label()),
          money.cents(line.usd()), ""));
    }
    SimulatedMonth.of(export.engine(), export.scenario(), () -> false).ifPresent(month -> {
      line("");
      line(MarkdownText.of(ProofSentence.beside(money, month)));
    });
    YoursSentence.of(report).ifPresent(sentence -> {
      line("");
      line(MarkdownText.of(sentence));
    });
  }

  private void classes() {
    TokenClass[] classes = TokenClass.values();
    double[] usd = new double[classes.length + 2];
    String[] names = new String[usd.length];
    for (TokenClass tokenClass : classes) {
      usd[tokenClass.ordinal()] = report.breakdown().of(tokenClass);
      names[tokenClass.ordinal()] = TokenClassNames.of(tokenClass);
    }
    usd[classes.length] = report.breakdown().feesUsd();
    names[classes.length] = "Fees";
    usd[classes.length + 1] = report.breakdown().contractUsd();
    names[classes.length + 1] = "Terms and contract";
    table("By token class", "Class", money.code(), "Share");
    parts(names, usd, report.monthUsd());
  }

  private void models() {
    table("By model", "Model", money.code(), "Share");
    parts(Stream.concat(report.byModel().stream().map(ModelCost::name), report.unused().stream().map(UnusedWords::of))
            .map(MarkdownText::of).toArray(String[]::new),
        DoubleStream.concat(report.byModel().stream().mapToDouble(ModelCost::monthUsd),
            report.unused().stream().mapToDouble(UnusedCost::monthUsd)).toArray(), report.monthUsd());
  }

  private void tasks() {
    table("By task", "Task", money.code(), "Share");
    parts(Stream.concat(report.byTask().stream().map(task -> task.task().name()),
            report.unused().stream().map(UnusedWords::of)).map(MarkdownText::of).toArray(String[]::new),
        DoubleStream.concat(report.byTask().stream().mapToDouble(TaskCost::monthUsd),
            report.unused().stream().mapToDouble(UnusedCost::monthUsd)).toArray(), report.monthUsd());
    line("");
    TaskOutcome.of(export.engine(), export.scenario(), report).forEach(task -> line("- %s: %s".formatted(
        MarkdownText.of(task.cost().task().name()), MarkdownText.of(TaskWords.of(money, task)))));
  }

  private void waterfall() {
    List<SavingsWaterfall.Step> steps = savings.usedSteps();
    if (steps.isEmpty()) {
      return;
    }
    table("Saved against " + (savings.pinned() ? "the plan of today" : "naive use"), "Lever", money.code(),
        "Of the baseline");
    parts(steps.stream().map(step -> step.lever().label()).toArray(String[]::new),
        steps.stream().mapToDouble(SavingsWaterfall.Step::savingUsd).toArray(), savings.shownSteps(money.centUsd()),
        savings.baselineUsd());
  }

  private void parts(String[] names, double[] usd, double whole) {
    parts(names, usd, FairRounding.inUnits(usd, money.centUsd()), whole);
  }

  private void parts(String[] names, double[] usd, long[] cents, double whole) {
    long total = 0;
    for (int i = 0; i < cents.length; i++) {
      row(names[i], money.cents(cents[i] * money.centUsd()), whole == 0 ? "" : Figures.percent(usd[i] / whole, 1));
      total += cents[i];
    }
    row("**Together**", "**%s**".formatted(money.cents(total * money.centUsd())), "");
  }

  private void assumptions() {
    if (!export.scenario().assumptions().isEmpty()) {
      line("");
      line("## Assumed, not measured");
      line("");
      export.scenario().assumptions().forEach(assumption -> line("- `%s`: %s%s%s".formatted(code(assumption.field()),
          MarkdownText.of(assumption.note()), range(assumption),
          assumption.source().isEmpty() ? "" : " Source: " + MarkdownText.of(assumption.source()) + ".")));
    }
  }

  /// Nothing but the letters of a path can stand in code.
  private static String code(String field) {
    return field.replaceAll("[^A-Za-z0-9_.\\[\\]]", "?");
  }

  private static String range(Assumption assumption) {
    return AssumptionSentence.range(assumption).map(ends -> " From %s, %s.".formatted(ends,
        RangeWords.basis(assumption.basis()))).orElse("");
  }

  private void prices() {
    line("");
    line("## Prices");
    line("");
    report.byModel().forEach(model -> line("- %s: %s".formatted(MarkdownText.of(model.name()),
        MarkdownText.of(Explanation.of(model.origin())))));
    TokensSentence.of(export.engine().book(), export.scenario()).ifPresent(sentence -> {
      line("");
      line(MarkdownText.of(sentence) + ".");
    });
  }

  private void warnings() {
    if (!export.warnings().isEmpty()) {
      line("");
      line("## Warnings");
      line("");
      export.warnings().forEach(warning -> line("- " + MarkdownText.of(warning.line())));
    }
  }
}
