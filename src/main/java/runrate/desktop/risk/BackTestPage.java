package runrate.desktop.risk;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import runrate.backtest.BackTest;
import runrate.backtest.BandShare;
import runrate.backtest.TestedMonth;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.Background;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.TabPage;
import runrate.desktop.store.WindowTab;
import runrate.scenario.ForecastSettings;
import runrate.text.BacktestSentence;
import runrate.text.BacktestWords;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.Why;

/// How good the forecast was in recorded months. Counted anew, beside the window, only where the record changes; no
/// lever moves it.
final class BackTestPage extends StackPane implements TabPage {
  private final ScenarioStore store;
  private final Runnable onSpend;
  private final Runnable onSentence;
  private final BackTestCards cards;
  private final NoMonths none;
  private final CardFinding facts = new CardFinding();
  private final Label sample = StyledLabel.of("sample data", "badge-muted");
  private final Label bandLabel = StyledLabel.of("band", "policy-label");
  private final Segments<BandShare> band = new Segments<BandShare>(chosen -> refresh())
      .option(BandShare.FOUR_IN_FIVE, "backtest-band-80", Figures.percent(BandShare.FOUR_IN_FIVE.share()))
      .option(BandShare.NINE_IN_TEN, "backtest-band-90", Figures.percent(BandShare.NINE_IN_TEN.share()));
  private final Background<Asked, BackTest> testing;
  private Optional<Asked> asked = Optional.empty();
  private Optional<BackTest> whole = Optional.empty();
  private Optional<YearMonth> leftOut = Optional.empty();

  /// @param onSpend    opens recorded spend
  /// @param onSentence told when the tab's sentence has changed
  BackTestPage(ScenarioStore store, BiConsumer<Why, Node> why, ChartCard.Host host, Runnable onSpend,
      Runnable onSentence) {
    this.store = store;
    this.onSpend = onSpend;
    this.onSentence = onSentence;
    cards = new BackTestCards(host, why, this::leave);
    none = new NoMonths(onSpend);
    testing = new Background<Asked, BackTest>("back-test", (now, going) -> BackTest.of(now.record(), now.band()),
        this::answered, this::failed);
    Restyle.keep(cards, false);
    Restyle.keep(none, false);
    Restyle.keep(sample, false);
    bandLabel.setMinWidth(USE_PREF_SIZE);
    band.setAccessibleText("How many of 100 months a band is to hold");
    Tooltip.install(band, Terms.tooltip("How many of 100 months a band is to hold."));
    facts.setId("backtest-facts");
    sample.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(cards, none);
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public List<Node> bar() {
    return List.of(facts, bandLabel, band, sample);
  }

  @Override
  public boolean fillsBar() {
    return true;
  }

  /// A record and how much of what comes a band is to hold.
  private record Asked(ForecastSettings record, BandShare band) {}

  private void leave() {
    leftOut = leftOut.isPresent() ? Optional.empty() : whole.flatMap(BackTest::worst).map(TestedMonth::month);
    show();
  }

  /// Without the month that was left out by hand.
  private Optional<BackTest> test() {
    return whole.map(known -> leftOut.map(known::without).orElse(known));
  }

  @Override
  public void refresh() {
    ask(testing::ask);
  }

  @Override
  public void showNow() {
    asked = Optional.empty();
    ask(testing::now);
  }

  private void ask(Consumer<Asked> way) {
    var now = new Asked(store.state().report().scenario().forecast(), band.chosen().orElse(BandShare.FOUR_IN_FIVE));
    if (!asked.equals(Optional.of(now))) {
      asked = Optional.of(now);
      way.accept(now);
    } else {
      test().filter(BackTest::isEnough).ifPresent(test -> cards.show(money(), test, leftOut));
    }
  }

  private Money money() {
    return store.state().report().money();
  }

  private void answered(BackTest anew) {
    leftOut = whole.filter(known -> known.came().equals(anew.came())).flatMap(known -> leftOut);
    whole = Optional.of(anew);
    show();
  }

  private void show() {
    test().ifPresent(test -> {
      Restyle.keep(cards, test.isEnough());
      Restyle.keep(none, !test.isEnough());
      List.of(bandLabel, band).forEach(node -> Restyle.keep(node, test.isEnough()));
      Restyle.keep(sample, store.state().scenario().forecast().isSample());
      facts.show(test.isEnough() ? BacktestWords.facts(test) : List.of(""));
      if (test.isEnough()) {
        cards.show(money(), test, leftOut);
      } else {
        none.show(test);
      }
    });
    onSentence.run();
  }

  private void failed(String why) {
    facts.show(List.of("no back-test: " + why, "no back-test"));
  }

  @Override
  public Optional<WindowTab.Verdict> verdict() {
    return test().map(this::verdict);
  }

  private WindowTab.Verdict verdict(BackTest test) {
    String sentence = BacktestSentence.of(test);
    if (!test.isEnough()) {
      return new WindowTab.Verdict(sentence, "Recorded spend", onSpend);
    }
    return new WindowTab.Verdict(sentence, test.worst().filter(month -> BacktestSentence.worst(test).isPresent())
        .map(month -> "Look at " + BacktestWords.month(month.month())).orElse(""), cards::growWorst);
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
