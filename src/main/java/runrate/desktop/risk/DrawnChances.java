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
import runrate.risk.KeptMonths;
import runrate.risk.RiskReport;
import runrate.risk.Tripwire;
import runrate.risk.Watch;
import runrate.scenario.Scenario;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.units.Problem;

/// The months drawn of the open scenario, beside the window, newest scenario first. What would flip the verdict is
/// looked for after that. All views of the tab show the same ones. A draw that takes long says how far it is, and may
/// be stopped; the last answer stays meanwhile.
final class DrawnChances {
  /// Nothing is said of a draw that takes no longer.
  private static final Duration QUICK = Duration.millis(200);

  private final ScenarioStore store;
  private final Background<Asked, Drawn> drawing;
  private final Background<Asked, List<Tripwire>> flipping;
  private final PauseTransition slow = new PauseTransition(QUICK);
  private final KeptMonths kept = new KeptMonths();
  private final List<Runnable> listeners = new ArrayList<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private Optional<Asked> asked = Optional.empty();
  private Optional<Asked> answered = Optional.empty();
  private Drawn drawn = new Drawn(Optional.empty(), Optional.empty());
  private List<Tripwire> wires = List.of();
  private boolean late;
  private double share;
  private String failure = "";

  /// What months are drawn of.
  private record Asked(CostEngine engine, Scenario scenario) {}

  /// Months, or why there are none.
  private record Drawn(Optional<Chances> chances, Optional<Problem> problem) {
    static Drawn of(Asked asked, KeptMonths kept, Background.Going going) {
      Optional<Problem> problem = RiskReport.problem(asked.engine(), asked.scenario());
      return new Drawn(problem.isPresent() ? Optional.empty() : Chances.of(asked.engine(), asked.scenario(),
          kept, new Watch(going::isStopped, going::progress)), problem);
    }
  }

  DrawnChances(ScenarioStore store) {
    this.store = store;
    drawing = new Background<Asked, Drawn>("drawn-months", (question, going) -> Drawn.of(question, kept, going),
        this::take, this::fail).telling(this::tell);
    flipping = new Background<>("tripwires", (question, going) -> Chances.tripwires(question.engine(),
        question.scenario(), RiskReport.USUAL_SEED, new Watch(going::isStopped, done -> { })), this::take, this::fail);
    slow.setOnFinished(event -> {
      late = true;
      tell();
    });
  }

  /// @param listener told whenever there is something new to show
  void listen(Runnable listener) {
    listeners.add(listener);
  }

  /// @param listener told how far a draw is that takes long, many times a second
  void listenWhileWaiting(Runnable listener) {
    waiting.add(listener);
  }

  /// Asks only what is new: a look at another tab and back draws nothing anew.
  void ask() {
    var now = new Asked(store.engine(), store.state().report().scenario());
    if (asked.filter(now::equals).isEmpty()) {
      asked = Optional.of(now);
      flipping.stop();
      share = 0;
      failure = "";
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

  /// Stops a draw that somebody waits for.
  ///
  /// @return whether there was one
  boolean giveUp() {
    boolean waited = late;
    if (waited) {
      stop();
    }
    return waited;
  }

  /// Gives up waiting: the last answer stays, as an older one, until months are asked for again.
  void stop() {
    drawing.stop();
    flipping.stop();
    asked = Optional.empty();
    fail("stopped at " + count());
  }

  private void tell(double done) {
    share = done;
    if (late) {
      waiting.forEach(Runnable::run);
    }
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

  /// The same where they are of the scenario as it stands, for sentences that cannot be paler.
  Optional<Chances> answer() {
    return isOld() ? Optional.empty() : chances();
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

  /// Whether the answer is one to an older question: another one is being drawn, or there is none.
  boolean isOld() {
    return late || !failure.isEmpty();
  }

  /// Whether months are being drawn for longer than a blink.
  boolean isLate() {
    return late;
  }

  /// The part of the months that is drawn.
  double share() {
    return share;
  }

  /// How many are drawn of how many.
  String count() {
    return "%s of %s months".formatted(Figures.whole(Math.round(share * RiskReport.USUAL_TRIALS)),
        Figures.whole(RiskReport.USUAL_TRIALS));
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
