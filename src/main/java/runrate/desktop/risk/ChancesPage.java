package runrate.desktop.risk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import runrate.costing.CostEngine;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.Background;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.WindowTab;
import runrate.risk.Chances;
import runrate.risk.RiskReport;
import runrate.risk.Tripwire;
import runrate.scenario.Scenario;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.RiskSentence;
import runrate.text.RiskStrip;
import runrate.text.Why;
import runrate.units.Problem;

/// How likely the plan breaks its budget. Months are drawn beside the window, newest scenario first; the last answer
/// stays, paler, until the next one is there. What would flip the verdict is looked for after that.
final class ChancesPage extends StackPane implements RiskPage {
  /// Nothing is said of a draw that takes no longer.
  private static final Duration QUICK = Duration.ofMillis(200);
  private static final double PALE = 0.4;

  private final ScenarioStore store;
  private final Runnable onAnswer;
  private final ChanceCards chances;
  private final NoRange none;
  private final Label facts = StyledLabel.of("", "group-note");
  private final Label assumed = StyledLabel.of("", "badge-warning");
  private final Background<Asked, Drawn> drawing;
  private final Background<Asked, List<Tripwire>> flipping;
  private final PauseTransition slow = new PauseTransition(javafx.util.Duration.millis(QUICK.toMillis()));
  private Optional<Asked> asked = Optional.empty();
  private Optional<Chances> drawn = Optional.empty();
  private List<Tripwire> wires = List.of();
  private final List<Node> bar;

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

  /// @param onRanges opens the list of ranges
  /// @param onAnswer told when the tab's sentence has changed
  ChancesPage(ScenarioStore store, BiConsumer<Why, Node> why, ChartCard.Host host, Runnable onRanges,
      Runnable onAnswer) {
    this.store = store;
    this.onAnswer = onAnswer;
    chances = new ChanceCards(host, why, swing -> onRanges.run(),
        (input, value) -> store.edit(RiskEdits.set(input, value)));
    none = new NoRange(() -> store.edit(RiskEdits::suggested), onRanges);
    drawing = new Background<Asked, Drawn>("drawn-months", (question, going) -> Drawn.of(question), this::answered,
        this::failed);
    flipping = new Background<Asked, List<Tripwire>>("tripwires", (question, going) -> Chances.tripwires(
        question.engine(), question.scenario(), RiskReport.USUAL_SEED), this::answered, this::failed);
    slow.setOnFinished(event -> {
      chances.setOpacity(PALE);
      facts.setText("drawing %s months".formatted(Figures.whole(RiskReport.USUAL_TRIALS)));
    });
    getChildren().addAll(chances, none);
    var ranges = new Button("Ranges…");
    ranges.setId("risk-ranges");
    ranges.getStyleClass().add("risk-button");
    ranges.setMinWidth(USE_PREF_SIZE);
    ranges.setOnAction(event -> onRanges.run());
    assumed.setMinWidth(USE_PREF_SIZE);
    facts.setId("risk-facts");
    facts.setMinWidth(0);
    bar = List.of(assumed, facts, ranges);
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public List<Node> bar() {
    return bar;
  }

  private Money money() {
    return store.state().report().money();
  }

  /// Asks only what is new: a look at another tab and back draws nothing anew.
  @Override
  public void refresh() {
    var now = now();
    if (asked.filter(now::equals).isEmpty()) {
      asked = Optional.of(now);
      flipping.stop();
      slow.playFromStart();
      drawing.ask(now);
    }
  }

  private Asked now() {
    return new Asked(store.engine(), store.state().report().scenario());
  }

  @Override
  public void showNow() {
    asked = Optional.of(now());
    drawing.now(now());
    flipping.now(now());
  }

  private void answered(Drawn answer) {
    slow.stop();
    drawn = answer.chances();
    wires = List.of();
    chances.setOpacity(1);
    Restyle.keep(chances, drawn.isPresent());
    none.show(answer.problem(), money(), store.state().report().cost().monthUsd());
    Restyle.keep(none, drawn.isEmpty());
    Scenario scenario = asked.orElseThrow().scenario();
    drawn.ifPresent(found -> chances.show(money(), found));
    facts.setText(drawn.map(found -> RiskStrip.facts(found.bill())).orElse(""));
    assumed.setText("%s assumed".formatted(RiskStrip.guessed(scenario)));
    Restyle.keep(assumed, drawn.isPresent() && RiskStrip.guessed(scenario) > 0);
    drawn.ifPresent(found -> flipping.ask(asked.orElseThrow()));
    onAnswer.run();
  }

  private void answered(List<Tripwire> found) {
    wires = found;
    chances.show(found);
    onAnswer.run();
  }

  private void failed(String why) {
    slow.stop();
    chances.setOpacity(PALE);
    facts.setText("no months: " + why);
  }

  @Override
  public Optional<WindowTab.Verdict> verdict() {
    return drawn.map(found -> RiskEdits.verdict(store, money(), found.bill(), wires));
  }

  @Override
  public void grow(Node card) {
    chances.grow(card);
  }

  @Override
  public void shrink() {
    chances.shrink();
  }
}
