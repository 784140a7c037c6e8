package runrate.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import runrate.capacity.OtherMonths;
import runrate.costing.AverageCall;
import runrate.costing.BatchEffect;
import runrate.costing.CostLine;
import runrate.costing.CostReport;
import runrate.costing.HitRates;
import runrate.costing.ModelCost;
import runrate.costing.UnusedCost;
import runrate.forecast.BudgetStatus;
import runrate.forecast.BurnForecast;
import runrate.pricing.TokenClass;
import runrate.savings.BatchOutcome;
import runrate.savings.BudgetGoal;
import runrate.savings.SavingsWaterfall;
import runrate.text.AgreedRows;
import runrate.text.BatchSentence;
import runrate.text.BudgetSentence;
import runrate.text.Explanation;
import runrate.text.Figures;
import runrate.text.HitRateWords;
import runrate.text.LimitSentence;
import runrate.text.Money;
import runrate.text.MonthCents;
import runrate.text.MonthSentence;
import runrate.text.ProofSentence;
import runrate.text.RefusedWords;
import runrate.text.TaskSentence;
import runrate.text.TaskWords;
import runrate.text.TokenClassNames;
import runrate.text.TokensSentence;
import runrate.text.UnusedWords;
import runrate.text.YoursSentence;
import runrate.tradeoff.TaskOutcome;

/// The estimate as text for a terminal.
final class EstimateText {
  private final ScenarioInput.Priceable read;
  private final CostReport report;
  private final SavingsWaterfall savings;
  private final OtherMonths others;
  private final List<TaskOutcome> tasks;
  private final Money money;

  EstimateText(ScenarioInput.Priceable read, CostReport report, SavingsWaterfall savings,
      OtherMonths others, List<TaskOutcome> tasks) {
    this.others = others;
    this.tasks = tasks;
    this.read = read;
    this.report = report;
    this.savings = savings;
    money = Money.of(read.scenario());
  }

  void print(PrintWriter out, boolean explain) {
    printHead(out);
    printAgreed(out);
    printClasses(out);
    printModels(out);
    if (report.isOfTasks()) {
      printTasks(out);
    }
    printSavings(out);
    if (explain) {
      printExplanations(out);
    }
    TokensSentence.of(read.engine().book(), read.scenario())
        .ifPresent(sentence -> out.printf("%n%s.%n", sentence));
    BatchSentence.of(money, BatchOutcome.of(BatchEffect.of(read.engine().prepare(read.scenario())), savings,
        read.scenario()))
        .filter(sentence -> read.scenario().plan().batchShare() > 0)
        .ifPresent(sentence -> out.printf("%n%s%n", sentence));
    if (!read.warnings().isEmpty()) {
      out.println();
    }
    read.printWarnings(out);
  }

  private void printHead(PrintWriter out) {
    var scenario = read.scenario();
    OptionalDouble budget = scenario.budget().monthlyUsd();
    out.printf("%s, prices as of %s%n%n", scenario.name(), Figures.date(scenario.pricesAsOf()));
    row(out, "A month", money.cents(report.monthUsd()), Explanation.calls(scenario));
    row(out, savings.pinned() ? "Plan of today" : "Naive use", money.cents(savings.baselineUsd()),
        "saves %s, %s".formatted(money.cents(savings.shownSavingUsd(money.centUsd())),
            Figures.percent(savings.savingShare(), 1)));
    if (savings.refuses()) {
      row(out, RefusedWords.NAME, money.cents(savings.refusedUsd()), RefusedWords.NOTE);
    }
    row(out, "A request", money.precise(report.costPerRequestUsd()),
        HitRateWords.of(HitRates.of(report)));
    if (budget.isPresent()) {
      double variance = report.monthUsd() - budget.getAsDouble();
      var status = BudgetStatus.of(report.monthUsd(), budget);
      row(out, "Budget", money.cents(budget.getAsDouble()), status.label()
          + (status == BudgetStatus.OVER_BUDGET ? " by " + money.cents(variance) : ""));
    } else if (scenario.budget().isOfOtherPeriodsOnly()) {
      row(out, "Budget", "none a month", BudgetSentence.others(money, scenario.budget()));
    }
    boolean over = BudgetStatus.of(report.monthUsd(), budget) == BudgetStatus.OVER_BUDGET;
    out.printf("%n%s%n", MonthSentence.of(money, savings, over,
        BudgetGoal.find(read.engine(), scenario, report.monthUsd()),
        scenario.mayChange()));
    others.reserved().forEach(use -> out.println(LimitSentence.of(use)));
    BudgetSentence.of(money, scenario, report.monthUsd(), BurnForecast.of(read.engine(), scenario))
        .ifPresent(out::println);
    others.simulated().ifPresent(month -> out.println(ProofSentence.beside(money, month)));
    others.withinLimits().ifPresent(month -> out.println(LimitSentence.beside(money, month)));
  }

