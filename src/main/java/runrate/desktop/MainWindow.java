package runrate.desktop;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.TypedText;
import runrate.desktop.currency.CurrencyPopOver;
import runrate.desktop.desk.DeskGrid;
import runrate.desktop.desk.Headline;
import runrate.desktop.desk.OddsAhead;
import runrate.desktop.desk.VerdictStrip;
import runrate.desktop.levers.LeverPanel;
import runrate.desktop.present.Presenting;
import runrate.desktop.prices.RateCardsView;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.usage.SlideCalls;
import runrate.desktop.usage.UsageView;
import runrate.files.RunrateHome;
import runrate.files.Today;
import runrate.files.UserFolder;
import runrate.files.disk.FileStamp;
import runrate.inputs.TaskList;
import runrate.scenario.Scenario;
import runrate.text.BatchSentence;

/// The window's content: joins the parts and passes every new state on to them.
///
/// Longer than most files because every part of the window is named here once, and joined to the others.
public final class MainWindow extends StackPane {
  private final ScenarioStore store;
  private final FileActions files;
  private final TaskTemplates templates;
  private final CrashCopy crashCopy;
  private final CrashOffer crashOffer;
  private final Notice firstStart = new Notice("first-start");
  private final OpenedNotice openedNotice;
  private final WhyPopover why = new WhyPopover();
  private final Headline headline;
  private final OddsAhead odds;
  private final VerdictStrip verdict;
  private final WindowTabs tabs;
  private final LeverPanel levers;
  private final TopBar top;
  private final CardPictures pictures;
  private final Presenting presenting;
  private final WalkStart walkStart;
  private final WalkPage walkPage;
  private final ExportBar exports;
  private final CurrencyPopOver rate;
  private final WindowPages pages;
  private final WindowParts parts;
  private final MenuItem undo = Menus.item("Undo", "Shortcut+Z", () -> undoable().undo());
  private final MenuItem redo = Menus.item("Redo", "Shortcut+Shift+Z", () -> undoable().redo());
  private final Zoom zoom;
  private final LastValid lastValid;
  private Theme theme = Theme.LIGHT;

  /// A window on a desktop that opens nothing.
  public MainWindow(ScenarioStore store, RunrateHome home, UserFolder user) {
    this(store, home, user, place -> { });
  }

  /// @param onShown given a file or folder the desktop is to open
  MainWindow(ScenarioStore store, RunrateHome home, UserFolder user, Consumer<Path> onShown) {
    this.store = store;
    zoom = new Zoom(this, user);
    openedNotice = new OpenedNotice(store);
    files = new FileActions(store, home, user, new FileDialogs(), this::endImprovising,
        path -> pages().places().label(path));
    templates = new TaskTemplates(store, home, files, this::window);
    crashCopy = new CrashCopy(store, user, files.saving());
    crashOffer = new CrashOffer(crashCopy, store, this::mayLeave);
    exports = new ExportBar(store, onShown);
    pictures = new CardPictures(store, this::inTheLight, card -> tabs().grow(card),
        exports::mayLeave);
    rate = new CurrencyPopOver(store, Today::date);
    getStyleClass().add("runrate");
    getStylesheets().add(MainWindow.class.getResource("window.css").toExternalForm());
    tabs = new WindowTabs(store, home, user, why, pictures, exports, claim -> files.open(claim, window()),
        new UsageView.Example(() -> store.state().file().filter(files::isShipped).isPresent(), made -> files.openNew(
            made, window())), new LatePlaces(), () -> pages().showMonths(),
        walk -> walkPage().make(walk), this::levers, this::tabInFront);
    headline = new Headline(why::show);
    verdict = new VerdictStrip(store, tabs::showProblems);
    levers = new LeverPanel(store, this::explainBatch, templates.all());
    odds = new OddsAhead(store, this::weigh);
    top = new TopBar(store, Menus.of(actions()), rate, () -> pages().showStart(), this::switchTheme,
        () -> undoable().undo(), () -> undoable().redo());
    lastValid = new LastValid(tabs);
    var content = new StackPane(tabs, lastValid);
    VBox.setVgrow(content, Priority.ALWAYS);
    var right = new VBox(headline, verdict, content);
    right.getStyleClass().add("right-pane");
    right.setMinWidth(0);
    firstStart.setMaxWidth(Double.MAX_VALUE);
    var body = new BorderPane(right, new VBox(top, crashOffer, firstStart, openedNotice), null, null, levers);
    body.setMinSize(0, 0);
    pages = new WindowPages(store, body, levers, files, why, exports, rate, this::startFromLogs,
        this::tabInFront);
    StackPane.setAlignment(exports, Pos.BOTTOM_RIGHT);
    getChildren().addAll(body, exports, why);
    var payers = new SlideCalls(home, user);
    presenting = new Presenting(this, body, top.aside(), store, payers);
    walkPage = new WalkPage(store, pages.pages(), exports::chooseHandout, step -> present(step), this::endImprovising,
        this::tabInFront, payers);
    walkStart = new WalkStart(store, step -> presenting.startAt(step).errors());
    parts = new WindowParts(body, tabs);
    theme.applyTo(this);
    Density.follow(this);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    store.stateProperty().addListener((property, old, state) -> changed(old, state));
    show(store.state(), store.state());
    openedNotice.show(store.state());
  }

