package runrate.desktop.optimise;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import runrate.optimise.MayChange;
import runrate.text.PlanWords;

/// What a search may change, ticked one by one.
final class MayChangeMenu extends MenuButton {
  MayChangeMenu(FoundPlans plans) {
    super("May change\u2026");
    setId("search-may-change");
    getStyleClass().add("risk-button");
    setMinWidth(USE_PREF_SIZE);
    for (MayChange what : MayChange.values()) {
      var item = new CheckMenuItem(PlanWords.name(what));
      item.setId("may-change-" + what.word());
      item.setSelected(plans.mayChange().contains(what));
      item.setOnAction(event -> {
        Set<MayChange> chosen = EnumSet.noneOf(MayChange.class);
        chosen.addAll(plans.mayChange());
        if (item.isSelected()) {
          chosen.add(what);
        } else {
          chosen.remove(what);
        }
        plans.mayChange(chosen);
      });
      getItems().add(item);
    }
  }
}
