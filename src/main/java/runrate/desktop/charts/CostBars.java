package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.costing.TaskCost;
import runrate.costing.UnusedCost;
import runrate.pricing.TokenClass;
import runrate.scenario.Scenario;
import runrate.text.Figures;
import runrate.text.TokenClassNames;
import runrate.text.UnusedWords;

/// What the bars of a month's cost are: its token classes, or its models.
///
/// @param models in the order of the parts of a bar
record CostBars(Scenario scenario, CostReport report, List<ModelCost> models, Consumer<CostChart.Asked> why) {
  /// As a call is told: the prompt, what is stored of it, what is found, the answer.
  private static final List<TokenClass> ORDER = List.of(TokenClass.UNCACHED_INPUT, TokenClass.CACHE_WRITE,
      TokenClass.CACHE_READ, TokenClass.OUTPUT, TokenClass.THINKING);

  List<CostBar> of(CostChart.View view) {
    if (view == CostChart.View.MODEL) {
      return Stream.concat(models.stream().map(model -> new CostBar(model.name(),
          "%s calls".formatted(Figures.count(model.calls())), own(model), model.monthUsd(),
          () -> why.accept(new CostChart.Asked.Model(model)))), report.unused().stream().map(cost ->
          new CostBar(UnusedWords.of(cost), "no calls", unused(cost), cost.monthUsd(), () -> {}))).toList();
    }
    if (view == CostChart.View.TASK) {
      return Stream.concat(report.byTask().stream().sorted(Comparator.comparingDouble(TaskCost::monthUsd).reversed())
          .map(this::task), report.unused().stream().map(cost -> new CostBar(UnusedWords.of(cost), "no calls",
              unused(cost), cost.monthUsd(), () -> { }))).toList();
    }
    List<CostBar> rows = new ArrayList<>();
    for (TokenClass tokenClass : ORDER) {
      double total = report.breakdown().of(tokenClass);
      rows.add(new CostBar(TokenClassNames.of(tokenClass), detail(tokenClass),
          view == CostChart.View.BOTH ? parts(tokenClass) : new double[] {total}, total, () ->
              why.accept(new CostChart.Asked.Class(tokenClass))));
    }
    if (report.breakdown().feesUsd() != 0) {
      rows.add(new CostBar("Fees", "web searches", new double[] {report.breakdown().feesUsd()},
          report.breakdown().feesUsd(), () -> why.accept(new CostChart.Asked.Fees())));
    }
    if (report.breakdown().contractUsd() != 0) {
      rows.add(new CostBar("Contract", report.breakdown().contractUsd() < 0 ? "taken off" : "up to the commitment",
          new double[] {report.breakdown().contractUsd()}, report.breakdown().contractUsd(), () -> {}));
    }
    return rows;
  }

  /// A bar of its models, above the part of the calls it is for.
  private CostBar task(TaskCost task) {
    return new CostBar(task.task().name(), "%s of calls".formatted(Figures.percent(task.callShare())),
        models.stream().mapToDouble(model -> task.byModel().stream()
            .filter(own -> own.model().equals(model.model())).mapToDouble(ModelCost::monthUsd).sum()).toArray(),
        task.monthUsd(), () -> why.accept(new CostChart.Asked.OfTask(task)), task.callShare());
  }

  /// A bar of one model alone, at the place that gives it its shade.
  private double[] own(ModelCost model) {
    double[] parts = new double[models.size()];
    parts[models.indexOf(model)] = model.monthUsd();
    return parts;
  }

  /// A bar behind the places of all models, which has no model's shade.
  private double[] unused(UnusedCost cost) {
    double[] parts = new double[models.size() + 1];
    parts[models.size()] = cost.monthUsd();
    return parts;
  }

  private double[] parts(TokenClass tokenClass) {
    return models.stream().mapToDouble(model -> report.linesOf(tokenClass).stream()
        .filter(line -> line.model().equals(model.model())).mapToDouble(line -> line.usd()).sum()).toArray();
  }

  private String detail(TokenClass tokenClass) {
    var plan = scenario.plan();
    double prompt = plan.promptTokens(scenario.workload());
    double prefix = report.byModel().stream().anyMatch(ModelCost::cached) ? prompt * plan.caching().cacheableShare()
        : 0;
    return switch (tokenClass) {
      case UNCACHED_INPUT -> Figures.count(prompt - prefix) + " tokens a call";
      case CACHE_READ -> prefix == 0 ? "nothing cached"
          : "%s × hit rate %s".formatted(Figures.count(prefix), Figures.trimmed(report.hitRate(), 2));
      case CACHE_WRITE -> prefix == 0 ? "nothing cached" : "%s × the other %s".formatted(
          Figures.count(prefix), Figures.trimmed(1 - report.hitRate(), 2));
      case OUTPUT -> Figures.count(plan.answerTokens(scenario.workload())) + " tokens a call";
      case THINKING -> Figures.count(plan.thinkingTokens(scenario.workload())) + " tokens a call";
    };
  }
}
