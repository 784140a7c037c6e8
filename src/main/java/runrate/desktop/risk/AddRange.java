package runrate.desktop.risk;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.CacheShape;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.PlanShape;
import runrate.inputs.WorkloadShape;
import runrate.risk.UncertainInput;
import runrate.scenario.Assumption;
import runrate.scenario.Scenario;
import runrate.text.RiskSentence;

/// Offers the inputs that have no range: first those that move most bills, then all others.
final class AddRange extends MenuButton {
  private static final List<Input> USUAL = Stream.of(WorkloadShape.CALLS_PER_DAY, CacheShape.HIT_RATE,
      WorkloadShape.CONTEXT, WorkloadShape.OUTPUT, WorkloadShape.THINKING, WorkloadShape.FAILED, WorkloadShape.AGENTS,
      WorkloadShape.DAYS, CacheShape.CACHEABLE, PlanShape.BATCH).map(Inputs::of).toList();

  private final ScenarioStore store;

  AddRange(ScenarioStore store) {
    super("Add a range…");
    this.store = store;
    setId("ranges-add");
    getStyleClass().add("risk-button");
    setMinWidth(USE_PREF_SIZE);
    setOnShowing(event -> offer());
    offer();
  }

  private void offer() {
    Scenario scenario = store.state().scenario();
    List<Input> free = UncertainInput.possible(scenario).stream().filter(input ->
        scenario.assumption(input.path()).filter(Assumption::hasRange).isEmpty()).toList();
    var others = new Menu("Other inputs");
    free.stream().filter(input -> !USUAL.contains(input)).forEach(input -> others.getItems().add(item(input)));
    getItems().setAll(USUAL.stream().filter(free::contains).map(this::item).toList());
    getItems().add(others);
  }

  private MenuItem item(Input input) {
    var item = new MenuItem(RiskSentence.label(input.path()));
    item.setOnAction(event -> store.edit(RiskEdits.withRange(input)));
    return item;
  }
}
