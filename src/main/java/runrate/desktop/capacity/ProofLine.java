package runrate.desktop.capacity;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.control.Label;
import runrate.capacity.Proof;
import runrate.costing.CostEngine;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.Background;
import runrate.scenario.Scenario;
import runrate.text.Glossary;
import runrate.text.ProofSentence;

/// Plays days of the shown team in the background once its user pauses, and says whether the formulas
/// agree. A newer scenario stops the days of an older one.
final class ProofLine extends Label {
  private static final Duration PAUSE = Duration.ofMillis(300);
  private static final long SEED = 1;

  private record Team(CostEngine engine, Scenario scenario) {}

  private final Background<Team, Optional<Proof>> days = new Background<Team, Optional<Proof>>("simulation",
      (team, going) -> Proof.of(team.engine(), team.scenario(), SEED, 1, going::isStopped),
      proof -> setText(sentence(proof)), why -> setText("This team could not be simulated: " + why)).after(PAUSE);
  private Optional<Scenario> shown = Optional.empty();

  ProofLine() {
    setId("proof-line");
    getStyleClass().add("card-finding");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setTooltip(Terms.tooltip(Glossary.sentence("simulation")));
    setText("Simulating…");
  }

  /// @param scenario free of errors
  void show(CostEngine engine, Scenario scenario) {
    if (shown.filter(scenario::equals).isPresent()) {
      return;
    }
    shown = Optional.of(scenario);
    setText("Simulating…");
    days.ask(new Team(engine, scenario));
  }

  /// Waits for the answer, for a picture that is taken only once.
  void showNow(CostEngine engine, Scenario scenario) {
    shown = Optional.of(scenario);
    days.now(new Team(engine, scenario));
  }

  private static String sentence(Optional<Proof> proof) {
    return proof.map(ProofSentence::of).orElse("Nobody calls, or too many do: there is nothing to simulate here.");
  }
}
