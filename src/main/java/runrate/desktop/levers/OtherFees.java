package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.layout.VBox;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Inputs;
import runrate.inputs.WorkloadShape;
import runrate.pricing.Fee;
import runrate.scenario.Scenario;
import runrate.text.FeeNames;

/// Uses a request makes of whatever else the vendors of the mix charge fees for, a dial each.
final class OtherFees extends LeverRow {
  private static final Set<String> ELSEWHERE = Set.of(Fee.WEB_SEARCH, Fee.REQUEST, Fee.MACHINE_HOUR);

  private final ScenarioStore store;
  private final List<DialRow> rows = new ArrayList<>();
  private final VBox list = new VBox(2);
  private Set<String> fees = Set.of();

  OtherFees(ScenarioStore store) {
    this.store = store;
    getChildren().add(list);
  }

  private Set<String> wanted(Scenario scenario) {
    Set<String> ids = new TreeSet<>(scenario.workload().call().feeUses().keySet());
    scenario.plan().routing().routes().forEach(route -> store.engine().book().find(route.model()).ifPresent(offer ->
        offer.card().fees().stream().filter(fee -> fee.appliesTo(offer.model().id()) && fee.priceUsd().signum() > 0)
            .map(Fee::id).forEach(ids::add)));
    ids.removeAll(ELSEWHERE);
    return ids;
  }

  private static Dial dial(String fee) {
    return Dial.of(Inputs.of(WorkloadShape.FEE_USES, fee), FeeNames.of(fee), 0, 5, 0.1);
  }

  @Override
  long changes(Scenario scenario) {
    return scenario.workload().call().feeUses().keySet().stream().filter(fee -> !ELSEWHERE.contains(fee)).count();
  }

  @Override
  void show(DeskState state) {
    Set<String> shown = wanted(state.scenario());
    if (!shown.equals(fees)) {
      fees = shown;
      rows.clear();
      fees.forEach(fee -> rows.add(DialRow.small(dial(fee), store)));
      list.getChildren().setAll(rows);
    }
    rows.forEach(row -> row.show(state));
    say(fees.isEmpty() ? "the vendors of the mix charge no other fees" : "");
  }
}
