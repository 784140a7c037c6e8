package runrate.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import runrate.costing.CostLine;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.costing.TaskCost;
import runrate.pricing.RateBook;
import runrate.pricing.TokenClass;
import runrate.scenario.Scenario;
import runrate.tradeoff.TaskOutcome;

/// Answers why the month, a request or one bar of the cost chart is what it is.
public final class WhyCost {
  private final Scenario scenario;
  private final CostReport report;
  private final Money money;

  public WhyCost(Scenario scenario, CostReport report) {
    this.scenario = scenario;
    this.report = report;
    money = Money.of(scenario);
  }

  public Why month() {
    return new Why("Projected cost of the month", money.cents(report.monthUsd()),
        Explanation.formula(report), Explanation.calls(scenario),
        report.isOfTasks() ? List.of(tasks(), models()) : List.of(models(), oneCall()), notes());
  }

  public Why request() {
    return new Why("Cost of a request", money.precise(report.costPerRequestUsd()),
        "month ÷ calls a month, retries not counted",
        "%s ÷ %s calls".formatted(money.cents(report.monthUsd()), Figures.whole(report.callsPerMonth())),
        List.of(report.isOfTasks() ? tasks() : oneCall()), notes());
  }

  /// All lines of one token class, with their prices.
  public Why tokenClass(TokenClass tokenClass) {
    List<CostLine> lines = report.linesOf(tokenClass);
    double total = MonthCents.classes(money, report)[tokenClass.ordinal()];
    double[] shown = MonthCents.within(money, total, lines.stream().mapToDouble(CostLine::usd).toArray());
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < shown.length; i++) {
      CostLine line = lines.get(i);
      rows.add(List.of("%s%s, %s".formatted(of(line), name(line.model()), Explanation.mode(line)),
          Figures.whole(line.calls()), Figures.trimmed(line.tokensPerCall() * line.billings(), 1),
          Figures.price(line.usdPerMTok()), money.cents(shown[i])));
    }
    return new Why(TokenClassNames.of(tokenClass) + " in the month", money.cents(total),
        "calls × tokens × price per million", "",
        List.of(new Why.Table(List.of("Model", "Calls", "Tokens a call", "Per million", "A month"), rows,
            List.of("Sum", "", "", "", money.cents(total)))), notes());
  }

  /// One model's part of the month, line by line.
  public Why model(ModelCost model) {
    List<List<String>> rows = new ArrayList<>();
    report.lines().stream().filter(line -> line.model().equals(model.model())).forEach(line -> rows.add(List.of(
        "%s%s, %s".formatted(of(line), TokenClassNames.of(line.tokenClass()), Explanation.mode(line)),
        Figures.whole(line.calls()), Figures.trimmed(line.tokensPerCall() * line.billings(), 1),
        Figures.price(line.usdPerMTok()), money.cents(line.usd()))));
    return new Why(model.name() + " in the month", money.cents(shown(report.byModel(), model,
        MonthCents.models(money, report), model.monthUsd())), "calls × tokens × price per million",
        Explanation.of(money, model),
        List.of(new Why.Table(List.of("Class", "Calls", "Tokens a call", "Per million", "A month"),
            rows, List.of("Tokens", "", "", "", money.cents(model.tokensUsd())))),
        Stream.concat(Explanation.step(model).stream(), Stream.of("Prices: " + Explanation.of(model.origin())))
            .toList());
  }

  /// What is charged besides tokens, by the model that causes it.
  public Why fees() {
    List<List<String>> rows = report.byModel().stream().filter(model -> model.feesUsd() > 0)
        .map(model -> List.of(model.name(), money.cents(model.feesUsd()))).toList();
    return new Why("Fees of the month", money.cents(MonthCents.classes(money, report)[TokenClass.values().length]),
        "(calls × uses a call − free uses) × fee of a use; explicit caches pay tokens × hours × rent", uses(),
        List.of(new Why.Table(List.of("Model", "A month"), rows, List.of())),
        List.of("Models of one vendor share its free uses; fees and rents stand on the rate cards."));
  }

  private String uses() {
    return String.join(", ", scenario.workload().call().feeUses().entrySet().stream()
        .map(use -> "%s: %s a call".formatted(FeeNames.of(use.getKey()), Figures.trimmed(use.getValue(), 3))).toList());
  }

  /// What was agreed with each vendor and for the plan, step by step.
  public Why contract(RateBook book) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("List price", money.cents(report.listUsd())));
    AgreedRows.of(book, scenario.plan().contract(), report).forEach(row ->
        rows.add(List.of(row.label(), money.cents(row.usd()))));
    String brackets = BracketSentence.of(scenario.plan().contract().onSum());
    return new Why("Contract", money.cents(report.breakdown().contractUsd()),
        "invoice − list price; the invoice is the larger of usage and commitment", "",
        List.of(new Why.Table(List.of("Step", "USD"), rows, List.of("Invoice", money.cents(report.monthUsd())))),
        brackets.isEmpty() ? List.of() : List.of(brackets));
  }

  /// One kind of work: its models, and the calls they answer.
  public Why task(TaskCost task) {
    List<List<String>> rows = new ArrayList<>();
    task.byModel().forEach(model -> rows.add(List.of(model.name() + (model.again() ? ", once more" : ""),
        Figures.whole(model.calls()),
        money.precise(model.liveCallUsd()), model.batchShare() == 0 ? "\u2013" : money.precise(model.batchCallUsd()),
        money.cents(model.monthUsd()))));
    double taskUsd = shown(report.byTask(), task, MonthCents.tasks(money, report), task.monthUsd());
    return new Why(task.task().name(), money.cents(taskUsd),
        "calls of the task × share of the model × cost of a call, its part of fees and terms included",
        "%s of the calls, %s of the bill".formatted(Figures.percent(task.callShare()), Figures.percent(task.share())),
        List.of(new Why.Table(List.of("Model", "Calls", "Live call", "Batch call", "A month"), rows,
            List.of("Sum", Figures.whole(task.calls()), "", "", money.cents(taskUsd)))), List.of());
  }

  /// What is shown of a part among its likes; of one that is not among them, its own amount.
  private static <T> double shown(List<T> all, T one, double[] shown, double usd) {
    int at = all.indexOf(one);
    return at < 0 ? usd : shown[at];
  }

  /// What a success costs: of all work, and of each task.
  public Why success(List<TaskOutcome> tasks, OptionalDouble usdPerSuccess) {
    List<List<String>> rows = tasks.stream().map(task -> List.of(task.cost().task().name(),
        Figures.percent(task.success().orElse(0)), money.cents(task.cost().monthUsd()),
        task.usdPerSuccess().isPresent() ? money.precise(task.usdPerSuccess().getAsDouble()) : "")).toList();
    return new Why("A success", usdPerSuccess.isPresent() ? money.precise(usdPerSuccess.getAsDouble()) : "",
        "(cost + failures × cost of a failed outcome) ÷ successes", "",
        List.of(new Why.Table(List.of("Task", "Succeed", "A month", "A success"), rows, List.of())),
        List.of("How often each task succeeds is what you typed, not measured here."));
  }

  private Why.Table tasks() {
    List<List<String>> rows = new ArrayList<>();
    double[] shown = MonthCents.tasks(money, report);
    report.byTask().forEach(task -> rows.add(List.of(task.task().name(), Figures.whole(task.calls()),
        money.precise(task.costPerRequestUsd()), money.cents(shown[rows.size()]))));
    report.unused().forEach(cost -> rows.add(List.of(UnusedWords.of(cost), "", "", money.cents(shown[rows.size()]))));
    return new Why.Table(List.of("Task", "Calls", "A call", "A month"), rows,
        List.of("Sum", Figures.whole(report.callsPerMonth()), "", money.cents(report.monthUsd())));
  }

  private Why.Table models() {
    List<List<String>> rows = new ArrayList<>();
    var parts = report.breakdown();
    double[] shown = MonthCents.of(money, DoubleStream.concat(report.byModel().stream()
        .mapToDouble(ModelCost::tokensUsd), DoubleStream.of(parts.feesUsd(), parts.contractUsd())).toArray());
    int at = 0;
    for (ModelCost model : report.byModel()) {
      rows.add(List.of("%s, %s".formatted(model.name(), Figures.percent(model.callShare())),
          Figures.whole(model.calls()), money.precise(model.liveCallUsd()),
          model.batchShare() == 0 ? "–" : money.precise(model.batchCallUsd()),
          money.cents(shown[at++])));
    }
    if (parts.feesUsd() != 0) {
      rows.add(List.of("Fees", "", "", "", money.cents(shown[at])));
    }
    if (parts.contractUsd() != 0) {
      rows.add(List.of("Contract", "", "", "", money.cents(shown[at + 1])));
    }
    return new Why.Table(List.of("Model", "Calls", "Live call", "Batch call", "A month"), rows,
        List.of("Sum", Figures.whole(report.callsPerMonth()), "", "", money.cents(report.monthUsd())));
  }

  /// One live call of the model that costs most, class by class.
  private Why.Table oneCall() {
    ModelCost model = report.byModel().stream()
        .max(Comparator.comparingDouble(ModelCost::tokensUsd)).orElseThrow();
    List<List<String>> rows = new ArrayList<>();
    for (CostLine line : report.lines()) {
      if (line.model().equals(model.model()) && line.batch() == (model.batchShare() == 1)) {
        rows.add(List.of(lineName(line, model), Figures.trimmed(line.tokensPerCall() * line.billings(), 1),
            Figures.price(line.usdPerMTok()), money.precise(line.usdPerCall())));
      }
    }
    boolean batch = model.batchShare() == 1;
    return new Why.Table(List.of("One %s %s call".formatted(batch ? "batch" : "live", model.name()), "Tokens",
        "Per million", ""), rows,
        List.of("Sum", "", "", money.precise(batch ? model.batchCallUsd() : model.liveCallUsd())));
  }

  private static String lineName(CostLine line, ModelCost model) {
    double hits = line.batch() ? model.batchHitRate() : model.hitRate();
    return switch (line.tokenClass()) {
      case CACHE_READ -> "Cache read, hit rate %s".formatted(Figures.trimmed(hits, 3));
      case CACHE_WRITE -> "Cache write (%s), the other %s".formatted(
          Figures.lifetime(model.lifetime()), Figures.trimmed(1 - hits, 3));
      default -> TokenClassNames.of(line.tokenClass());
    };
  }

  private List<String> notes() {
    Set<String> notes = new LinkedHashSet<>();
    report.byModel().forEach(model -> Explanation.step(model).ifPresent(notes::add));
    report.byModel().forEach(model -> notes.add("Prices: " + Explanation.of(model.origin())));
    scenario.business().shownCurrency().ifPresent(rate -> notes.add(
        "Prices are in US dollars, amounts in %s: %s".formatted(rate.code(), CurrencySentence.named(rate))));
    scenario.assumptions().forEach(assumption -> notes.add(AssumptionSentence.of(assumption)));
    return List.copyOf(notes);
  }

  private static String of(CostLine line) {
    return line.task().isEmpty() ? "" : line.task() + ": ";
  }

  private String name(String model) {
    return report.byModel().stream().filter(cost -> cost.model().equals(model))
        .map(ModelCost::name).findFirst().orElse(model);
  }
}
