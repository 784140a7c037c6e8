package runrate.desktop.risk;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import runrate.desktop.charts.BillChart;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.store.TabPage;
import runrate.desktop.store.WindowTab;
import runrate.risk.Chances;
import runrate.text.RiskStrip;
import runrate.text.Why;
import runrate.text.WhyRisk;

/// Every uncertain input with its range, which of them move together, and the bill that follows at once.
final class RangesPage extends StackPane implements TabPage {
  /// In a narrower window the bill and the links stand below the ranges.
  private static final double SIDE_BY_SIDE = 910;
  private static final double LEAST_HEIGHT = 300;
  private static final double LEAST_BILL = 232;
  /// Below the bill; in a lower window drawn pairs give way.
  private static final double ROOM_FOR_PAIRS = 540;
  /// Of the list of ranges, with the bin at the end of its rows.
  private static final double LEAST_WIDTH = 604;
  private static final double FACTS = 380;

  private final DrawnChances drawn;
  private final RangeList inputs;
  private final BillChart bill = new BillChart();
  private final BillFigures figures;
  private final ChartCard billCard;
  private final LinkCard links;
  private final ApartMonths apart;
  private final CardFinding facts = new CardFinding();
  private final List<Node> bar;
  private final VBox right = new VBox(16);
  private boolean stacked;

  /// @param onDone brings the chances back
  RangesPage(DrawnChances drawn, BiConsumer<Why, Node> why, ChartCard.Host host, Runnable onDone) {
    this.drawn = drawn;
    getStyleClass().add("ranges-page");
    figures = new BillFigures(false, drawn::stop);
    billCard = new ChartCard("card-ranges-bill", "The bill, with these", bill, host, link -> drawn.chances().ifPresent(
        found -> why.accept(WhyRisk.bill(drawn.money(), found.bill()), link))).above(figures);
    links = new LinkCard(drawn.store(), link -> drawn.chances().ifPresent(found -> why.accept(WhyRisk.links(
        drawn.money(), found.bill(), effect()), link)));
    apart = new ApartMonths(drawn.store(), this::showLinks);
    right.getChildren().setAll(billCard, links);
    VBox.setVgrow(billCard, Priority.ALWAYS);
    VBox.setVgrow(links, Priority.SOMETIMES);
    billCard.setMinHeight(LEAST_BILL);
    inputs = new RangeList(drawn.store());
    HBox.setHgrow(inputs, Priority.ALWAYS);
    widthProperty().subscribe(width -> arrange(width.doubleValue() < SIDE_BY_SIDE));
    heightProperty().subscribe(height -> links.drawPairs(stacked || height.doubleValue() >= ROOM_FOR_PAIRS));
    facts.setPrefWidth(FACTS);
    HBox.setHgrow(facts, Priority.NEVER);
    bar = List.of(facts, button("ranges-suggested", "Suggested ranges", () ->
        drawn.store().edit(OfferedRanges::all)), new AddRange(drawn.store()), done(onDone));
    visibleProperty().subscribe((was, is) -> toTop());
    drawn.listen(this::show);
    drawn.listenWhileWaiting(this::showWaiting);
  }

  private void toTop() {
    inputs.toTop();
    if (getChildren().getFirst() instanceof PlainScroll page) {
      page.setVvalue(0);
    }
  }

  private void arrange(boolean below) {
    if (!getChildren().isEmpty() && below == stacked) {
      return;
    }
    stacked = below;
    links.drawPairs(below || getHeight() >= ROOM_FOR_PAIRS);
    right.setMinWidth(below ? 0 : 290);
    right.setPrefWidth(below ? USE_COMPUTED_SIZE : 416);
    right.setMaxWidth(below ? Double.MAX_VALUE : 416);
    inputs.setMinHeight(below ? LEAST_HEIGHT : 0);
    inputs.setMinWidth(below ? 0 : LEAST_WIDTH);
    if (below) {
      getChildren().setAll(new PlainScroll(new VBox(16, inputs, right)));
      ((PlainScroll) getChildren().getFirst()).getStyleClass().add("desk-scroll");
    } else {
      getChildren().setAll(new HBox(16, inputs, right));
    }
  }

  private static Button button(String id, String words, Runnable action) {
    var button = new Button(words);
    button.setId(id);
    button.getStyleClass().add("risk-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private static Button done(Runnable onDone) {
    Button done = button("ranges-done", "Done", onDone);
    done.getStyleClass().add("accent");
    return done;
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
    show();
    drawn.ask();
  }

  @Override
  public void showNow() {
    show();
    drawn.askNow();
    drawn.chances().filter(found -> found.bill().linked()).ifPresent(found -> apart.askNow());
  }

  private void show() {
    Optional<Chances> chances = drawn.chances();
    inputs.show(drawn.money(), chances.map(Chances::bill));
    bill.showIn(drawn.money());
    chances.ifPresent(found -> {
      bill.show(found.bill());
      figures.show(drawn.money(), found.bill());
      billCard.show(RiskStrip.overInShort(found.bill()), "");
    });
    billCard.setVisible(chances.isPresent() || drawn.isOld());
    showWaiting();
    showLinks();
    facts.show(RiskStrip.bases(drawn.store().state().scenario()));
  }

  /// What links do is said of the same months with and without them.
  private void showLinks() {
    links.show(effect(), drawn.isOld());
  }

  private Optional<String> effect() {
    return drawn.chances().map(Chances::bill).flatMap(bill -> (bill.linked() ? apart.found() : Optional.of(bill))
        .map(alone -> RiskStrip.linked(drawn.money(), bill, alone)));
  }

  private void showWaiting() {
    bill.setOpacity(drawn.isOld() ? BillFigures.PALE : 1);
    figures.pale(drawn.isOld(), drawn.isLate());
    billCard.progress(drawn.isLate(), drawn.share(), drawn.isLate() ? drawn.count() : drawn.failure());
  }

  @Override
  public Optional<WindowTab.Verdict> verdict() {
    return drawn.answer().map(found -> new WindowTab.Verdict(RiskStrip.measure(found.bill()), "", () -> { }));
  }
}
