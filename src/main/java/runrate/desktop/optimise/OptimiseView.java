package runrate.desktop.optimise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import runrate.compare.Column;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.modes.ModesView;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.TabPage;
import runrate.desktop.store.WindowTab;
import runrate.text.Why;

/// The Optimise tab: one bar, and below it the view that is chosen there. Only the one in sight computes anything.
public final class OptimiseView extends VBox implements WindowTab {
  private enum Page { FIND, MODES }

  private final Map<Page, TabPage> pages = new EnumMap<>(Page.class);
  private final Segments<Page> segments;
  private final HBox bar = new HBox(10);
  private final Region gap = new Region();
  private final Runnable onSentence;
  private Page shown = Page.FIND;
  private boolean inFront;

  /// @param onCompare  sets a plan beside the open scenario
  /// @param onSentence told when the tab's sentence has changed
  public OptimiseView(ScenarioStore store, BiConsumer<Why, Node> why, ChartCard.Host host, Consumer<Column> onCompare,
      Runnable onSentence) {
    this.onSentence = onSentence;
    getStyleClass().addAll("desk", "risk-view", "optimise-view");
    pages.put(Page.FIND, new FindPage(store, why, host, onCompare, this::sentenceChanged));
    pages.put(Page.MODES, new ModesView(store, why, host));
    segments = new Segments<Page>(this::choose).option(Page.FIND, "optimise-find", "Find a plan")
        .option(Page.MODES, "optimise-modes", "Sync, async, batch");
    HBox.setHgrow(gap, Priority.ALWAYS);
    bar.getStyleClass().add("modes-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    var stack = new StackPane();
    pages.values().forEach(page -> stack.getChildren().add(page.node()));
    VBox.setVgrow(stack, Priority.ALWAYS);
    getChildren().addAll(bar, stack);
    bar.getChildren().addAll(segments, gap);
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && inSight().stop()) {
        event.consume();
      }
    });
    choose(Page.FIND);
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
    refresh();
    sentenceChanged();
  }

  private void sentenceChanged() {
    if (inFront) {
      onSentence.run();
    }
  }

  private TabPage inSight() {
    return pages.get(shown);
  }

  /// Shows the ways of asking.
  public void showModes() {
    choose(Page.MODES);
  }

  @Override
  public String title(DeskState state) {
    return "Optimise";
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void show(DeskState old, DeskState state) {
    if (old.opened() != state.opened() && old.scenario() != state.scenario()) {
      pages.values().forEach(TabPage::opened);
    }
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
  public Stream<Verdict> room() {
    return pages.values().stream().flatMap(TabPage::room);
  }

  @Override
  public void grow(Node card) {
    inSight().grow(card);
  }

  @Override
  public void shrink() {
    pages.values().forEach(TabPage::shrink);
  }

  @Override
  public List<Picture> pictures() {
    return List.of(picture("optimise", Page.FIND), picture("modes", Page.MODES));
  }

  private Picture picture(String name, Page page) {
    return Picture.of(name, () -> {
      choose(page);
      pages.get(page).showNow();
    });
  }
}
