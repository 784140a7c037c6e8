package runrate.desktop.optimise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import runrate.costing.CostEngine;
import runrate.desktop.store.Background;
import runrate.desktop.store.ScenarioStore;
import runrate.optimise.MayChange;
import runrate.optimise.PlanLimits;
import runrate.optimise.PlanSearch;
import runrate.optimise.SearchReport;
import runrate.risk.Watch;
import runrate.scenario.Scenario;
import runrate.text.Money;

/// Plans searched of the open scenario, beside the window, the newest question first. What a plan has to keep to is as
/// the scenario says until somebody moves it here; another scenario brings its own again. The last answer stays, paler,
/// until the next one is there.
final class FoundPlans {
  /// Nothing is said of a search that takes no longer.
  private static final Duration QUICK = Duration.millis(200);
  private static final double SECONDS_STEP = 5;

  private final ScenarioStore store;
  private final Background<Asked, SearchReport> searching;
  private final PauseTransition slow = new PauseTransition(QUICK);
  private final List<Runnable> listeners = new ArrayList<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private final Map<Limit, UnaryOperator<PlanLimits>> moved = new EnumMap<>(Limit.class);
  private Set<MayChange> mayChange = MayChange.USUALLY;
  private Optional<Asked> asked = Optional.empty();
  private Optional<SearchReport> report = Optional.empty();
  private boolean late;
  private double share;
  private String failure = "";

  private enum Limit { QUALITY, MONTH_USD, WITHIN, TIER, VENDORS }

  private record Asked(CostEngine engine, Scenario scenario, PlanLimits limits, Set<MayChange> mayChange) {
    SearchReport report(Background.Going going) {
      return PlanSearch.of(engine, scenario, limits, mayChange, new Watch(going::isStopped, going::progress));
    }
  }

  FoundPlans(ScenarioStore store) {
    this.store = store;
    searching = new Background<Asked, SearchReport>("search", Asked::report, this::take, this::fail)
        .telling(this::progressed);
    slow.setOnFinished(event -> {
      late = true;
      tell();
    });
  }

  void listen(Runnable listener) {
    listeners.add(listener);
  }

  /// @param listener told how far a search is, as long as somebody waits
  void listenWhileWaiting(Runnable listener) {
    waiting.add(listener);
  }

  private void progressed(double done) {
    share = done;
    if (late) {
      waiting.forEach(Runnable::run);
    }
  }

  /// Asks only what is new.
  void ask() {
    Asked now = question();
    if (asked.filter(now::equals).isEmpty()) {
      asked = Optional.of(now);
      share = 0;
      failure = "";
      slow.playFromStart();
      searching.ask(now);
    }
  }

  /// Asks and waits, for a picture that is taken only once.
  void askNow() {
    asked = Optional.of(question());
    searching.now(asked.get());
  }

  private Asked question() {
    return new Asked(store.engine(), store.state().report().scenario(), limits(), mayChange);
  }

  /// In force: the scenario's own, an answer in the time it takes today up to the next five seconds, and what was
  /// moved.
  PlanLimits limits() {
    Scenario scenario = store.state().report().scenario();
    PlanLimits own = PlanLimits.of(store.engine(), scenario);
    double today = PlanSearch.secondsToday(store.engine(), scenario);
    PlanLimits limits = own.withWithinSeconds(today == 0 ? OptionalDouble.empty()
        : OptionalDouble.of(SECONDS_STEP * Math.ceil(today / SECONDS_STEP)));
    for (UnaryOperator<PlanLimits> move : moved.values()) {
      limits = move.apply(limits);
    }
    return limits;
  }

  void quality(double floor) {
    move(Limit.QUALITY, limits -> limits.withQuality(floor));
  }

  void monthUsd(OptionalDouble usd) {
    move(Limit.MONTH_USD, limits -> limits.withMonthUsd(usd));
  }

  void withinSeconds(OptionalDouble seconds) {
    move(Limit.WITHIN, limits -> limits.withWithinSeconds(seconds));
  }

  void inTier(boolean held) {
    move(Limit.TIER, limits -> limits.withInTier(held));
  }

  void vendors(List<String> ids) {
    move(Limit.VENDORS, limits -> limits.withVendors(ids));
  }

  /// The last move of a limit is the one in force, however many there were.
  private void move(Limit limit, UnaryOperator<PlanLimits> change) {
    moved.put(limit, change);
    ask();
    tell();
  }

  /// Another scenario brings its own limits.
  void forgetMoves() {
    moved.clear();
  }

  Set<MayChange> mayChange() {
    return mayChange;
  }

  void mayChange(Set<MayChange> changed) {
    mayChange = Set.copyOf(changed);
    ask();
  }

  /// Gives up waiting: the last answer stays, as an older one.
  ///
  /// @return whether anybody waited
  boolean stop() {
    boolean waited = late;
    if (waited) {
      searching.stop();
      fail("stopped: change anything to search again");
    }
    return waited;
  }

  private void take(SearchReport found) {
    slow.stop();
    late = false;
    failure = "";
    report = Optional.of(found);
    tell();
  }

  private void fail(String why) {
    slow.stop();
    late = false;
    failure = why;
    tell();
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }

  Optional<SearchReport> report() {
    return report;
  }

  /// Whether the answer is one to an older question.
  boolean isOld() {
    return late || !failure.isEmpty();
  }

  boolean isLate() {
    return late;
  }

  double share() {
    return share;
  }

  String failure() {
    return failure;
  }

  ScenarioStore store() {
    return store;
  }

  Money money() {
    return store.state().report().money();
  }
}
