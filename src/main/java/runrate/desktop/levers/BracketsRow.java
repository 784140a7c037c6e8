package runrate.desktop.levers;

import runrate.desktop.controls.Restyle;
import runrate.desktop.store.DeskState;
import runrate.scenario.Scenario;
import runrate.text.BracketSentence;

/// The volume discounts of the contract in words; they are written in the scenario file.
final class BracketsRow extends LeverRow {
  BracketsRow() {
    getChildren().add(note());
  }

  @Override
  long changes(Scenario scenario) {
    return scenario.plan().contract().onSum().volumeBrackets().isEmpty() ? 0 : 1;
  }

  @Override
  void show(DeskState state) {
    String discounts = BracketSentence.of(state.scenario().plan().contract().onSum());
    say(discounts);
    Restyle.keep(this, !discounts.isEmpty());
  }
}
