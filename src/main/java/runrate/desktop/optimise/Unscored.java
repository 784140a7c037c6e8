package runrate.desktop.optimise;

import java.util.Optional;
import javafx.scene.Node;
import runrate.desktop.levers.ModelMenu;
import runrate.tradeoff.Scores;

/// Models that a search leaves out because nobody scored them: one that is chosen from a list, or named, is scored in
/// the panel.
record Unscored(FoundPlans plans, LeversBeside levers) {
  /// Lists those of the vendors allowed below a node.
  void offer(Node below) {
    var scores = new Scores(plans.store().engine(), plans.store().state().scenario());
    ModelMenu.popup(() -> plans.store().engine().book(), Optional.empty(), offer -> plans.limits().vendors().contains(
        offer.card().vendor().id()) && scores.of(offer.key()).isEmpty(), levers::score).show(below);
  }

  void score(String model) {
    levers.score(model);
  }
}
