package runrate.desktop.capacity;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.util.Duration;
import runrate.capacity.Proof;
import runrate.costing.CostEngine;
import runrate.desktop.controls.Terms;
import runrate.scenario.Scenario;
import runrate.text.Glossary;
import runrate.text.ProofSentence;

/// Plays days of the shown team in the background once its user pauses, and says whether the formulas
/// agree. A newer scenario stops the days of an older one.
final class ProofLine extends Label {
  private static final Duration PAUSE = Duration.millis(300);
  private static final long SEED = 1;

  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final AtomicLong newest = new AtomicLong();
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
    long mine = newest.incrementAndGet();
    setText("Simulating…");
    pause.setOnFinished(event -> Thread.ofPlatform().daemon().name("simulation")
        .start(() -> play(engine, scenario, mine)));
    pause.playFromStart();
  }

  /// Waits for the answer, for a picture that is taken only once.
  void showNow(CostEngine engine, Scenario scenario) {
    pause.stop();
    newest.incrementAndGet();
    shown = Optional.of(scenario);
    setText(sentence(Proof.of(engine, scenario, SEED, 1, () -> false)));
  }

  private static String sentence(Optional<Proof> proof) {
    return proof.map(ProofSentence::of).orElse("Nobody calls, or too many do: there is nothing to simulate here.");
  }

  private void play(CostEngine engine, Scenario scenario, long mine) {
    String words;
    try {
      words = sentence(Proof.of(engine, scenario, SEED, 1, () -> newest.get() != mine));
    } catch (RuntimeException e) {
      words = "This team could not be simulated: " + e.getMessage();
    }
    String answer = words;
    Platform.runLater(() -> {
      if (newest.get() == mine) {
        setText(answer);
      }
    });
  }
}
