package runrate.desktop;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import runrate.claims.ClaimScenario;
import runrate.compare.Column;
import runrate.desktop.capacity.CapacityView;
import runrate.desktop.claims.ClaimsView;
import runrate.desktop.compare.CompareView;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.desk.DeskGrid;
import runrate.desktop.desk.OptionMenu;
import runrate.desktop.levers.LeverPanel;
import runrate.desktop.optimise.LeversBeside;
import runrate.desktop.optimise.OptimiseView;
import runrate.desktop.prices.RateCardsView;
import runrate.desktop.risk.RiskView;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.WindowTab;
import runrate.desktop.usage.UsageView;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.files.scenario.ScenarioReader;
import runrate.scenario.Scenario;
import runrate.scenario.Walk;

/// The tabs of the window, whatever they are. Only what is in front is computed.
final class WindowTabs extends TabPane {
  private static final String PUBLISHED_ROUND = "round-of-five-agents";

  private final ScenarioStore store;
  private final List<WindowTab> all;
  private final Supplier<LeverPanel> levers;

  /// @param openClaim opens a claim as a scenario, unless there is work to be kept
  /// @param example what stays as it is when a scenario is made of a log
  /// @param places  where the window shows what a problem speaks of
  /// @param onMonths opens the year ahead
  /// @param onWalk  gives the scenario a walk and opens it
  /// @param levers  the panel, which is made later
  /// @param onFront told when another tab is in front, or undo belongs to another scenario
  WindowTabs(ScenarioStore store, RunrateHome home, UserFolder user, WhyPopover why, CardPictures pictures,
      ExportBar exports, Predicate<ClaimScenario> openClaim, UsageView.Example example,
      ProblemsView.Places places, Runnable onMonths,
      Consumer<Walk> onWalk, Supplier<LeverPanel> levers, Runnable onFront) {
    this.store = store;
    this.levers = levers;
    setId("window-tabs");
    all = List.of(
        new DeskGrid(store, why::show, pictures, new OtherTabs(), onMonths),
        new CompareView(store, user, exports),
        new RiskView(store, why::show, pictures, () -> show(DeskGrid.class).showRecordedSpend(), onFront),
        new OptimiseView(store, why::show, pictures, column -> show(CompareView.class).add(column),
            new Levers(), onWalk, onFront),
        new UsageView(store, home, user, why::show, pictures, exports, example, onFront),
        new CapacityView(store, publishedRound(home), why::show, pictures, onFront),
        new RateCardsView(store, home, user, why::show, path -> showInput(path, places)),
        new ClaimsView(() -> store.engine().book(), claim -> open(claim, openClaim)),
        new ProblemsView(places));
    all.forEach(this::add);
    fill(getTabs().getFirst(), all.getFirst());
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    getSelectionModel().selectedItemProperty().addListener((property, old, tab) -> onFront.run());
  }

  /// What an option of the desk's frontier leads to.
  private final class OtherTabs implements OptionMenu.Elsewhere {
    @Override
    public void compare(Column column) {
      show(CompareView.class).add(column);
    }

    @Override
    public void prices(String model) {
      show(RateCardsView.class).open(model);
    }

    @Override
    public void task(Optional<String> name) {
      levers.get().lookAt(name);
    }

    @Override
    public Set<String> lockedTasks() {
      return levers.get().lockedTasks();
    }
  }

  /// The panel is made after the tabs.
  private final class Levers implements LeversBeside {
    @Override
    public void ghost(Optional<Scenario> plan) {
      levers.get().ghost(plan);
    }

    @Override
    public void score(String model) {
      levers.get().score(model);
    }
  }

  private void add(WindowTab tab) {
    var head = new Tab(tab.title(store.state()));
    head.selectedProperty().addListener((property, old, selected) -> {
      fill(head, tab);
      tab.setInFront(selected);
    });
    getTabs().add(head);
  }

  /// What nobody has looked at yet is no part of the window: JavaFX styles hidden nodes, too.
  private static void fill(Tab head, WindowTab tab) {
    if (head.getContent() == null) {
      head.setContent(tab.isPage() ? page(tab.node()) : tab.node());
    }
  }

  /// Most tabs scroll where the window is too low for it, as it is at twice its size.
  private static Node page(Node content) {
    var page = new PlainScroll(content);
    page.setFitToHeight(true);
    page.getStyleClass().add("desk-scroll");
    return page;
  }

  /// An input stands in the panel, which is beside the desk.
  private void showInput(String path, ProblemsView.Places places) {
    getSelectionModel().selectFirst();
    places.show(path);
  }

  private void open(ClaimScenario claim, Predicate<ClaimScenario> openClaim) {
    if (openClaim.test(claim)) {
      getSelectionModel().selectFirst();
    }
  }

  /// The round the capacity tab opens on, kept apart from the open scenario.
  private Optional<ScenarioStore> publishedRound(RunrateHome home) {
    return ScenarioReader.readPriceable(store.engine(), home.scenario(PUBLISHED_ROUND), List.of()).value()
        .map(round -> new ScenarioStore(store.engine(), round, Optional.empty()));
  }

  private WindowTab inFront() {
    return all.get(getSelectionModel().getSelectedIndex());
  }

  /// What the tab in front says in place of the desk's verdict.
  Optional<WindowTab.Verdict> verdict() {
    return inFront().verdict();
  }

  /// What the tabs beside the levers may say, whichever is in front.
  Stream<WindowTab.Verdict> room() {
    return all.stream().filter(tab -> !tab.isWide()).flatMap(WindowTab::room);
  }

  /// Whether the tab in front needs the whole window.
  boolean isWide() {
    return inFront().isWide();
  }

  /// What undo belongs to: what is in sight.
  ScenarioStore undoable() {
    return inFront().undoable().orElse(store);
  }

  void show(DeskState old, DeskState state) {
    for (int i = 0; i < all.size(); i++) {
      all.get(i).show(old, state);
      getTabs().get(i).setText(all.get(i).title(state));
    }
  }

  /// Brings the tab of a kind to the front.
  <T extends WindowTab> T show(Class<T> kind) {
    WindowTab tab = all.stream().filter(kind::isInstance).findFirst().orElseThrow();
    getSelectionModel().select(all.indexOf(tab));
    return kind.cast(tab);
  }

  void showProblems() {
    show(ProblemsView.class);
  }

  DeskGrid desk() {
    return (DeskGrid) all.getFirst();
  }

  /// The pictures that can be taken of the tabs; preparing one brings its tab to the front.
  Stream<WindowTab.Picture> pictures() {
    return all.stream().flatMap(tab -> tab.pictures().stream().map(picture -> new WindowTab.Picture(picture.name(),
        () -> {
          getSelectionModel().select(all.indexOf(tab));
          return picture.prepare().get();
        })));
  }

  /// Gives a card of the tab in front the whole tab.
  void grow(Node card) {
    inFront().grow(card);
  }

  /// Shows all cards of all tabs again.
  void shrink() {
    all.forEach(WindowTab::shrink);
  }
}
