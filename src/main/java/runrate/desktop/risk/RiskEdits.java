package runrate.desktop.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.WindowTab;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.Quantity;
import runrate.inputs.TaskEdits;
import runrate.risk.BudgetOdds;
import runrate.risk.Chances;
import runrate.risk.RiskReport;
import runrate.risk.Tripwire;
import runrate.risk.UncertainInput;
import runrate.scenario.Assumption;
import runrate.scenario.RankLink;
import runrate.scenario.Scenario;
import runrate.text.FlipWords;
import runrate.text.Money;
import runrate.text.OddsWords;
import runrate.text.RiskSentence;

/// What the Risk tab changes of a scenario.
final class RiskEdits {
  private RiskEdits() {}

  /// Sets a lever as all work shows it: of work of several kinds every task moves. Its own range gives way, as it did
  /// where the value was looked for.
  static UnaryOperator<Scenario> set(Input input, double value) {
    return scenario -> without(input.path()).apply(TaskEdits.turned(scenario, TaskEdits.shown(scenario), input,
        value));
  }

  /// A first range around what an input is: four fifths to five quarters of it, as far as it may go.
  static UnaryOperator<Scenario> withRange(Input input) {
    return scenario -> {
      double now = input.value(scenario);
      double step = input.range().isWhole() ? 1 : 0.01;
      var range = new Assumption(input.path(), "", OptionalDouble.of(input.range().nearest(now * 0.8, step)),
          high(input, now), "");
      return changed(input.path(), known -> range.withShape(known.shape())).apply(scenario.assumption(input.path())
          .isPresent() ? scenario : scenario.withAssumption(range));
    };
  }

  private static OptionalDouble high(Input input, double now) {
    boolean share = input.quantity() == Quantity.SHARE;
    double wanted = now > 0 ? now * 1.25 : share ? 0.1 : input.quantity() == Quantity.TOKENS ? 1_000 : 1;
    return OptionalDouble.of(input.range().nearest(share ? wanted : Math.ceil(wanted), share ? 0.01 : 1));
  }

  static boolean isDrawn(String field) {
    return Inputs.find(field).filter(Input::isOfBill).isPresent();
  }

  static UnaryOperator<Scenario> changed(String field, UnaryOperator<Assumption> change) {
    return scenario -> scenario.withAssumptions(scenario.assumptions().stream().map(assumed ->
        assumed.field().equals(field) ? change.apply(assumed) : assumed).toList());
  }

  /// Without a range, and without the links it was in. What is noted of the input stays.
  static UnaryOperator<Scenario> without(String field) {
    return scenario -> changed(field, assumed -> assumed.withLow(OptionalDouble.empty())
        .withLikely(OptionalDouble.empty()).withHigh(OptionalDouble.empty())).apply(withoutSilent(field, scenario))
        .withLinks(scenario.uncertainty().links().stream().filter(link -> !link.a().equals(field)
            && !link.b().equals(field)).toList());
  }

  /// An assumption that says nothing but its range goes with it.
  private static Scenario withoutSilent(String field, Scenario scenario) {
    return scenario.assumption(field).filter(assumed -> assumed.note().isEmpty()).isPresent()
        ? scenario.withoutAssumption(field) : scenario;
  }

  /// The first two inputs with a range that are not linked yet.
  private static Optional<RankLink> unlinkedPair(Scenario scenario) {
    List<String> paths = UncertainInput.of(scenario).stream().map(UncertainInput::path).toList();
    return paths.stream().flatMap(a -> paths.stream().filter(b -> paths.indexOf(b) > paths.indexOf(a))
        .map(b -> new RankLink(a, b, 0))).filter(pair -> scenario.uncertainty().links().stream()
            .noneMatch(link -> link.isOf(pair.a(), pair.b()))).findFirst();
  }

  static boolean canLink(Scenario scenario) {
    return unlinkedPair(scenario).isPresent();
  }

  static Scenario linked(Scenario scenario) {
    List<RankLink> links = new ArrayList<>(scenario.uncertainty().links());
    unlinkedPair(scenario).ifPresent(links::add);
    return scenario.withLinks(links);
  }

  static UnaryOperator<Scenario> ranked(String a, String b, double rank) {
    return scenario -> scenario.withLinks(scenario.uncertainty().links().stream().map(link -> link.isOf(a, b)
        ? new RankLink(link.a(), link.b(), rank) : link).toList());
  }

  static UnaryOperator<Scenario> unlinked(String a, String b) {
    return scenario -> scenario.withLinks(scenario.uncertainty().links().stream()
        .filter(link -> !link.isOf(a, b)).toList());
  }

  /// Another pair in the place of one; a pair of one input, or one that is linked already, changes nothing.
  static UnaryOperator<Scenario> relinked(RankLink old, RankLink wanted) {
    return scenario -> wanted.a().equals(wanted.b()) || scenario.uncertainty().links().stream().anyMatch(link ->
        !link.isOf(old.a(), old.b()) && link.isOf(wanted.a(), wanted.b())) ? scenario
        : scenario.withLinks(scenario.uncertainty().links().stream().map(link -> link.isOf(old.a(), old.b())
            ? new RankLink(wanted.a(), wanted.b(), link.rank()) : link).toList());
  }

  /// The tab's sentence; the first lever that gives even odds mends it, else the budget that half of the months fit.
  static WindowTab.Verdict verdict(ScenarioStore store, Money money, Chances chances, List<Tripwire> wires) {
    RiskReport report = chances.bill();
    BudgetOdds odds = BudgetOdds.of(chances.outlook());
    if (odds.standing() == BudgetOdds.Standing.ON_TRACK && report.probabilityOverBudget().orElse(0) > 0.5) {
      return new WindowTab.Verdict(OddsWords.onTrackYet(chances), "", () -> { });
    }
    String words = RiskSentence.strip(money, report);
    boolean fits = report.probabilityOverBudget().isEmpty() || report.probabilityOverBudget().getAsDouble() <= 0.5;
    Optional<Tripwire> even = wires.stream().filter(wire -> wire.halfFit().value().isPresent()).findFirst();
    if (fits || wires.isEmpty()) {
      return new WindowTab.Verdict(words, "", () -> { });
    }
    return even.map(wire -> new WindowTab.Verdict(words, "Set %s to %s for even odds".formatted(
        FlipWords.inSentence(wire), FlipWords.flip(wire.input(),
            wire.halfFit())), () -> store.edit(set(wire.input(), wire.halfFit().value().orElseThrow()))))
        .orElseGet(() -> new WindowTab.Verdict(words, "Set the budget to " + RiskSentence.usd(money,
            report.percentile(0.5)), () -> store.edit(scenario -> scenario.withBudget(budget -> budget
            .withMonthlyUsd(OptionalDouble.of(Math.ceil(report.percentile(0.5).usd() + report.percentile(0.5)
                .halfWidth95())))))));
  }
}
