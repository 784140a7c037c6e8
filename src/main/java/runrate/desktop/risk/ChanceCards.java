package runrate.desktop.risk;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import runrate.desktop.charts.BillChart;
import runrate.desktop.charts.OutlookChart;
import runrate.desktop.charts.TornadoChart;
import runrate.desktop.charts.TornadoEnds;
import runrate.desktop.controls.CardGrid;
import runrate.desktop.controls.ChartCard;
import runrate.inputs.Input;
import runrate.risk.Chances;
import runrate.risk.RiskReport;
import runrate.risk.Swing;
import runrate.risk.Tripwire;
import runrate.scenario.Scenario;
import runrate.text.Money;
import runrate.text.RiskSentence;
import runrate.text.Why;
import runrate.text.WhyRisk;
import runrate.tradeoff.SuccessTarget;

/// Four cards: the month's bill, the month it is, what moves the bill, and what would flip the verdict.
final class ChanceCards extends StackPane {
  private final BillChart bill = new BillChart();
  private final OutlookChart outlook = new OutlookChart();
  private final TornadoChart tornado;
  private final BillFigures figures;
  private final List<ChartCard> cards;
  private final FlipCard flips;
  private final CardGrid grid;
  private Optional<Chances> shown = Optional.empty();
  private List<Tripwire> wires = List.of();
  private Optional<SuccessTarget> success = Optional.empty();
  private Optional<Said> said = Optional.empty();
  private Money money = Money.US_DOLLARS;

  /// What is said of a change as long as the scenario is the one it made.
  private record Said(Scenario of, List<String> words) {}

  /// @param onInput told the input of a row of the tornado
  /// @param ends    what a dragged end of a bar does
  /// @param onSet   sets a lever
  /// @param onStop  gives up waiting for months
  ChanceCards(ChartCard.Host host, BiConsumer<Why, Node> why, Consumer<Swing> onInput, TornadoEnds.Changes ends,
      BiConsumer<Input, Double> onSet, Runnable onStop) {
    figures = new BillFigures(true, onStop);
    tornado = new TornadoChart(onInput, ends);
    cards = List.of(
        new ChartCard("card-bill", "The month's bill", bill, host, link -> shown.ifPresent(chances ->
            why.accept(WhyRisk.bill(money, chances.bill()), link))).above(figures),
        new ChartCard("card-outlook", "The month so far and to come", outlook, host, link -> shown.ifPresent(chances ->
            why.accept(WhyRisk.outlook(money, chances.outlook()), link))),
        new ChartCard("card-tornado", "What moves the bill", tornado, host, link -> shown.ifPresent(chances ->
            why.accept(WhyRisk.swings(money, chances.bill()), link))));
    flips = new FlipCard(onSet, link -> shown.ifPresent(chances ->
        why.accept(WhyRisk.flips(money, chances.bill(), success), link)));
    grid = new CardGrid(List.of(CardGrid.Row.even(0.5, cards.get(0), cards.get(1)),
        CardGrid.Row.even(0.5, cards.get(2), flips)));
    getChildren().add(grid);
  }

  void show(Money newMoney, Chances chances, List<Tripwire> found, Optional<SuccessTarget> target) {
    wires = found;
    success = target;
    shown = Optional.of(chances);
    money = newMoney;
    Stream.of(bill, outlook, tornado).forEach(chart -> chart.showIn(money));
    bill.show(chances.bill());
    figures.show(money, chances.bill());
    outlook.show(chances.outlook());
    tornado.show(chances.bill());
    cards.get(0).show(RiskSentence.half(money, chances.bill()), "");
    cards.get(1).show(RiskSentence.outlook(money, chances.outlook()), RiskSentence.outlookInShort(chances.outlook()));
    cards.get(2).show(RiskSentence.movers(chances.bill()), "");
    showFlips();
  }

  /// The last answer stays, paler, until the next one is there.
  void wait(DrawnChances drawn) {
    Stream.of(bill, outlook, tornado, flips).forEach(part ->
        part.setOpacity(drawn.isOld() ? BillFigures.PALE : 1));
    figures.pale(drawn.isOld(), drawn.isLate());
    cards.getFirst().progress(drawn.isLate(), drawn.share(), drawn.isLate() ? drawn.count() : drawn.failure());
  }

  /// Whether what would flip the verdict is of the scenario as it stands.
  void flipsOf(boolean now) {
    flips.of(now);
  }

  /// Says something beside what would flip the verdict, until the scenario is another one.
  void say(Scenario of, List<String> words) {
    said = Optional.of(new Said(of, words));
  }

  private void showFlips() {
    Optional<RiskReport> report = shown.map(Chances::bill);
    flips.show(money, report, wires, success, said.filter(last -> report.filter(bill ->
        bill.scenario().equals(last.of())).isPresent()).map(Said::words));
  }

  void grow(Node card) {
    cards.stream().filter(card::equals).forEach(grid::grow);
  }

  void shrink() {
    grid.shrink();
  }
}
