package runrate.desktop.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.DayField;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.levers.Unit;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Range;
import runrate.scenario.BudgetPolicy;
import runrate.scenario.BudgetPolicy.Check;
import runrate.scenario.BudgetPolicy.Raise;
import runrate.scenario.Scenario;
import runrate.text.Figures;

/// What else a file can say of a day's limit: when spend is checked and how late it is known, what the other model may
/// cost a day, and a higher limit for a while.
final class PolicyTerms extends VBox {
  private final ScenarioStore store;
  private final Segments<Check> check;
  private final PolicyField lag;
  private final PolicyField cap;
  private final PolicyField raise;
  private final DayField until = new DayField("policy-raise-until", "Last day of the raise", this::raiseUntil);
  private final HBox lagPart;
  private final Label low = StyledLabel.of("", "field-problem");

  PolicyTerms(ScenarioStore store) {
    super(4);
    this.store = store;
    setId("policy-terms");
    getStyleClass().add("policy-terms");
    check = new Segments<Check>(when -> store.edit(PolicyEdits.policy(policy -> policy.withCheck(when))))
        .option(Check.BEFORE, "policy-check-before", "before each call")
        .option(Check.AFTER, "policy-check-after", "after calls, as reported");
    lag = new PolicyField(store, "policy-lag", "Minutes reports of spend are late", Unit.COUNT, Range.AT_LEAST_ZERO, 5,
        scenario -> OptionalDouble.of(scenario.budget().policy().lagMinutes()), (minutes, gesture) ->
            store.edit(PolicyEdits.policy(policy -> policy.withLagMinutes(minutes.orElse(0))), gesture));
    cap = new PolicyField(store, "policy-cap", "Most a day may spend on the other model", Unit.USD, Range.ABOVE_ZERO,
        10, scenario -> scenario.budget().policy().fallbackCapUsd(), (usd, gesture) ->
            store.edit(PolicyEdits.policy(policy -> policy.withFallbackCapUsd(usd)), gesture));
    raise = new PolicyField(store, "policy-raise", "What a day may spend for a while", Unit.USD, Range.ABOVE_ZERO, 100,
        PolicyTerms::raised, this::raiseTo);
    lagPart = part("reports are late by", lag.node(), StyledLabel.of("min", "policy-label"));
    var parts = new FlowPane(18, 6, part("spend is checked", check), lagPart,
        part("on the other model at most", cap.node(), StyledLabel.of("a day", "policy-label")),
        part("raised to", raise.node(), StyledLabel.of("a day until", "policy-label"), until));
    low.setId("policy-raise-low");
    getChildren().addAll(parts, low);
    List.of(lag, cap, raise).forEach(each -> getChildren().add(each.node().reply()));
    say(OptionalDouble.empty());
  }

  private static HBox part(String words, Node... nodes) {
    var part = new HBox(6, StyledLabel.of(words, "policy-label"));
    part.getChildren().addAll(nodes);
    part.setAlignment(Pos.CENTER_LEFT);
    return part;
  }

  private static OptionalDouble raised(Scenario scenario) {
    return scenario.budget().policy().raise().map(raise -> OptionalDouble.of(raise.toUsd()))
        .orElse(OptionalDouble.empty());
  }

  /// An amount that raises nothing is not taken: no file could hold it.
  private void raiseTo(OptionalDouble usd, Object gesture) {
    OptionalDouble limit = store.state().scenario().budget().dailyUsd();
    boolean isLow = usd.isPresent() && limit.isPresent() && usd.getAsDouble() <= limit.getAsDouble();
    say(isLow ? limit : OptionalDouble.empty());
    if (isLow) {
      raise.show(store.state().scenario());
    } else {
      store.edit(PolicyEdits.policy(policy -> policy.withRaise(usd.isEmpty() ? Optional.empty()
          : Optional.of(new Raise(usd.getAsDouble(), day(policy))))), gesture);
    }
  }

  private LocalDate day(BudgetPolicy policy) {
    return policy.raise().map(Raise::until).orElseGet(() ->
        store.state().scenario().forecast().month().atEndOfMonth());
  }

  private void raiseUntil(LocalDate day) {
    if (store.state().scenario().budget().policy().raise().isPresent()) {
      store.edit(PolicyEdits.policy(policy -> policy.withRaise(policy.raise().map(old ->
          new Raise(old.toUsd(), day)))));
    }
  }

  private void say(OptionalDouble limit) {
    low.setText(limit.isEmpty() ? "" : "A raise must be above the %s a day may spend already; it was not taken."
        .formatted(Figures.usd(limit.getAsDouble())));
    Restyle.keep(low, limit.isPresent());
  }

  void show(Scenario scenario) {
    BudgetPolicy policy = scenario.budget().policy();
    check.show(policy.check());
    lag.show(scenario);
    cap.show(scenario);
    raise.show(scenario);
    until.show(day(policy));
    until.setDisable(policy.raise().isEmpty());
    Restyle.keep(lagPart, policy.check() == Check.AFTER || policy.lagMinutes() > 0);
  }
}
