package runrate.desktop.risk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.WindowTab;
import runrate.text.Why;

/// The Risk tab: one bar, and below it the view that is chosen there. Only the one in sight computes anything.
public final class RiskView extends VBox implements WindowTab {
  private enum Page { CHANCES, POLICIES, BACKTEST, RANGES }

  private final Map<Page, RiskPage> pages = new EnumMap<>(Page.class);
  private final Segments<Page> segments;
  private final HBox bar = new HBox(10);
  private final Region gap = new Region();
  private final Runnable onSentence;
  private Page shown = Page.CHANCES;
  private boolean inFront;

  /// @param onSpend    opens recorded spend
  /// @param onSentence told when the tab's sentence has changed
  public RiskView(ScenarioStore store, BiConsumer<Why, Node> why, ChartCard.Host host, Runnable onSpend,
      Runnable onSentence) {
    this.onSentence = onSentence;
    getStyleClass().addAll("desk", "risk-view");
    var drawn = new DrawnChances(store);
    pages.put(Page.CHANCES, new ChancesPage(drawn, why, host, () -> choose(Page.RANGES)));
    pages.put(Page.POLICIES, new PoliciesPage(store, why, host, this::sentenceChanged));
    pages.put(Page.BACKTEST, new BackTestPage(store, why, host, onSpend, this::sentenceChanged));
    pages.put(Page.RANGES, new RangesPage(drawn, why, host, () -> choose(Page.CHANCES)));
    drawn.listen(this::sentenceChanged);
    segments = new Segments<Page>(this::choose).option(Page.CHANCES, "risk-chances", "Chances")
        .option(Page.POLICIES, "risk-policies", "Policies").option(Page.BACKTEST, "risk-backtest", "Back-test")
        .option(Page.RANGES, "risk-ranges-view", "Ranges");
    HBox.setHgrow(gap, Priority.ALWAYS);
    bar.getStyleClass().add("modes-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    var stack = new StackPane();
    pages.values().forEach(page -> stack.getChildren().add(page.node()));
    VBox.setVgrow(stack, Priority.ALWAYS);
    getChildren().addAll(bar, stack);
    bar.getChildren().addAll(segments, gap);
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && drawn.isLate()) {
        drawn.stop();
        event.consume();
      }
    });
    choose(Page.CHANCES);
  }

  /// The keyboard stays in the view: what goes away under it would hand it to something far off.
  private void choose(Page page) {
    boolean focused = isFocusWithin();
    shown = page;
    segments.show(page);
    pages.forEach((each, view) -> Restyle.keep(view.node(), each == page));
    bar.getChildren().retainAll(segments, gap);
    bar.getChildren().addAll(inSight().bar());
    if (focused) {
      segments.focusChosen();
    }
    Restyle.keep(gap, !inSight().fillsBar());
    refresh();
    sentenceChanged();
  }

  private void sentenceChanged() {
    if (inFront) {
      onSentence.run();
    }
  }

  private RiskPage inSight() {
    return pages.get(shown);
  }

  @Override
  public String title(DeskState state) {
    return "Risk";
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void show(DeskState old, DeskState state) {
    refresh();
  }

  @Override
  public void setInFront(boolean front) {
    inFront = front;
    refresh();
  }

  private void refresh() {
    if (inFront) {
      inSight().refresh();
    }
  }

  @Override
  public Optional<Verdict> verdict() {
    return inSight().verdict();
  }

  @Override
  public void grow(Node card) {
    inSight().grow(card);
  }

  @Override
  public void shrink() {
    pages.values().forEach(RiskPage::shrink);
  }

  @Override
  public List<Picture> pictures() {
    return List.of(picture("risk", Page.CHANCES), picture("policies", Page.POLICIES),
        picture("backtest", Page.BACKTEST), picture("ranges", Page.RANGES));
  }

  private Picture picture(String name, Page page) {
    return Picture.of(name, () -> {
      choose(page);
      pages.get(page).showNow();
    });
  }
}
