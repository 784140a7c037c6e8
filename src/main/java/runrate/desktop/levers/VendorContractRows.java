package runrate.desktop.levers;

import java.util.List;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.ContractShape;
import runrate.inputs.Keys;
import runrate.scenario.Scenario;

/// What was agreed with each vendor. Those that calls go to and those something was agreed with are in
/// sight; the others come with a click.
final class VendorContractRows extends LeverRows<VendorContractRow> {
  private final VBox list = new VBox(4);
  private final Hyperlink all = new Hyperlink();
  private boolean showsAll;

  VendorContractRows(ScenarioStore store) {
    super(store.engine().book().vendors().stream()
        .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
        .map(vendor -> new VendorContractRow(store, vendor)).toList());
    setSpacing(4);
    all.setId("vendors-all");
    all.getStyleClass().add("quiet-link");
    all.setOnAction(event -> {
      showsAll = !showsAll;
      show(store.state());
    });
    getChildren().addAll(Terms.label("Off the list price, by vendor", Keys.path(ContractShape.VENDORS)), list, all);
  }

  private void arrange(Scenario scenario) {
    List<VendorContractRow> wanted = rows().stream().filter(row -> showsAll || row.isWanted(scenario)).toList();
    if (!list.getChildren().equals(wanted)) {
      list.getChildren().setAll(wanted);
    }
    all.setText(showsAll ? "only those of this plan" : "all %s vendors".formatted(rows().size()));
    Restyle.keep(all, showsAll || wanted.size() < rows().size());
  }

  @Override
  boolean focus(String path) {
    if (label(path).isEmpty()) {
      return false;
    }
    boolean isHidden = list.getChildren().stream().noneMatch(row -> ((LeverRow) row).label(path).isPresent());
    if (isHidden) {
      all.fire();
    }
    return super.focus(path);
  }

  @Override
  void show(DeskState state) {
    arrange(state.scenario());
    rows().stream().filter(list.getChildren()::contains).forEach(row -> row.show(state));
  }
}
