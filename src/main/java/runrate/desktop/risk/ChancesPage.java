package runrate.desktop.risk;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.TabPage;
import runrate.desktop.store.WindowTab;
import runrate.inputs.Input;
import runrate.scenario.Assumption;
import runrate.text.RangeWords;
import runrate.text.RiskStrip;
import runrate.text.Why;

/// How likely the plan breaks its budget. The last answer stays, paler, until the next one is there.
final class ChancesPage extends StackPane implements TabPage {
  private static final double FACTS = 400;

  private final DrawnChances drawn;
  private final ChanceCards cards;
  private final NoRange none;
  private final CardFinding facts = new CardFinding();
  private final Label assumed = StyledLabel.of("", "badge-warning");
  private final List<Node> bar;

  /// @param onRanges opens the list of ranges
  ChancesPage(DrawnChances drawn, BiConsumer<Why, Node> why, ChartCard.Host host, Runnable onRanges) {
    this.drawn = drawn;
    cards = new ChanceCards(host, why, swing -> onRanges.run(), new RangeEnds(drawn.store()), this::set, drawn::stop);
    none = new NoRange(() -> drawn.store().edit(OfferedRanges::all), onRanges);
    getChildren().addAll(cards, none);
    var ranges = new Button("Ranges…");
    ranges.setId("risk-ranges");
    ranges.getStyleClass().add("risk-button");
    ranges.setMinWidth(USE_PREF_SIZE);
    ranges.setOnAction(event -> onRanges.run());
    assumed.setMinWidth(USE_PREF_SIZE);
    facts.setId("risk-facts");
    HBox.setHgrow(facts, Priority.NEVER);
    facts.setPrefWidth(FACTS);
    bar = List.of(assumed, facts, ranges);
    drawn.listen(this::show);
    drawn.listenWhileWaiting(this::showWaiting);
  }

  /// A range that gives way to a value is told: nothing but the badge in the panel would say so.
  private void set(Input input, double value) {
    if (!drawn.isFlipNow()) {
      return;
    }
    Optional<Assumption> range = drawn.store().state().scenario().assumption(input.path()).filter(
        Assumption::hasRange);
    drawn.store().edit(RiskEdits.set(input, value));
    range.ifPresent(gone -> cards.say(drawn.store().state().scenario(), RangeWords.givenUp(input, gone)));
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public List<Node> bar() {
    return bar;
  }

  @Override
  public boolean stop() {
    return drawn.giveUp();
  }

  @Override
  public void refresh() {
    drawn.ask();
    cards.flipsOf(drawn.isFlipNow());
  }

  @Override
  public void showNow() {
    drawn.askNow();
  }

  private void show() {
    var chances = drawn.chances();
    Restyle.keep(cards, chances.isPresent() || drawn.isOld());
    Restyle.keep(none, chances.isEmpty() && drawn.isAnswered() && !drawn.isOld());
    none.show(drawn.problem(), drawn.money(), drawn.store().state().report().cost().monthUsd(),
        OfferedRanges.of(drawn.store().state().scenario()));
    chances.ifPresent(found -> cards.show(drawn.money(), found, drawn.wires(), drawn.success()));
    showWaiting();
    long guessed = chances.map(found -> RiskStrip.guessed(found.bill().scenario())).orElse(0L);
    assumed.setText("%s assumed".formatted(guessed));
    Restyle.keep(assumed, guessed > 0);
  }

  private void showWaiting() {
    cards.wait(drawn);
    cards.flipsOf(drawn.isFlipNow());
    facts.show(drawn.isLate() ? List.of("drawing " + drawn.count(), "drawing")
        : !drawn.failure().isEmpty() ? List.of("no months: " + drawn.failure())
        : drawn.chances().map(found -> RiskStrip.facts(found.bill())).orElse(List.of("")));
  }

  @Override
  public Optional<WindowTab.Verdict> verdict() {
    return drawn.answer().map(found -> RiskEdits.verdict(drawn.store(), drawn.money(), found,
        drawn.isFlipNow() ? drawn.wires() : List.of()));
  }

  @Override
  public void grow(Node card) {
    cards.grow(card);
  }

  @Override
  public void shrink() {
    cards.shrink();
  }
}
