package runrate.desktop.risk;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import runrate.costing.CostEngine;
import runrate.desktop.charts.PolicyChart;
import runrate.desktop.controls.CardGrid;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.Restyle;
import runrate.desktop.store.Background;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.TabPage;
import runrate.desktop.store.WindowTab;
import runrate.policies.PolicyOutcome;
import runrate.policies.PolicyReport;
import runrate.scenario.BudgetPolicy.OnLimit;
import runrate.scenario.Scenario;
import runrate.text.Money;
import runrate.text.PolicySentence;
import runrate.text.PolicyWords;
import runrate.text.Why;
import runrate.text.WhyPolicies;
import runrate.units.Problem;

/// What becomes of the calls a day's limit does not pay for: five policies on one month, and the one that is in use.
/// They are played beside the window, newest scenario first.
final class PoliciesPage extends StackPane implements TabPage {
  private static final double PALE = 0.4;
  private static final double WIDE = 1000;
  private static final double HIGH = 560;
  /// Below it the controls stand in a line of their own.
  private static final double ROOM_FOR_BAR = 860;
  private static final double STALE = 0.45;
  /// Nothing is said of an answer that takes no longer.
  private static final Duration QUICK = Duration.millis(200);

  private final ScenarioStore store;
  private final PolicyBar bar;
  private final PolicyTerms terms;
  private final PolicyChart chart;
  private final ChartCard card;
  private final CardGrid grid;
  private final PolicyFoot foot;
  private final NoDayLimit none;
  private final VBox typed;
  private final StackPane place = new StackPane();
  private final Runnable onSentence;
  private final Background<Asked, Optional<PolicyReport>> playing;
  private final PauseTransition slow = new PauseTransition(QUICK);
  private Optional<Asked> asked = Optional.empty();
  private Optional<PolicyReport> report = Optional.empty();
  private Optional<Problem> problem = Optional.empty();
  private Scenario opened;

  /// What the month is played of, with the limit it has or would have.
  private record Asked(CostEngine engine, Scenario scenario, Scenario limited) {
    boolean isSame(Asked other) {
      return engine == other.engine() && scenario == other.scenario();
    }

    Optional<PolicyReport> answer() {
      return PolicyReport.problem(limited).isPresent() ? Optional.empty()
          : Optional.of(PolicyReport.of(engine, limited));
    }
  }

  /// @param onSentence told when the tab's sentence has changed
  PoliciesPage(ScenarioStore store, BiConsumer<Why, Node> why, ChartCard.Host host, Runnable onSentence) {
    this.store = store;
    this.onSentence = onSentence;
    playing = new Background<Asked, Optional<PolicyReport>>("policies", (question, going) -> question.answer(),
        this::answered, this::failed);
    terms = new PolicyTerms(store);
    bar = new PolicyBar(store, shown -> Restyle.keep(terms, shown));
    chart = new PolicyChart(policy -> showUse(), this::use);
    foot = new PolicyFoot(() -> use(chart.chosen()));
    card = new ChartCard("card-policies", "Five policies", chart, host, link -> report.ifPresent(found ->
        why.accept(WhyPolicies.of(money(), found), link))).below(foot);
    grid = new CardGrid(List.of(CardGrid.Row.even(1, card)));
    slow.setOnFinished(event -> grid.setOpacity(STALE));
    none = new NoDayLimit(() -> store.edit(PolicyEdits.limit(OptionalDouble.of(
        PolicyEdits.suggestedUsd(store.state().report())))));
    HBox.setHgrow(place, Priority.ALWAYS);
    place.getChildren().setAll(bar);
    typed = new VBox(terms, bar.reply());
    typed.getStyleClass().add("policy-typed");
    VBox.setVgrow(grid, Priority.ALWAYS);
    getChildren().addAll(new VBox(typed, grid), none);
    heightProperty().subscribe(this::arrange);
    widthProperty().subscribe(this::arrange);
  }

  private void arrange() {
    foot.showAll(getWidth() >= WIDE && getHeight() >= HIGH);
    boolean below = getWidth() > 0 && getWidth() < ROOM_FOR_BAR;
    if (below != typed.getChildren().contains(bar)) {
      place.getChildren().clear();
      typed.getChildren().remove(bar);
      (below ? typed : place).getChildren().addFirst(bar);
    }
  }

