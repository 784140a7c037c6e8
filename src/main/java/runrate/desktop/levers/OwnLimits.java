package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Keys;
import runrate.inputs.LimitShape;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;

/// Limits read in a vendor's console, folded away under each model of the mix.
final class OwnLimits extends LeverRow {
  private final ScenarioStore store;
  private final List<FoldedGroup> groups = new ArrayList<>();
  private final VBox list = new VBox(2);
  private List<String> models = List.of();

  OwnLimits(ScenarioStore store) {
    this.store = store;
    setSpacing(2);
    getChildren().addAll(Terms.label("Limits of your own", Keys.path(LimitShape.OWN)), list);
  }

  @Override
  long changes(Scenario scenario) {
    return scenario.plan().limits().own().size();
  }

  @Override
  Optional<String> label(String path) {
    return groupOf(path).flatMap(group -> group.label(path).map(label -> "%s of %s".formatted(label, group.title())));
  }

  @Override
  boolean focus(String path) {
    return groupOf(path).filter(group -> group.focus(path)).isPresent();
  }

  /// Groups nobody has looked at yet are made where one of them is asked for.
  private Optional<FoldedGroup> groupOf(String path) {
    if (!path.startsWith(Keys.path(LimitShape.OWN))) {
      return Optional.empty();
    }
    arrange(store.state().scenario());
    return groups.stream().filter(group -> group.label(path).isPresent()).findFirst();
  }

  @Override
  void show(DeskState state) {
    arrange(state.scenario());
    groups.forEach(group -> group.show(state));
  }

  private void arrange(Scenario scenario) {
    List<String> wanted = scenario.plan().routing().routes().stream().map(RouteShare::model).toList();
    if (!wanted.equals(models)) {
      models = wanted;
      groups.clear();
      models.forEach(model -> groups.add(group(model)));
      list.getChildren().setAll(groups);
    }
  }

  private FoldedGroup group(String model) {
    String name = store.engine().book().shortName(model);
    List<DialRow> rows = OwnLimitDials.rows(store, model);
    // The group around them says once where limits show.
    rows.forEach(row -> row.hush(true));
    return new FoldedGroup("group-limits-" + model, name, state -> summary(state, model, rows), rows);
  }

  private String summary(DeskState state, String model, List<DialRow> rows) {
    long own = rows.stream().mapToLong(row -> row.changes(state.scenario())).sum();
    boolean onCard = store.engine().book().find(model)
        .filter(offer -> offer.limits(state.scenario().plan().limits().tierAt(offer.vendor())).limit().isPresent())
            .isPresent();
    return own > 0 ? own + " own" : onCard ? "on the card" : "not known";
  }
}
