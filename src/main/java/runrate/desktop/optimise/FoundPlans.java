package runrate.desktop.optimise;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.UnaryOperator;
import runrate.costing.CostEngine;
import runrate.desktop.store.Background;
import runrate.desktop.store.LateAnswer;
import runrate.desktop.store.ScenarioStore;
import runrate.optimise.MayChange;
import runrate.optimise.OtherFronts;
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
  private final ScenarioStore store;
  private final LateAnswer<Asked, SearchReport> searching;
  private final Map<Limit, UnaryOperator<PlanLimits>> moved = new EnumMap<>(Limit.class);
  private Set<MayChange> mayChange = MayChange.USUALLY;
  private Optional<SearchReport> report = Optional.empty();
  private volatile boolean byOther;
  private final Background<SearchReport, OtherFronts> weighing = new Background<>("weigh", (found, going) ->
      found.others(), others -> tellWeighed(), why -> { });

  private enum Limit { QUALITY, MONTH_USD, WITHIN, TIER, VENDORS }

  private void tellWeighed() {
    searching.tell();
  }

  private record Asked(CostEngine engine, Scenario scenario, PlanLimits limits, Set<MayChange> mayChange) {
    SearchReport report(Background.Going going) {
      return PlanSearch.of(engine, scenario, limits, mayChange, new Watch(going::isStopped, going::progress));
    }
  }

  FoundPlans(ScenarioStore store) {
    this.store = store;
    searching = new LateAnswer<>("search", this::found, this::take);
  }

  /// Whoever looks at another axis waits for it, too.
  private SearchReport found(Asked asked, Background.Going going) {
    SearchReport found = asked.report(going);
    if (byOther) {
      found.others();
    }
    return found;
  }

  private void take(SearchReport found) {
    report = Optional.of(found);
    if (!found.isWeighed()) {
      weighing.ask(found);
    }
  }

  /// @param other whether plans are weighed by another axis than cost and quality
  void weighByOther(boolean other) {
    byOther = other;
  }

  void listen(Runnable listener) {
    searching.listen(listener);
  }

  /// @param listener told how far a search is, as long as somebody waits
  void listenWhileWaiting(Runnable listener) {
    searching.listenWhileWaiting(listener);
  }

  /// Asks only what is new.
  void ask() {
    searching.ask(question());
  }

  /// Asks and waits, for a picture that is taken only once.
  void askNow() {
    searching.askNow(question());
    report.ifPresent(SearchReport::others);
  }

  private Asked question() {
    return new Asked(store.engine(), store.state().report().scenario(), limits(), mayChange);
  }

  /// In force: the scenario's own, and what was moved.
  PlanLimits limits() {
    PlanLimits limits = PlanLimits.of(store.engine(), store.state().report().scenario());
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
    searching.tell();
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
    boolean waited = searching.isLate();
    if (waited) {
      searching.stop("stopped: change anything to search again");
    }
    return waited;
  }

  Optional<SearchReport> report() {
    return report;
  }

  /// The answer, unless the scenario was changed since.
  Optional<SearchReport> current() {
    return report.filter(found -> store.state().isOf(found.scenario()));
  }

  /// Whether the answer is one to an older question.
  boolean isOld() {
    return searching.isOld();
  }

  boolean isLate() {
    return searching.isLate();
  }

  double share() {
    return searching.share();
  }

  String failure() {
    return searching.failure();
  }

  ScenarioStore store() {
    return store;
  }

  Money money() {
    return store.state().report().money();
  }
}
