package runrate.desktop.controls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import runrate.claims.Verdict;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.TabPage;
import runrate.desktop.store.WindowTab;

/// A tab of several views: one bar, and below it the one that is chosen there. Only the one in sight computes anything.
public abstract class PagedTab extends VBox implements WindowTab {
  private final String title;
  private final Runnable onSentence;
  private final Map<String, TabPage> pages = new LinkedHashMap<>();
  private final Segments<String> segments = new Segments<>(this::choose);
  private final HBox bar = new HBox(10);
  private final Region gap = new Region();
  private final StackPane stack = new StackPane();
  private String shown = "";
  private boolean inFront;

  /// @param onSentence told when the tab's sentence has changed
  protected PagedTab(String title, Runnable onSentence) {
    this.title = title;
    this.onSentence = onSentence;
    getStyleClass().addAll("desk", "risk-view");
    // a bar that lays itself out by the width there is must not ask for more of it
    setMinWidth(0);
    bar.setMinWidth(0);
    bar.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(gap, Priority.ALWAYS);
    bar.getStyleClass().add("modes-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getChildren().addAll(segments, gap);
    VBox.setVgrow(stack, Priority.ALWAYS);
    getChildren().addAll(bar, stack);
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && inSight().stop()) {
        event.consume();
      }
    });
  }

  /// Words take more lines where they have less room: without its width no one could tell how high it must be.
  @Override
  protected double computeMinHeight(double width) {
    return super.computeMinHeight(width < 0 ? getWidth() : width);
  }

  /// Adds a view; the first one is in sight to begin with.
  ///
  /// @param picture how a picture of it is asked for
  /// @param id      of its part of the switch
  protected final void add(String picture, String id, String words, TabPage page) {
    if (page.node() instanceof Region region) {
      // a view that lays itself out by its width must be able to become narrower than it is laid out now
      region.setMinWidth(0);
    }
    // what is higher than the tab begins where the tab begins
    StackPane.setAlignment(page.node(), Pos.TOP_LEFT);
    pages.put(picture, page);
    segments.option(picture, id, words);
    stack.getChildren().add(page.node());
    Restyle.keep(page.node(), false);
    if (pages.size() == 1) {
      choose(picture);
    }
  }

  /// Lays something over all views that were added so far.
  protected final void lay(Node over) {
    StackPane.setAlignment(over, Pos.CENTER);
    stack.getChildren().add(over);
  }

  /// The keyboard stays in the view: what goes away under it would hand it to something far off.
  protected final void choose(String picture) {
    boolean focused = isFocusWithin();
    if (!shown.isEmpty() && !shown.equals(picture)) {
      inSight().left();
    }
    shown = picture;
    segments.show(picture);
    pages.forEach((each, page) -> Restyle.keep(page.node(), each.equals(picture)));
    bar.getChildren().retainAll(segments, gap);
    bar.getChildren().addAll(inSight().bar());
    if (focused) {
      segments.focusChosen();
    }
    Restyle.keep(gap, !inSight().fillsBar());
    refresh();
    sentenceChanged();
  }

  protected final void sentenceChanged() {
    if (inFront) {
      onSentence.run();
    }
  }

  private TabPage inSight() {
    return pages.get(shown);
  }

  protected final Stream<TabPage> pages() {
    return pages.values().stream();
  }

  @Override
  public final String title(DeskState state) {
    return title;
  }

  @Override
  public final Node node() {
    return this;
  }

  /// One view may have the window to itself and the next one the levers beside it.
  @Override
  public final boolean isWide() {
    return inSight().isWide();
  }

  @Override
  public final boolean isPage() {
    return true;
  }

  @Override
  public final void show(DeskState old, DeskState state) {
    if (old.opened() != state.opened() && old.scenario() != state.scenario()) {
      pages().forEach(TabPage::opened);
    }
    refresh();
  }

  @Override
  public final void setInFront(boolean front) {
    inFront = front;
    refresh();
    if (!front) {
      inSight().left();
    }
  }

  private void refresh() {
    if (inFront) {
      inSight().refresh();
    }
  }

  @Override
  public final Optional<Verdict> verdict() {
    return inSight().verdict();
  }

  @Override
  public final void grow(Node card) {
    inSight().grow(card);
  }

  @Override
  public final void shrink() {
    pages().forEach(TabPage::shrink);
  }

  @Override
  public final List<Picture> pictures() {
    return pages.keySet().stream().map(name -> Picture.of(name, () -> {
      choose(name);
      pages.get(name).showNow();
    })).toList();
  }
}
