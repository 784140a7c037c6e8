package runrate.text;

import java.util.Optional;
import runrate.costing.CostLine;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.costing.PriceOrigin;
import runrate.inputs.Work;
import runrate.scenario.CallsScope;
import runrate.scenario.Scenario;

/// Says in words and numbers how a figure of a report came about.
public final class Explanation {
  private Explanation() {}

  /// `110,880 calls × 13,800 tokens × $3.75 per million = $5,738.04`
  public static String of(Money money, CostLine line) {
    String billings = line.billings() == 1 ? "" : " × %s billings".formatted(Figures.trimmed(line.billings(), 4));
    return "%s calls × %s tokens%s × %s per million = %s".formatted(
        Figures.trimmed(line.calls(), 2), Figures.trimmed(line.tokensPerCall(), 2), billings,
        Figures.price(line.usdPerMTok()),
        Figures.usdCents(line.usd()) + (money.isConverted() ? " = " + money.cents(line.usd()) : ""));
  }

  /// `176,000 calls = 20 agents × 400 a day × 22 days`
  public static String calls(Scenario scenario) {
    if (!scenario.tasks().isEmpty()) {
      return "%s of %s".formatted(many(Work.of(scenario).callsPerMonth(), "call"),
          many(scenario.tasks().size(), "task"));
    }
    var workload = scenario.workload();
    String agents = workload.callsScope() == CallsScope.AGENT ? many(workload.agents(), "agent") + " × " : "";
    return "%s = %s%s a day × %s".formatted(many(scenario.callsPerMonth(), "call"), agents,
        Figures.trimmed(workload.callsPerDay(), 2), many(workload.days().in(scenario.forecast().month()), "day"));
  }

  private static String many(double count, String what) {
    String number = count == Math.rint(count) ? Figures.whole(count) : Figures.trimmed(count, 2);
    return "%s %s%s".formatted(number, what, number.equals("1") ? "" : "s");
  }

  /// Where a model's prices were read and how sure they are.
  public static String of(PriceOrigin origin) {
    String promised = origin.guaranteedUntil()
        .map(day -> ", promised until " + Figures.date(day)).orElse("");
    return "%s%s, %s, checked %s, confidence %s%s. Read in %s".formatted(origin.own() ? "your own price, " : "",
        origin.vendor(), kind(origin.sourceKind()),
        Figures.date(origin.asOf()), origin.confidence().name().toLowerCase(Figures.LOCALE), promised, origin.source());
  }

  /// `Gemini 2.5 Pro: every prompt is longer than 200,000 tokens, so the whole call pays the prices for long prompts.`
  public static Optional<String> step(ModelCost model) {
    return model.step().map(step -> "%s: %s longer than %s tokens, so the whole call pays the prices for long prompts."
        .formatted(model.name(), step.share() == 1 ? "every prompt is"
            : "%s of the prompts are".formatted(Figures.percent(step.share())),
            Figures.whole(step.abovePromptTokens())));
  }

  private static String kind(String sourceKind) {
    return switch (sourceKind) {
      case "vendor-doc-mirror" -> "copy of the vendor's page";
      case "vendor-doc-excerpt" -> "excerpt of the vendor's page";
      case "aggregator" -> "price list of a third party";
      case "secondary" -> "third party quoting the vendor";
      case "user" -> "entered by the user";
      case "user-list" -> "adopted from a list";
      default -> sourceKind;
    };
  }

  /// How the calls of a line are made: `live`, `batch`, of second tries `second try, live`.
  public static String mode(CostLine line) {
    return (line.again() ? "second try, " : "") + (line.batch() ? "batch" : "live");
  }

  /// How the month follows from the calls of each model.
  public static String formula(CostReport report) {
    boolean batched = report.byModel().stream().anyMatch(model -> model.batchShare() > 0);
    return batched
        ? "calls × share of the model × (live share × live call + batch share × batch call)"
        : "calls × share of the model × cost of a call";
  }

  /// One model's part of the month: `123,200 calls × (90 % × $0.14361 + 10 % × $0.09975)`
  public static String of(Money money, ModelCost model) {
    String call = model.batchShare() == 0 ? money.precise(model.liveCallUsd())
        : "(%s × %s live + %s × %s batch)".formatted(Figures.percent(1 - model.batchShare()),
            money.precise(model.liveCallUsd()), Figures.percent(model.batchShare()),
            money.precise(model.batchCallUsd()));
    return "%s calls × %s = %s%s".formatted(
        Figures.trimmed(model.calls(), 2), call, money.cents(model.tokensUsd()), tokens(model));
  }

  /// Where a model cuts the text of the scenario into more or fewer tokens: `, at 1.3× the scenario's tokens`
  public static String tokens(ModelCost model) {
    double factor = model.tokenFactor();
    return factor == 1 ? "" : ", at %s the scenario's tokens".formatted(Figures.times(factor));
  }
}
