package runrate.desktop.desk;

import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import runrate.compare.Column;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.Presentation;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.text.Money;
import runrate.tradeoff.ModelOption;
import runrate.tradeoff.ParetoFrontier;

/// What can be done with an option of the frontier: take it over, set it beside the plan, see its prices.
public final class OptionMenu {
  /// What is shown elsewhere in the window.
  public interface Elsewhere {
    void compare(Column column);

    void prices(String model);

    /// Turns a task in the panel from now on, or all work.
    void task(Optional<String> name);

    /// Tasks that are locked there.
    Set<String> lockedTasks();
  }

  private final ScenarioStore store;
  private final Elsewhere elsewhere;
  private final ContextMenu menu = new ContextMenu();

  OptionMenu(ScenarioStore store, Elsewhere elsewhere) {
    this.store = store;
    this.elsewhere = elsewhere;
    menu.setId("option-menu");
  }

  /// A point given in the file has no plan behind it, and the plan itself is what one has.
  void show(ParetoFrontier.Point point, Node at, double x, double y) {
    ModelOption option = point.option();
    Optional<Scenario> plan = option.scenario().filter(found -> option.kind() != ModelOption.Kind.PLAN);
    menu.hide();
    if (option.scenario().isEmpty() && option.kind() == ModelOption.Kind.PLAN) {
      elsewhere.task(Optional.of(option.name()));
    }
    plan.ifPresent(found -> {
      menu.getItems().setAll(item("option-take", "Take over: " + option.name() + ", " + month(found),
          () -> store.edit(scenario -> scenario.withPlan(old -> found.plan()).withTasks(found.tasks()))),
          compare(option, found));
      RoutingMix mix = found.plan().routing();
      if (mix.routes().size() == 1 && found.tasks().isEmpty()) {
        menu.getItems().add(item("option-prices", "See its prices",
            () -> elsewhere.prices(mix.largest().model())));
      }
      Point2D place = at.localToScreen(x, y);
      menu.show(at, place.getX(), place.getY());
    });
  }

  private String month(Scenario found) {
    var state = store.state();
    Money money = state.report().money();
    double nowUsd = state.report().cost().monthUsd();
    return "%s a month, not %s".formatted(money.amount(store.engine().prepare(found).monthUsd(), nowUsd),
        money.amount(nowUsd));
  }

  private MenuItem compare(ModelOption option, Scenario found) {
    boolean full = store.state().scenario().presentation().columns().size() >= Presentation.MOST_COLUMNS;
    MenuItem item = item("option-compare", full ? "Compare: six columns, no room for more" : "Compare with this plan",
        () -> elsewhere.compare(new Column(option.name(), found)));
    item.setDisable(full);
    return item;
  }

  private static MenuItem item(String id, String words, Runnable action) {
    var item = new MenuItem(words);
    item.setId(id);
    item.setMnemonicParsing(false);
    item.setOnAction(event -> action.run());
    return item;
  }
}
