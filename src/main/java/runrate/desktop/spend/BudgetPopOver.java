package runrate.desktop.spend;

import java.util.Optional;
import javafx.scene.Node;
import org.controlsfx.control.PopOver;
import runrate.desktop.store.ScenarioStore;
import runrate.scenario.PeriodBudget;

/// The card of a budget, over the window, beside what it was asked from.
final class BudgetPopOver {
  private final ScenarioStore store;
  private final PopOver popOver = new PopOver();

  BudgetPopOver(ScenarioStore store) {
    this.store = store;
    popOver.getStyleClass().add("search-popover");
    popOver.setDetachable(false);
    popOver.setAnimated(false);
    popOver.setArrowSize(0);
    popOver.setCornerRadius(0);
    popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_LEFT);
  }

  /// @param budget nothing for one that is to be made
  void show(Optional<PeriodBudget> budget, Node at) {
    var card = new BudgetCard(store, budget, () -> {
      popOver.hide();
      at.requestFocus();
    });
    popOver.setContentNode(card);
    popOver.show(at);
    card.focus();
  }
}
