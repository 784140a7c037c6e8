package runrate.desktop.risk;

import java.util.List;
import java.util.Optional;
import runrate.costing.CostEngine;
import runrate.desktop.store.Background;
import runrate.desktop.store.LateAnswer;
import runrate.desktop.store.ScenarioStore;
import runrate.risk.Chances;
import runrate.risk.KeptMonths;
import runrate.risk.RiskReport;
import runrate.risk.Tripwire;
import runrate.risk.Watch;
import runrate.scenario.Scenario;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.tradeoff.SuccessTarget;
import runrate.units.Problem;

/// The months drawn of the open scenario, beside the window, newest scenario first. What would flip the verdict is
/// looked for after that. All views of the tab show the same ones. A draw that takes long says how far it is, and may
/// be stopped; the last answer stays meanwhile.
final class DrawnChances {
  private final ScenarioStore store;
  private final LateAnswer<Asked, Drawn> drawing;
  private final Background<Asked, List<Tripwire>> flipping;
  private Optional<Asked> answered = Optional.empty();
  private Drawn drawn = new Drawn(Optional.empty(), Optional.empty(), Optional.empty());
  private List<Tripwire> wires = List.of();
  private Optional<Asked> flipped = Optional.empty();

  /// What months are drawn of.
  private record Asked(CostEngine engine, Scenario scenario) {}

  /// Months, or why there are none, and what a success costs beside what it may.
  private record Drawn(Optional<Chances> chances, Optional<Problem> problem, Optional<SuccessTarget> success) {
    static Drawn of(Asked asked, KeptMonths kept, Background.Going going) {
      Optional<Problem> problem = RiskReport.problem(asked.engine(), asked.scenario());
      return new Drawn(problem.isPresent() ? Optional.empty() : Chances.of(asked.engine(), asked.scenario(),
          kept, new Watch(going::isStopped, going::progress)), problem,
          SuccessTarget.of(asked.engine(), asked.scenario()));
    }
  }

  DrawnChances(ScenarioStore store) {
    this.store = store;
    drawing = new LateAnswer<>("drawn-months", (question, going) -> Drawn.of(question, store.months(), going),
        this::take);
    flipping = new Background<>("tripwires", (question, going) -> Chances.tripwires(question.engine(),
        question.scenario(), RiskReport.USUAL_SEED, new Watch(going::isStopped, done -> { })), this::take,
        drawing::fail);
  }

  /// @param listener told whenever there is something new to show
  void listen(Runnable listener) {
    drawing.listen(listener);
  }

  /// @param listener told how far a draw is that takes long, many times a second
  void listenWhileWaiting(Runnable listener) {
    drawing.listenWhileWaiting(listener);
  }

  private Asked now() {
    return new Asked(store.engine(), store.state().report().scenario());
  }

  /// Asks only what is new: a look at another tab and back draws nothing anew.
  void ask() {
    if (drawing.ask(now())) {
      flipping.stop();
    }
  }

  /// Asks and waits, for a picture that is taken only once.
  void askNow() {
    drawing.askNow(now());
    flipping.now(now());
  }

  /// Stops a draw that somebody waits for.
  ///
  /// @return whether there was one
  boolean giveUp() {
    boolean waited = drawing.isLate();
    if (waited) {
      stop();
    }
    return waited;
  }

  /// Gives up waiting: the last answer stays, as an older one, until months are asked for again.
  void stop() {
    flipping.stop();
    drawing.forget();
    drawing.stop("stopped at " + count());
  }

  private void take(Drawn answer) {
    answered = drawing.asked();
    drawn = answer;
    wires = List.of();
    drawn.chances().ifPresent(found -> flipping.ask(answered.orElseThrow()));
  }

  private void take(List<Tripwire> found) {
    wires = found;
    flipped = answered;
    drawing.tell();
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

  /// Whether what would flip the verdict was looked for of the scenario as it stands. The last answer stays for a
  /// blink, and what it says must not be done to another scenario.
  boolean isFlipNow() {
    return flipped.filter(now()::equals).isPresent();
  }

  Optional<SuccessTarget> success() {
    return drawn.success();
  }

  /// Whether anything was answered so far.
  boolean isAnswered() {
    return answered.isPresent();
  }

  /// Whether the answer is one to an older question: another one is being drawn, or there is none.
  boolean isOld() {
    return drawing.isOld();
  }

  /// Whether months are being drawn for longer than a blink.
  boolean isLate() {
    return drawing.isLate();
  }

  /// The part of the months that is drawn.
  double share() {
    return drawing.share();
  }

  /// How many are drawn of how many.
  String count() {
    return "%s of %s months".formatted(Figures.whole(Math.round(share() * RiskReport.USUAL_TRIALS)),
        Figures.whole(RiskReport.USUAL_TRIALS));
  }

  /// Why there is no answer; empty where there is one.
  String failure() {
    return drawing.failure();
  }

  ScenarioStore store() {
    return store;
  }

  Money money() {
    return store.state().report().money();
  }
}