  private void weigh(OddsAhead.Odds known) {
    headline.weigh(known);
    levers.evenOdds(known.even());
    verdict.weigh(known);
    tabs.desk().showOutlook(known.outlook());
    // while nothing is drawn the strip follows the state, and is shown with it
    if (known.outlook().isPresent()) {
      verdict.show(store.state(), tabs::verdict, tabs::room);
    }
  }

  private void changed(DeskState old, DeskState state) {
    show(old, state);
    if (!store.isImprovising()) {
      crashCopy.noticed(old, state);
    }
    if (state.opened() != old.opened() && firstStart.isVisible()) {
      firstStart.hide();
    }
    if (state.opened() != old.opened() && pages.isStartShown()) {
      tabs.show(DeskGrid.class);
      tabs.shrink();
    }
    boolean newProblems = !state.fileProblems().equals(old.fileProblems());
    if (newProblems || state.opened() != old.opened()) {
      openedNotice.show(state);
    }
    if (newProblems && state.fileProblems().stream().anyMatch(problem -> problem.isError())) {
      tabs.showProblems();
    }
  }

  /// A wide tab has no levers and no headline beside it; undo belongs to what is in sight, in the menu,
  /// on the key and on the button alike.
  private void tabInFront() {
    List.of(levers, headline, verdict).forEach(part -> Restyle.keep(part, !tabs.isWide()));
    verdict.show(store.state(), tabs::verdict, tabs::room);
    DeskState state = undoable().state();
    top.showUndo(state.canUndo(), state.canRedo());
    undo.setDisable(!state.canUndo());
    redo.setDisable(!state.canRedo());
  }

  /// The tabs are made before the panel and the pages that problems lead to.
  private final class LatePlaces implements ProblemsView.Places {
    @Override
    public Optional<String> label(String path) {
      return pages.places().label(path);
    }

    @Override
    public void show(String path) {
      pages.places().show(path);
    }
  }

  WindowPages pages() {
    return pages;
  }

  private LeverPanel levers() {
    return levers;
  }

  private ScenarioStore undoable() {
    return pages.undoable().orElseGet(tabs::undoable);
  }

  private Menus.Actions actions() {
    return new Menus.Actions(() -> pages().showStart(), () -> afterTyping(this::openChosen),
        new RecentMenu(files, file -> pages.startActions(files).open(file)),
        crashOffer.item(),
        () -> afterSaving(() -> files.save(window())), () -> afterSaving(() -> files.saveAs(window())),
        new VersionsMenu(files), () -> pictures.savePicture(this, "Runrate"), exports.items(), this::quit,
        undo, redo, () -> store.edit(TaskList::split), templates.items(), () -> pages().showAbout(), this::find,
        () -> pages().showMonths(), this::showSpend, () -> rate.show(top.currency()), this::importLog, zoom,
        this::switchTheme, tabs::shrink,
        new Menus.Walking(this::present, () -> present(walkPage.step()), () -> afterTyping(walkPage::open),
            () -> afterTyping(walkPage::make), () -> afterTyping(walkPage::addDesk)),
        () -> why.show(HelpTexts.about(store.state().scenario().asChangedFrom(store.state().opened())), top),
        () -> pages().showHelp(), () -> why.show(HelpTexts.keys(), top),
        () -> why.show(HelpTexts.about(), top));
  }

  private void openChosen() {
    if (files.openChosen(window())) {
      pages.close();
    }
  }

  /// Searches what is in sight: what the page holds, else models.
  private void find() {
    if (!pages.find()) {
      tabs.show(RateCardsView.class).focusSearch();
    }
  }

  private void showSpend() {
    TypedText.take(getScene());
    pages.close();
    walkPage.close();
    tabs.show(DeskGrid.class).showRecordedSpend();
  }

  /// Who pays is seen first, beside the plan that is made of it.
  private void startFromLogs(List<Path> logs) {
    pages.close();
    walkPage.close();
    UsageView usage = tabs.show(UsageView.class);
    Consumer<Scenario> made = scenario -> files.openNew(scenario, window());
    if (logs.isEmpty()) {
      usage.startFromChosen(made);
    } else {
      usage.startFrom(logs, made);
    }
  }