  private Money money() {
    return store.state().report().money();
  }

  private void use(OnLimit policy) {
    if (report.filter(found -> problem.isEmpty() && found.outcome(policy).obstacle().isEmpty()).isPresent()) {
      store.edit(PolicyEdits.policy(old -> old.withOnLimit(policy)));
    }
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public List<Node> bar() {
    return List.of(place);
  }

  @Override
  public boolean fillsBar() {
    return true;
  }

  /// While a day has no limit, the rows show what a round one would do.
  private Asked question() {
    Scenario now = store.state().report().scenario();
    return new Asked(store.engine(), now, now.budget().dailyUsd().isPresent() ? now
        : PolicyEdits.limit(OptionalDouble.of(PolicyEdits.suggestedUsd(store.state().report()))).apply(now));
  }

  @Override
  public void refresh() {
    ask(playing::ask);
  }

  @Override
  public void showNow() {
    asked = Optional.empty();
    ask(playing::now);
  }

  private void ask(Consumer<Asked> way) {
    Scenario scenario = store.state().scenario();
    if (store.state().opened() != opened) {
      opened = store.state().opened();
      chart.forget();
      bar.showMore(PolicyEdits.moreSet(scenario.budget().policy()) > 0);
    }
    problem = PolicyReport.problem(store.state().report().scenario());
    bar.show(scenario, report);
    terms.show(scenario);
    grid.setDisable(problem.isPresent());
    Restyle.keep(none, problem.isPresent());
    problem.ifPresent(found -> none.show(found, PolicyEdits.suggestedUsd(store.state().report()),
        scenario.budget().dailyUsd().isEmpty()));
    Asked question = question();
    if (asked.filter(question::isSame).isEmpty()) {
      asked = Optional.of(question);
      slow.playFromStart();
      way.accept(question);
    } else {
      shade();
    }
  }

  private void shade() {
    grid.setOpacity(problem.isPresent() ? PALE : store.state().isCurrent() ? 1 : STALE);
  }

  private void answered(Optional<PolicyReport> answer) {
    slow.stop();
    report = answer;
    shade();
    bar.show(store.state().scenario(), report);
    report.ifPresent(this::show);
    onSentence.run();
  }

  private void failed(String why) {
    slow.stop();
    grid.setOpacity(STALE);
    card.show("no policies: " + why, "no policies");
  }

  private void show(PolicyReport found) {
    chart.showIn(money());
    chart.show(found);
    card.title(PolicyWords.title(found));
    List<String> finding = problem.isPresent() ? List.of("", "") : PolicyWords.finding(money(), found);
    card.show(finding.get(0), finding.get(1));
    foot.show(PolicyWords.footer(money(), found));
    showUse();
  }

  private void showUse() {
    report.ifPresent(found -> {
      PolicyOutcome looked = found.outcome(chart.chosen());
      boolean chosen = found.scenario().budget().policy().onLimit() == looked.policy();
      foot.showUse(chosen ? PolicySentence.name(looked.policy()) + " is chosen" : looked.obstacle().isPresent()
          ? PolicySentence.name(looked.policy()) + " cannot run" : PolicyWords.use(looked.policy()),
          !chosen && looked.obstacle().isEmpty());
    });
  }

  @Override
  public Optional<WindowTab.Verdict> verdict() {
    if (problem.isPresent()) {
      boolean unlimited = store.state().report().scenario().budget().dailyUsd().isEmpty();
      double usd = PolicyEdits.suggestedUsd(store.state().report());
      return Optional.of(new WindowTab.Verdict(unlimited ? "No day has a limit yet, so no policy does anything."
          : problem.get().sentence(), unlimited ? NoDayLimit.use(usd) : "",
          () -> store.edit(PolicyEdits.limit(OptionalDouble.of(usd)))));
    }
    return report.map(found -> {
      OnLimit told = PolicySentence.told(found);
      boolean more = found.over() > 0 && found.scenario().budget().policy().onLimit() != told;
      return new WindowTab.Verdict(PolicySentence.strip(money(), found), more ? "Use this policy" : "",
          () -> use(told));
    });
  }

  @Override
  public void grow(Node grown) {
    if (grown == card) {
      grid.grow(card);
    }
  }

  @Override
  public void shrink() {
    grid.shrink();
  }
}
