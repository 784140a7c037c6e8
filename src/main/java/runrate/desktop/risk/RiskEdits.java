package runrate.desktop.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.WindowTab;
import runrate.inputs.CacheShape;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.Keys;
import runrate.inputs.TaskEdits;
import runrate.inputs.WorkloadShape;
import runrate.risk.RiskReport;
import runrate.risk.Tripwire;
import runrate.scenario.Assumption;
import runrate.scenario.HitRate;
import runrate.scenario.Scenario;
import runrate.text.Money;
import runrate.text.RiskSentence;

/// What the Risk tab changes of a scenario.
final class RiskEdits {
  private RiskEdits() {}

  /// Sets a lever as all work shows it: of work of several kinds every task moves. A range of its own would go on
  /// drawing it elsewhere, so its likely value follows.
  static UnaryOperator<Scenario> set(Input input, double value) {
    return scenario -> {
      Scenario shown = scenario.tasks().isEmpty() ? scenario : TaskEdits.mean(scenario);
      Scenario changed = input.with(shown, value);
      Scenario made = scenario.tasks().isEmpty() ? changed : TaskEdits.ofAll(scenario, shown, changed);
      return made.withAssumptions(made.assumptions().stream().map(assumed -> assumed.field().equals(input.path())
          && assumed.hasRange() ? around(assumed, value) : assumed).toList());
    };
  }

  private static Assumption around(Assumption assumed, double value) {
    return assumed.withLow(OptionalDouble.of(Math.min(assumed.low().orElseThrow(), value)))
        .withHigh(OptionalDouble.of(Math.max(assumed.high().orElseThrow(), value)))
        .withLikely(OptionalDouble.of(value));
  }

  /// Ranges that were published, around what the scenario has.
  static Scenario suggested(Scenario scenario) {
    List<Assumption> ranges = new ArrayList<>(scenario.assumptions());
    if (scenario.plan().caching().enabled() && scenario.plan().caching().hitRate() instanceof HitRate.Fixed) {
      add(ranges, published(Keys.path(CacheShape.HIT_RATE), 0.6, 0.94,
          "published for parallel fan-out and for well-run caches"));
    }
    // of calls that are tried once and not billed when they fail, more failures would be a saving
    if (scenario.workload().failure().maxAttempts() > 1) {
      double share = Inputs.of(WorkloadShape.FAILED).value(scenario);
      add(ranges, published(Keys.path(WorkloadShape.FAILED), 0, Math.max(share, 0.15),
          "published: 10 to 15 % of attempts fail"));
    }
    double output = scenario.workload().outputTokens();
    add(ranges, new Assumption(Keys.path(WorkloadShape.OUTPUT), "", OptionalDouble.of(output * 0.75),
        OptionalDouble.of(output * 1.5), ""));
    return scenario.withAssumptions(ranges);
  }

  private static Assumption published(String path, double low, double high, String source) {
    return new Assumption(path, "", OptionalDouble.of(low), OptionalDouble.empty(), OptionalDouble.of(high),
        Assumption.Shape.TRIANGULAR, Assumption.Basis.PUBLISHED, source);
  }

  private static void add(List<Assumption> ranges, Assumption wanted) {
    ranges.stream().filter(known -> known.field().equals(wanted.field())).findFirst().ifPresentOrElse(known -> {
      if (!known.hasRange()) {
        ranges.set(ranges.indexOf(known), known.withLow(wanted.low()).withHigh(wanted.high()));
      }
    }, () -> ranges.add(wanted));
  }

  /// The tab's sentence; the first lever that gives even odds mends it, else the budget that half of the months fit.
  static WindowTab.Verdict verdict(ScenarioStore store, Money money, RiskReport report, List<Tripwire> wires) {
    String words = RiskSentence.strip(money, report);
    boolean fits = report.probabilityOverBudget().isEmpty() || report.probabilityOverBudget().getAsDouble() <= 0.5;
    Optional<Tripwire> even = wires.stream().filter(wire -> wire.halfFit().value().isPresent()).findFirst();
    if (fits || wires.isEmpty()) {
      return new WindowTab.Verdict(words, "", () -> { });
    }
    return even.map(wire -> new WindowTab.Verdict(words, "Set %s to %s for even odds".formatted(
        RiskSentence.inSentence(wire), RiskSentence.flip(wire.input(),
            wire.halfFit())), () -> store.edit(set(wire.input(), wire.halfFit().value().orElseThrow()))))
        .orElseGet(() -> new WindowTab.Verdict(words, "Set the budget to " + RiskSentence.usd(money,
            report.percentile(0.5)), () -> store.edit(scenario -> scenario.withBudget(budget -> budget
            .withMonthlyUsd(OptionalDouble.of(Math.ceil(report.percentile(0.5).usd() + report.percentile(0.5)
                .halfWidth95())))))));
  }
}