  private void importLog() {
    TypedText.take(getScene());
    pages.close();
    walkPage.close();
    tabs.show(UsageView.class).importLog();
  }

  private void afterTyping(Runnable action) {
    TypedText.take(getScene());
    action.run();
  }

  /// What a file does not hold is said after every save, also if it was said after the last.
  private void afterSaving(Runnable save) {
    afterTyping(save);
    openedNotice.show(store.state());
  }

  private void endImprovising() {
    presenting.stop();
  }

  private void findModel() {
    walkPage.close();
    tabs.show(RateCardsView.class).focusSearch();
  }

  /// Starts the walk of the open scenario, or says what keeps it from starting.
  void present() {
    present(0);
  }

  /// What keeps a walk from starting is told on the desk.
  private void present(int step) {
    TypedText.take(getScene());
    if (!walkStart.start(step)) {
      walkPage.close();
    }
  }

  WalkPage walkPage() {
    return walkPage;
  }

  CardPictures pictures() {
    return pictures;
  }

  ExportBar exports() {
    return exports;
  }

  Presenting presenting() {
    return presenting;
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
    TypedText.take(getScene());
    boolean may = mayLeave();
    if (may) {
      crashCopy.close();
    }
    return may;
  }

  private void explainBatch() {
    BatchSentence.why(store.state().report().money(), store.state().report().batchOutcome())
        .ifPresent(answer -> why.show(answer, levers.lookup(".batch-note")));
  }

  private void switchTheme() {
    show(theme.other());
  }

  /// Does something while the window is light; nobody sees it change, since no frame is drawn in between.
  private <T> T inTheLight(Supplier<T> work) {
    Theme shown = theme;
    try {
      Theme.LIGHT.applyTo(this);
      applyCss();
      layout();
      return work.get();
    } finally {
      shown.applyTo(this);
    }
  }

  /// Shows the window light or dark.
  void show(Theme newTheme) {
    theme = newTheme;
    theme.applyTo(this);
    top.showTheme(theme);
  }

  /// Keys that have no item in a menu, or a second one.
  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F6) {
      parts.go(event.isShiftDown());
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.Y) {
      undoable().redo();
      event.consume();
    } else if (event.isShortcutDown() && (event.getCode() == KeyCode.EQUALS || event.getCode() == KeyCode.ADD)) {
      zoom.larger();
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.SUBTRACT) {
      zoom.smaller();
      event.consume();
    } else if (event.isShortcutDown() && event.getCode().isDigitKey() && !"0".equals(event.getCode().getName())) {
      levers.lookAt(Integer.parseInt(event.getCode().getName()) - 1);
      event.consume();
    } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT && pages.close()) {
      event.consume();
    }
    escape(event);
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      if (why.isVisible()) {
        why.close();
      } else if (walkPage.isShown()) {
        walkPage.close();
      } else if (!pages.close()) {
        tabs.shrink();
      }
      event.consume();
    }
  }

  private void show(DeskState old, DeskState state) {
    top.show(state);
    levers.show(state);
    headline.show(state);
    odds.show(state);
    lastValid.show(state);
    tabs.show(old, state);
    pages.show(state);
    walkPage.show(state);
    tabInFront();
    walkStart.forget(state);
  }

  /// Opens a file as if the user had chosen it.
  void open(Path file) {
    files.open(file);
  }

  /// @param stamp what the open file held before it was read
  void knows(FileStamp stamp) {
    store.state().file().ifPresent(file -> saving().knows(file, stamp));
  }

  /// Whether the work in the window may be left; asks about what would be lost.
  boolean mayLeave() {
    return files.mayLeave(window());
  }

  CrashCopy crashCopy() {
    return crashCopy;
  }

  Saving saving() {
    return files.saving();
  }

  /// Offers the work that an earlier session left behind, where it did.
  void offerUnsavedWork() {
    crashOffer.offer();
  }

  /// Says once, to somebody who has opened nothing yet, where a scenario of one's own begins.
  void offerStart() {
    if (files.recent().isEmpty() && store.state().file().filter(files::isShipped).isPresent()) {
      firstStart.ask(Feather.INFO, "%s is an example. Start your own.".formatted(store.state().scenario().name()),
          Notice.action("Start your own", () -> {
            firstStart.hide();
            pages.showStart();
          }), Notice.action("Not now", firstStart::hide));
    }
  }

  Zoom zoom() {
    return zoom;
  }

  WindowTabs tabs() {
    return tabs;
  }

  WhyPopover whyPopover() {
    return why;
  }

  OddsAhead odds() {
    return odds;
  }

  Headline headline() {
    return headline;
  }
}