  private void printAgreed(PrintWriter out) {
    List<AgreedRows.Line> lines = AgreedRows.whole(money, read.engine().book(), read.scenario().plan().contract(),
        report,
        savings);
    if (!lines.isEmpty()) {
      out.printf("%nFrom list to what is agreed%n");
      lines.forEach(line -> out.printf("  %-58s %14s%n", line.label(), money.cents(line.usd())));
    }
    YoursSentence.of(report).ifPresent(sentence -> out.printf("%n%s%n", sentence));
  }

  private void printClasses(PrintWriter out) {
    var parts = report.breakdown();
    TokenClass[] classes = TokenClass.values();
    double[] usd = new double[classes.length + 2];
    for (TokenClass tokenClass : classes) {
      usd[tokenClass.ordinal()] = parts.of(tokenClass);
    }
    usd[classes.length] = parts.feesUsd();
    usd[classes.length + 1] = parts.contractUsd();
    double[] shown = MonthCents.classes(money, report);
    out.printf("%nBy token class%n");
    for (int i = 0; i < shown.length; i++) {
      String name = i < classes.length ? TokenClassNames.of(classes[i])
          : i == classes.length ? "Fees" : "Contract";
      if (i < classes.length || shown[i] != 0) {
        row(out, name, money.cents(shown[i]), share(usd[i]));
      }
    }
  }

  private void printModels(PrintWriter out) {
    out.printf("%nBy model%n");
    List<ModelCost> models = report.byModel();
    double[] usd = DoubleStream.concat(models.stream().mapToDouble(ModelCost::monthUsd),
        report.unused().stream().mapToDouble(UnusedCost::monthUsd)).toArray();
    double[] shown = MonthCents.models(money, report);
    int width = report.unused().stream().mapToInt(cost -> UnusedWords.of(cost).length()).max().orElse(0);
    for (int i = 0; i < shown.length; i++) {
      boolean unused = i >= models.size();
      String own = !unused && models.get(i).origin().own() ? "   your own price" : "";
      row(out, width, unused ? UnusedWords.of(report.unused().get(i - models.size())) : models.get(i).name(),
          money.cents(shown[i]), share(usd[i]) + own);
    }
  }

  private void printTasks(PrintWriter out) {
    double[] shown = MonthCents.tasks(money, report);
    int width = tasks.stream().mapToInt(task -> task.cost().task().name().length()).max().orElse(0);
    out.printf("%nBy task%n");
    for (int i = 0; i < tasks.size(); i++) {
      row(out, width, tasks.get(i).cost().task().name(), money.cents(shown[i]),
          share(tasks.get(i).cost().monthUsd()) + "   " + TaskWords.of(money, tasks.get(i)));
    }
    TaskSentence.largest(report).ifPresent(sentence -> out.printf("%s.%n", sentence));
    TaskSentence.average(money, report, read.engine().report(AverageCall.of(read.scenario())).monthUsd())
        .ifPresent(out::println);
  }

  private void printSavings(PrintWriter out) {
    if (savings.usedSteps().isEmpty()) {
      return;
    }
    out.printf("%nSaved against %s%n", savings.pinned() ? "the plan of today" : "naive use");
    List<SavingsWaterfall.Step> steps = savings.usedSteps();
    long[] cents = savings.shownSteps(money.centUsd());
    for (int i = 0; i < cents.length; i++) {
      row(out, steps.get(i).lever().label(), money.cents(cents[i] * money.centUsd()), savings.baselineUsd() == 0
          ? "" : Figures.percent(steps.get(i).savingUsd() / savings.baselineUsd(), 1));
    }
  }

  private void printExplanations(PrintWriter out) {
    out.printf("%nHow it comes about: %s%n", Explanation.formula(report));
    report.byModel().forEach(model -> {
      out.printf("%n%s: %s%n", model.name(), Explanation.of(money, model));
      List<CostLine> lines = report.lines().stream().filter(line -> line.model().equals(model.model())).toList();
      String modes = "%-" + lines.stream().mapToInt(line -> Explanation.mode(line).length()).max().orElse(0) + "s";
      lines.forEach(line ->
          out.printf("  %s%s %-15s %s%n", line.task().isEmpty() ? "" : line.task() + ", ",
              modes.formatted(Explanation.mode(line)), TokenClassNames.of(line.tokenClass()),
              Explanation.of(money, line)));
      out.printf("  prices: %s%n", Explanation.of(model.origin()));
    });
    read.scenario().assumptions().forEach(assumption ->
        out.printf("%nassumed: %s: %s%n", assumption.field(), assumption.note()));
  }

  private String share(double usd) {
    return report.monthUsd() == 0 ? "" : Figures.percent(usd / report.monthUsd(), 1);
  }

  private static void row(PrintWriter out, String name, String figure, String note) {
    row(out, 0, name, figure, note);
  }

  /// @param width that names need at least
  private static void row(PrintWriter out, int width, String name, String figure, String note) {
    out.println("  %s %14s   %s".formatted(("%-" + Math.max(16, width) + "s").formatted(name), figure, note)
        .stripTrailing());
  }
}
