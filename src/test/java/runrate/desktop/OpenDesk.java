package runrate.desktop;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import runrate.costing.CostEngine;
import runrate.desktop.charts.PlotPane;
import runrate.desktop.optimise.OptimiseView;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.files.cards.RateCardFolder;
import runrate.files.scenario.ScenarioReader;
import runrate.scenario.Scenario;

/// A window on the headless screen, at the smallest size it may have, on a shipped scenario.
public final class OpenDesk implements AutoCloseable {
  public static final RunrateHome HOME = RunrateHome.find();
  public static final CostEngine ENGINE = new CostEngine(RateCardFolder.read(HOME.rateCards()).book());
  private static final double WIDTH = 960;
  private static final double HEIGHT = 700;
  private static final int PATIENCE_SECONDS = 30;

  private ScenarioStore store;
  private MainWindow window;
  private Stage stage;
  private Hands hands;
  private final List<Path> shownPlaces = new ArrayList<>();

  private OpenDesk(Scenario scenario, Path file, Path userFolder) {
    FxThread.start();
    store = call(() -> new ScenarioStore(ENGINE, scenario, Optional.of(file)));
    window = call(() -> {
      Fonts.load();
      var opened = new MainWindow(store, HOME, new UserFolder(userFolder), shownPlaces::add);
      opened.show(Theme.LIGHT);
      return opened;
    });
    stage = call(() -> {
      var shown = new Stage();
      shown.setScene(new Scene(window, WIDTH, HEIGHT));
      shown.setX(0);
      shown.setY(0);
      shown.show();
      shown.requestFocus();
      return shown;
    });
    hands = new Hands(this);
    settle();
  }

  /// Opens the scenario people see first.
  ///
  /// @param userFolder where the window may keep what it remembers
  public static OpenDesk onDefault(Path userFolder) {
    return onDefault(userFolder, scenario -> scenario);
  }

  public static OpenDesk onDefault(Path userFolder, UnaryOperator<Scenario> change) {
    return new OpenDesk(change.apply(shipped("20-agents")), HOME.defaultScenario(), userFolder);
  }

  public static Scenario shipped(String name) {
    return ScenarioReader.read(HOME.scenario(name)).value().orElseThrow();
  }

  /// Opens the scenario people see first once more, in the window that an earlier test has left. What is unfolded stays
  /// unfolded, as it does for people who open the next file.
  public void reopen() {
    reopen(shipped("20-agents"));
  }

  /// Opens another scenario as if it were the one people see first. No popup and no problem of a file is left.
  public void reopen(Scenario scenario) {
    run(() -> {
      List.copyOf(Window.getWindows()).stream().filter(other -> other != stage).forEach(Window::hide);
      window.whyPopover().close();
      if (!store.state().fileProblems().isEmpty()) {
        store.showFileProblems(List.of());
      }
      store.open(scenario, Optional.of(HOME.defaultScenario()));
      stage.requestFocus();
      window.requestFocus();
    });
  }

  /// Opens the example whose work is of several kinds, with all of it in the panel.
  ///
  /// @return what was opened
  Scenario openRoles() {
    reopen(shipped("agent-roles"));
    hands.click(node("#task-all"));
    return scenario();
  }

  /// Brings recorded spend to the front, as its user does.
  public void openRecordedSpend() {
    hands.click(node("#card-burn-grow"));
    hands.click(node("#burn-view-recorded"));
  }

  public Hands hands() {
    return hands;
  }

  public ScenarioStore store() {
    return store;
  }

  public DeskState state() {
    return call(store::state);
  }

  public Scenario scenario() {
    return state().scenario();
  }

  public double monthUsd() {
    return state().report().cost().monthUsd();
  }

  public MainWindow window() {
    return window;
  }

  public Stage stage() {
    return stage;
  }

  /// The files and folders the window asked the desktop to open.
  List<Path> shown() {
    return call(() -> List.copyOf(shownPlaces));
  }

  public void edit(UnaryOperator<Scenario> change) {
    run(() -> store.edit(change));
  }

  /// Brings a tab to the front, as a click on its head does.
  /// Brings the ways of asking to the front.
  public void openModes() {
    tab("Optimise");
    run(() -> ((OptimiseView) window.lookup(".optimise-view")).showModes());
    settle();
  }

  public void tab(String name) {
    run(() -> {
      TabPane tabs = (TabPane) window.lookup(".tab-pane");
      tabs.getSelectionModel().select(tabs.getTabs().stream().filter(tab -> tab.getText().startsWith(name))
          .findFirst().orElseThrow());
    });
    settle();
  }

  /// Leaves every page and grown chart; the desk is in front.
  void backToDesk() {
    run(() -> {
      window.walkPage().close();
      window.pages().close();
      window.tabs().shrink();
    });
    tab("Desk");
  }

  /// The node with this id or style class, as CSS writes it; ids with dots are found too.
  public Node node(String selector) {
    return call(() -> selector.startsWith("#")
        ? Nodes.under(window).filter(node -> selector.substring(1).equals(node.getId())).findFirst().orElseThrow(
            () -> new AssertionError("no node " + selector))
        : window.lookup(selector));
  }

  public String text(String selector) {
    return call(() -> ((Labeled) node(selector)).getText());
  }

  /// The four charts, in the order of the desk.
  public List<PlotPane> charts() {
    return call(() -> IntStream.range(0, 4)
        .mapToObj(card -> window.tabs().desk().card(card).plot()).toList());
  }

  /// Everything that is written in a chart, in the order it was drawn.
  public List<String> textsOf(PlotPane chart) {
    return call(() -> Nodes.under(chart).filter(node -> node instanceof Text text && text.isVisible())
        .map(node -> ((Text) node).getText()).toList());
  }

  /// Runs something on the thread of the window and waits until everything is laid out again.
  public void run(Runnable action) {
    call(() -> {
      action.run();
      return null;
    });
    settle();
  }

  /// Asks something on the thread of the window.
  public <T> T call(Callable<T> question) {
    return FxThread.ask(question);
  }

  /// Waits until a pulse has laid out everything that changed.
  public void settle() {
    FxThread.awaitPulse(stage.getScene());
  }

  /// Waits, pulse by pulse, for something that takes its time.
  public void settleUntil(BooleanSupplier done) {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!call(done::getAsBoolean)) {
      if (System.nanoTime() > patience) {
        throw new AssertionError("what was waited for did not come");
      }
      settle();
    }
  }

  /// A test class may name its desk for as long as the run lasts, so a closed one names no window.
  @Override
  public void close() {
    call(() -> {
      // a copy that is written late would be in the way of whoever deletes the folder
      window.crashCopy().end();
      stage.hide();
      return null;
    });
    store = null;
    window = null;
    stage = null;
    hands = null;
  }
}
