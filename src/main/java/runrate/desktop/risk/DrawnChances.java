package runrate.desktop.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import runrate.costing.CostEngine;
import runrate.desktop.store.Background;
import runrate.desktop.store.ScenarioStore;
import runrate.risk.Chances;
import runrate.risk.RiskReport;
import runrate.risk.Tripwire;
import runrate.scenario.Scenario;
import runrate.text.Money;
import runrate.units.Problem;

/// The months drawn of the open scenario, beside the window, newest scenario first. What would flip the verdict is
/// looked for after that. All views of the tab show the same ones.
final class DrawnChances {
  /// Nothing is said of a draw that takes no longer.
  private static final Duration QUICK = Duration.millis(200);

  private final ScenarioStore store;
  private final Background<Asked, Drawn> drawing;
  private final Background<Asked, List<Tripwire>> flipping;
  private final PauseTransition slow = new PauseTransition(QUICK);
  private final List<Runnable> listeners = new ArrayList<>();
  private Optional<Asked> asked = Optional.empty();
  private Optional<Asked> answered = Optional.empty();
  private Drawn drawn = new Drawn(Optional.empty(), Optional.empty());
  private List<Tripwire> wires = List.of();
  private boolean late;
  private String failure = "";

  /// What months are drawn of.
  private record Asked(CostEngine engine, Scenario scenario) {}

  /// Months, or why there are none.
  private record Drawn(Optional<Chances> chances, Optional<Problem> problem) {
    static Drawn of(Asked asked) {
      Optional<Problem> problem = RiskReport.problem(asked.engine(), asked.scenario());
      return new Drawn(problem.isPresent() ? Optional.empty() : Chances.of(asked.engine(), asked.scenario(),
          RiskReport.USUAL_SEED, RiskReport.USUAL_TRIALS), problem);
    }
  }

  DrawnChances(ScenarioStore store) {
    this.store = store;
    drawing = new Background<>("drawn-months", (question, going) -> Drawn.of(question), this::take, this::fail);
    flipping = new Background<>("tripwires", (question, going) -> Chances.tripwires(question.engine(),
        question.scenario(), RiskReport.USUAL_SEED), this::take, this::fail);
    slow.setOnFinished(event -> {
      late = true;
      tell();
    });
  }

  /// @param listener told whenever there is something new to show
  void listen(Runnable listener) {
    listeners.add(listener);
  }

  /// Asks only what is new: a look at another tab and back draws nothing anew.
  void ask() {
    var now = new Asked(store.engine(), store.state().report().scenario());
    if (asked.filter(now::equals).isEmpty()) {
      asked = Optional.of(now);
      flipping.stop();
      slow.playFromStart();
      drawing.ask(now);
    }
  }

  /// Asks and waits, for a picture that is taken only once.
  void askNow() {
    var now = new Asked(store.engine(), store.state().report().scenario());
    asked = Optional.of(now);
    drawing.now(now);
    flipping.now(now);
  }

  private void take(Drawn answer) {
    slow.stop();
    late = false;
    failure = "";
    answered = asked;
    drawn = answer;
    wires = List.of();
    drawn.chances().ifPresent(found -> flipping.ask(asked.orElseThrow()));
    tell();
  }

  private void take(List<Tripwire> found) {
    wires = found;
    tell();
  }

  private void fail(String why) {
    slow.stop();
    late = false;
    failure = why;
    tell();
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }

  Optional<Chances> chances() {
    return drawn.chances();
  }

  /// Why the ranges cannot be drawn.
  Optional<Problem> problem() {
    return drawn.problem();
  }

  List<Tripwire> wires() {
    return wires;
  }

  /// Whether anything was answered so far.
  boolean isAnswered() {
    return answered.isPresent();
  }

  /// Whether the answer is an older one, for longer than a blink.
  boolean isLate() {
    return late;
  }

  /// Why there is no answer; empty where there is one.
  String failure() {
    return failure;
  }

  ScenarioStore store() {
    return store;
  }

  Money money() {
    return store.state().report().money();
  }
}
