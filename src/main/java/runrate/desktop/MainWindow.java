package runrate.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import runrate.desktop.levers.LeverPanel;
import runrate.desktop.prices.RateCardsView;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.files.RunrateHome;
import runrate.files.ScenarioReader;
import runrate.files.UserFolder;
import runrate.text.BatchSentence;
import runrate.units.Problem;

/// The window's content: joins the parts and passes every new state on to them.
public final class MainWindow extends StackPane {
  private static final String PUBLISHED_ROUND = "round-of-five-agents";

  private final ScenarioStore store;
  private final FileActions files;
  private final CrashCopy crashCopy;
  private final WhyPopover why = new WhyPopover();
  private final Headline headline;
  private final VerdictStrip verdict;
  private final DeskGrid desk;
  private final CapacityView capacity;
  private final Tab capacityTab;
  private final RateCardsView rates;
  private final Tab ratesTab;
  private final ProblemsView problems = new ProblemsView();
  private final TabPane tabs;
  private final Tab problemsTab = new Tab("Problems", problems);
  private final LeverPanel levers;
  private final TopBar top;
  private final CardPictures pictures;
  private Theme theme = Theme.LIGHT;

  public MainWindow(ScenarioStore store, RunrateHome home, UserFolder user) {
    this.store = store;
    files = new FileActions(store, home, user);
    crashCopy = new CrashCopy(store, user);
    pictures = new CardPictures(store, this::grow);
    getStyleClass().add("runrate");
    getStylesheets().add(MainWindow.class.getResource("runrate.css").toExternalForm());
    headline = new Headline(why::show);
    verdict = new VerdictStrip(store, this::showProblems);
    desk = new DeskGrid(store, why::show, pictures);
    levers = new LeverPanel(store, this::explainBatch);
    top = new TopBar(store, files, Menus.of(actions()), this::switchTheme, () -> undoable().undo(), () -> undoable().redo());
    capacity = new CapacityView(store, publishedRound(home), why::show, pictures, this::showUndo);
    capacityTab = new Tab("Capacity", capacity);
    rates = new RateCardsView(store, home, user, why::show);
    ratesTab = new Tab("Rate cards", rates);
    tabs = new TabPane(new Tab("Desk", desk), capacityTab, ratesTab, problemsTab);
    prepareTabs();
    var right = new VBox(headline, verdict, tabs);
    right.getStyleClass().add("right-pane");
    right.setMinWidth(0);
    var body = new BorderPane(right, top, null, null, levers);
    body.setMinSize(0, 0);
    getChildren().addAll(body, why);
    theme.applyTo(this);
    Density.follow(this);
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    store.stateProperty().addListener((property, old, state) -> changed(old, state));
    show(store.state());
  }

  /// Only a tab in front is computed.
  private void prepareTabs() {
    ratesTab.selectedProperty().addListener((property, old, selected) -> rates.setInFront(selected));
    capacityTab.selectedProperty().addListener((property, old, selected) -> {
      capacity.setInFront(selected);
      showUndo();
    });
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    VBox.setVgrow(tabs, Priority.ALWAYS);
  }

  private void changed(DeskState old, DeskState state) {
    if (!state.scenario().equals(old.scenario())) {
      capacity.deskEdited();
    }
    show(state);
    crashCopy.noticed(old, state);
    if (!state.fileProblems().equals(old.fileProblems()) && state.fileProblems().stream().anyMatch(Problem::isError)) {
      showProblems();
    }
  }

  private Menus.Actions actions() {
    return new Menus.Actions(() -> files.openChosen(window()),
        crashCopy.isLeftBehind() ? Optional.of(crashCopy::restore) : Optional.empty(),
        () -> files.save(window()), () -> files.saveAs(window()),
        () -> pictures.savePicture(this, "Runrate"), this::quit, () -> undoable().undo(), () -> undoable().redo(),
        () -> showRateCards().focusSearch(), this::switchTheme, this::shrink,
        () -> why.show(HelpTexts.about(store.state().scenario()), top),
        () -> why.show(HelpTexts.glossary(), top), () -> why.show(HelpTexts.keys(), top),
        () -> why.show(HelpTexts.about(), top));
  }

  /// The round the capacity tab opens on, kept apart from the open scenario.
  private Optional<ScenarioStore> publishedRound(RunrateHome home) {
    return ScenarioReader.readPriceable(store.engine(), home.scenario(PUBLISHED_ROUND), List.of()).value()
        .map(round -> new ScenarioStore(store.engine(), round, Optional.empty()));
  }

  private ScenarioStore undoable() {
    return capacityTab.isSelected() ? capacity.undoable() : store;
  }

  /// Undo belongs to what is in sight, in the menu, on the key and on the button alike.
  private void showUndo() {
    DeskState state = undoable().state();
    top.showUndo(state.canUndo(), state.canRedo());
  }

  private Window window() {
    return getScene().getWindow();
  }

  private void quit() {
    if (mayClose()) {
      window().hide();
    }
  }

  /// Asks about unsaved work; what is given up here is given up on purpose.
  boolean mayClose() {
    boolean may = files.mayLeave(window());
    if (may) {
      crashCopy.close();
    }
    return may;
  }

  private void explainBatch() {
    BatchSentence.why(store.state().report().batch()).ifPresent(answer -> why.show(answer, levers.lookup(".batch-note")));
  }

  private void switchTheme() {
    show(theme.other());
  }

  /// Shows the window light or dark.
  void show(Theme newTheme) {
    theme = newTheme;
    theme.applyTo(this);
    top.showTheme(theme);
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      if (why.isVisible()) {
        why.close();
      } else {
        shrink();
      }
      event.consume();
    }
  }

  private void shrink() {
    desk.shrink();
    capacity.shrink();
  }

  private void show(DeskState state) {
    top.show(state);
    showUndo();
    levers.show(state);
    headline.show(state.report());
    verdict.show(state);
    desk.show(state);
    capacity.useRates(store.engine());
    capacity.refresh();
    rates.refresh();
    problems.show(state);
    long count = ProblemsView.all(state).size();
    problemsTab.setText(count == 0 ? "Problems" : "Problems (%s)".formatted(count));
  }

  /// Opens a file as if the user had chosen it.
  void open(Path file) {
    files.open(file);
  }

  /// Says that an earlier session left work behind, where it did.
  void tellOfUnsavedWork() {
    if (crashCopy.isLeftBehind()) {
      List<Problem> problems = new ArrayList<>(store.state().fileProblems());
      problems.add(Problem.warning("", "an earlier session ended without saving",
          "Its work is under File, Restore unsaved work"));
      store.showFileProblems(problems);
    }
  }

  /// Shows rounds, limits and lifetimes.
  CapacityView showCapacity() {
    tabs.getSelectionModel().select(capacityTab);
    return capacity;
  }

  /// Shows the rate cards.
  RateCardsView showRateCards() {
    tabs.getSelectionModel().select(ratesTab);
    return rates;
  }

  /// Shows the list of problems.
  void showProblems() {
    tabs.getSelectionModel().select(problemsTab);
  }

  WhyPopover whyPopover() {
    return why;
  }

  Headline headline() {
    return headline;
  }

  DeskGrid desk() {
    return desk;
  }

  private void grow(ChartCard card) {
    if (capacity.holds(card)) {
      capacity.grow(card);
    } else {
      desk.grow(card);
    }
  }
}
