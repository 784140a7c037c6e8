package runrate.desktop.usage;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import runrate.desktop.charts.LedgerChart;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.ScenarioStore;
import runrate.ledger.Reconciliation;
import runrate.ledger.VendorRate;
import runrate.text.LedgerWords;
import runrate.text.Why;
import runrate.text.WhyLedger;

/// What the calls of the log come to beside what is billed, and what lies between; where bills tell list prices, what
/// was agreed.
final class LedgerCard {
  /// Of head and edges.
  private static final double AROUND = 76;
  private static final double FOOT_LINE = 30;

  private final ScenarioStore store;
  private final LedgerChart chart = new LedgerChart();
  private final VBox foot = new VBox(4);
  private final ChartCard card;

  LedgerCard(RecordedCalls calls, BiConsumer<Why, Node> why, ChartCard.Host host) {
    store = calls.store();
    card = new ChartCard("card-ledger", "Against the invoice", chart, host, link -> calls.calls().flatMap(
        ReadCalls::ledger).ifPresent(all -> why.accept(WhyLedger.of(all), link))).below(foot);
    foot.getStyleClass().add("ledger-foot");
  }

  ChartCard card() {
    return card;
  }

  void show(Reconciliation all) {
    chart.show(all);
    card.show(LedgerWords.bills(all), LedgerWords.billsBriefly(all));
    foot.getChildren().clear();
    List<VendorRate> rates = all.rates().stream().filter(VendorRate::isAgreed).toList();
    rates.forEach(rate -> foot.getChildren().add(row(rate)));
    HBox last = rates.isEmpty() ? line() : (HBox) foot.getChildren().removeLast();
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    last.getChildren().addAll(gap, StyledLabel.of("the parts add up to the micro-dollar", "group-note"));
    foot.getChildren().add(last);
    card.setMinHeight(AROUND + chart.leastHigh() + foot.getChildren().size() * FOOT_LINE);
  }

  private static HBox line(Node... parts) {
    var line = new HBox(8, parts);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private HBox row(VendorRate rate) {
    var words = StyledLabel.of(LedgerWords.offList(rate), "group-note");
    words.setMinWidth(Region.USE_PREF_SIZE);
    if (!rate.canBeTaken()) {
      return line(words);
    }
    boolean taken = rate.isIn(store.state().scenario());
    var take = new Button(taken ? "taken over" : "Take over");
    take.setId("ledger-take-" + rate.id().orElseThrow());
    take.setDisable(taken);
    take.setMinWidth(Region.USE_PREF_SIZE);
    take.setOnAction(event -> store.edit(rate::onto));
    return line(words, take);
  }
}
