package runrate.desktop;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import runrate.claims.ClaimScenario;
import runrate.desktop.capacity.CapacityView;
import runrate.desktop.claims.ClaimsView;
import runrate.desktop.compare.CompareView;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.desk.DeskGrid;
import runrate.desktop.prices.RateCardsView;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.files.RunrateHome;
import runrate.files.UserFolder;
import runrate.files.scenario.ScenarioReader;

/// The tabs of the window. Only what is in front is computed; a wide tab has the window to itself,
/// without levers and headline.
final class WindowTabs extends TabPane {
  private static final String PUBLISHED_ROUND = "round-of-five-agents";

  private final ScenarioStore store;
  private final DeskGrid desk;
  private final CompareView compare;
  private final CapacityView capacity;
  private final RateCardsView rates;
  private final ClaimsView claims;
  private final ProblemsView problems = new ProblemsView();
  private final Tab compareTab;
  private final Tab capacityTab;
  private final Tab ratesTab;
  private final Tab claimsTab;
  private final Tab problemsTab = new Tab("Problems", problems);
  private final List<Tab> wide;

  /// @param openClaim opens a claim as a scenario, unless there is work to be kept
  /// @param onFront told when another tab is in front, or undo belongs to another scenario
  WindowTabs(ScenarioStore store, RunrateHome home, UserFolder user, WhyPopover why, CardPictures pictures,
      ExportBar exports, Predicate<ClaimScenario> openClaim, Runnable onFront) {
    this.store = store;
    desk = new DeskGrid(store, why::show, pictures);
    compare = new CompareView(store, user, exports::write);
    capacity = new CapacityView(store, publishedRound(home), why::show, pictures, onFront);
    rates = new RateCardsView(store, home, user, why::show);
    claims = new ClaimsView(() -> store.engine().book(), claim -> {
      if (openClaim.test(claim)) {
        getSelectionModel().selectFirst();
      }
    });
    compareTab = tab("Compare", compare, compare::setInFront);
    capacityTab = tab("Capacity", capacity, capacity::setInFront);
    ratesTab = tab("Rate cards", rates, rates::setInFront);
    claimsTab = tab("Claims", claims, claims::setInFront);
    wide = List.of(compareTab, claimsTab);
    getTabs().addAll(new Tab("Desk", desk), compareTab, capacityTab, ratesTab, claimsTab, problemsTab);
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    getSelectionModel().selectedItemProperty().addListener((property, old, tab) -> onFront.run());
  }

  private static Tab tab(String name, Node view, Consumer<Boolean> inFront) {
    var tab = new Tab(name, view);
    tab.selectedProperty().addListener((property, old, selected) -> inFront.accept(selected));
    return tab;
  }

  /// The round the capacity tab opens on, kept apart from the open scenario.
  private Optional<ScenarioStore> publishedRound(RunrateHome home) {
    return ScenarioReader.readPriceable(store.engine(), home.scenario(PUBLISHED_ROUND), List.of()).value()
        .map(round -> new ScenarioStore(store.engine(), round, Optional.empty()));
  }

  /// Whether the tab in front needs the whole window.
  boolean isWide() {
    return wide.contains(getSelectionModel().getSelectedItem());
  }

  /// What undo belongs to: what is in sight.
  ScenarioStore undoable() {
    return capacityTab.isSelected() ? capacity.undoable() : store;
  }

  void show(DeskState old, DeskState state) {
    if (!state.scenario().equals(old.scenario())) {
      capacity.deskEdited();
    }
    desk.show(state);
    capacity.useRates(store.engine());
    capacity.refresh();
    rates.refresh();
    compare.refresh();
    problems.show(state);
    long count = ProblemsView.all(state).size();
    problemsTab.setText(count == 0 ? "Problems" : "Problems (%s)".formatted(count));
  }

  CompareView showCompare() {
    getSelectionModel().select(compareTab);
    return compare;
  }

  /// Shows rounds, limits and lifetimes.
  CapacityView showCapacity() {
    getSelectionModel().select(capacityTab);
    return capacity;
  }

  RateCardsView showRateCards() {
    getSelectionModel().select(ratesTab);
    return rates;
  }

  ClaimsView showClaims() {
    getSelectionModel().select(claimsTab);
    return claims;
  }

  void showProblems() {
    getSelectionModel().select(problemsTab);
  }

  DeskGrid desk() {
    return desk;
  }

  void grow(ChartCard card) {
    if (capacity.holds(card)) {
      capacity.grow(card);
    } else {
      desk.grow(card);
    }
  }

  void shrink() {
    desk.shrink();
    capacity.shrink();
  }
}
