package runrate.desktop.risk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.SearchMenu;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.desktop.levers.ModelMenu;
import runrate.desktop.levers.Unit;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Range;
import runrate.policies.OtherModel;
import runrate.policies.PolicyReport;
import runrate.scenario.BudgetPolicy;
import runrate.scenario.BudgetPolicy.OffPeak;
import runrate.scenario.BudgetPolicy.OnLimit;
import runrate.scenario.Scenario;
import runrate.text.Figures;

/// What stands over the policies: what a day may spend, when waiting calls run, and which model is the cheaper one.
final class PolicyBar extends HBox {
  private static final double ROOM_FOR_LABELS = 800;

  private final PolicyField limit;
  private final Segments<OffPeak> offPeak;
  private final SearchMenu model;
  private final ToggleButton more = new ToggleButton("More…");
  private final Label sample = StyledLabel.of("sample data", "badge-muted");
  private final Label spend = label("A day may spend");
  private final Label peak = label("off-peak");
  private final Label cheaper = label("cheaper model");

  /// @param onMore told whether the inputs behind the button are to be in sight
  PolicyBar(ScenarioStore store, Consumer<Boolean> onMore) {
    super(10);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0);
    HBox.setHgrow(this, Priority.ALWAYS);
    limit = new PolicyField(store, "policy-limit", "A day may spend", Unit.USD, Range.ABOVE_ZERO, 100,
        scenario -> scenario.budget().dailyUsd(), (usd, gesture) -> store.edit(PolicyEdits.limit(usd), gesture));
    offPeak = new Segments<>(when -> store.edit(PolicyEdits.policy(policy -> policy.withOffPeak(when))));
    for (OffPeak when : OffPeak.values()) {
      String word = when.name().toLowerCase(Figures.LOCALE);
      offPeak.option(when, "policy-off-peak-" + word, word);
    }
    Tooltip.install(offPeak, Terms.tooltip("Off-peak: when calls run that wait for the batch."));
    offPeak.setAccessibleText("Off-peak: when waiting calls run");
    model = new SearchMenu("", () -> ModelMenu.popup(() -> store.engine().book(),
        policy(store).model(), key -> choose(store, Optional.of(key)))
        .action("the cheapest of the mix", () -> choose(store, Optional.empty())));
    model.setId("policy-model");
    model.setTooltip(Terms.tooltip("The cheaper model: it takes calls a day's limit does not pay for."));
    model.getStyleClass().add("policy-menu");
    model.setMinWidth(USE_PREF_SIZE);
    more.setId("policy-more");
    more.getStyleClass().addAll("risk-button", "policy-more");
    more.setMinWidth(USE_PREF_SIZE);
    more.selectedProperty().subscribe(shown -> onMore.accept(shown));
    sample.setId("policy-sample");
    sample.setMinWidth(USE_PREF_SIZE);
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(spend, limit.node(), peak, offPeak, cheaper, model, more, gap, sample);
    widthProperty().subscribe(width -> arrange(width.doubleValue() == 0 || width.doubleValue() >= ROOM_FOR_LABELS));
  }

  /// What has no label any more says on hover what it is.
  private void arrange(boolean roomy) {
    spend.setText(roomy ? "A day may spend" : "A day");
    List.of(peak, cheaper).forEach(each -> Restyle.keep(each, roomy));
  }

  private static Label label(String words) {
    Label label = StyledLabel.of(words, "policy-label");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static BudgetPolicy policy(ScenarioStore store) {
    return store.state().scenario().budget().policy();
  }

  private static void choose(ScenarioStore store, Optional<String> key) {
    store.edit(PolicyEdits.policy(policy -> policy.withModel(key)));
  }

  /// The line that says why a typed limit was not taken.
  Node reply() {
    return limit.node().reply();
  }

  /// What a file says is in sight when it is opened.
  void showMore(boolean shown) {
    more.setSelected(shown);
  }

  /// @param report of the scenario, or of one with a limit while it has none
  void show(Scenario scenario, Optional<PolicyReport> report) {
    BudgetPolicy policy = scenario.budget().policy();
    limit.show(scenario);
    offPeak.show(policy.offPeak());
    String name = report.flatMap(found -> found.outcome(OnLimit.CHEAPER).other()).map(OtherModel::name)
        .filter(found -> !found.isEmpty()).orElse("none is cheaper");
    model.setText(name);
    model.setAccessibleText("Cheaper model: %s%s".formatted(name, policy.model().isEmpty()
        ? ", the cheapest of the mix" : ""));
    long set = PolicyEdits.moreSet(policy);
    more.setText(set == 0 ? "More…" : "More (%s)".formatted(set));
    more.setAccessibleText("More: check, lag, cap and raise; %s set".formatted(set));
    Restyle.keep(sample, scenario.forecast().isSample());
  }
}
