package runrate.desktop.optimise;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.compare.Column;
import runrate.desktop.charts.PlansChart;
import runrate.desktop.controls.CardFinding;
import runrate.desktop.controls.CardGrid;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.levers.Veil;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.TabPage;
import runrate.desktop.store.WindowTab;
import runrate.optimise.Answer;
import runrate.optimise.PlanAxis;
import runrate.optimise.PlanSpot;
import runrate.optimise.Refused;
import runrate.optimise.SearchReport;
import runrate.pricing.RateBook;
import runrate.text.OtherAxes;
import runrate.text.PlanWords;
import runrate.text.SearchSentence;
import runrate.text.Why;
import runrate.text.WhySearch;

/// A plan that is searched: its limits, all plans there are, and the three worth a name.
final class FindPage extends VBox implements TabPage {
  private static final double PALE = 0.4;
  private static final double LEAST_HIGH = 210;
  private static final double NARROW = 1000;
  private static final String APPLY = "Apply best value";

  private final FoundPlans plans;
  private final Consumer<Column> onCompare;
  private final LeversBeside levers;
  private final LimitsCard limits;
  private final PlansChart chart;
  private final ChartCard card;
  private final CardGrid grid;
  private final AxisChoice axis;
  private final AnswerRow answers;
  private final GiveWayCard giveWay;
  private final BetweenRow between;
  private final CardFinding facts = new CardFinding().asWideAsWords();
  private final Button stop = new Button("Stop");
  private final Label assumed = StyledLabel.of("", "badge-warning");
  private final List<Node> bar;
  private final Veil veil = new Veil(this);

  /// @param onCompare  sets a plan beside the open scenario
  /// @param levers     beside the tab
  /// @param onSentence told when the sentence has changed
  FindPage(ScenarioStore store, BiConsumer<Why, Node> why, ChartCard.Host host, Consumer<Column> onCompare,
      LeversBeside levers, Runnable onSentence) {
    this.onCompare = onCompare;
    this.levers = levers;
    plans = new FoundPlans(store);
    getStyleClass().add("find-page");
    var unscored = new Unscored(plans, levers);
    limits = new LimitsCard(plans, unscored);
    chart = new PlansChart(new ChartMoves(plans, this::look, this::compare));
    stop.setId("plans-stop");
    stop.getStyleClass().add("risk-button");
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setOnAction(event -> plans.stop());
    axis = new AxisChoice(this::weigh);
    card = new ChartCard("plans", "All plans", chart, host, link -> plans.report().ifPresent(report ->
        why.accept(WhySearch.plans(plans.money(), report, this.axis.chosen()), link)), axis, stop);
    answers = new AnswerRow(plans, this::apply, this::compare, why);
    giveWay = new GiveWayCard(plans, limits, unscored);
    grid = new CardGrid(List.of(CardGrid.Row.even(1, card))).leastHigh(LEAST_HIGH);
    VBox.setVgrow(grid, Priority.ALWAYS);
    between = new BetweenRow(this::apply);
    getChildren().addAll(limits, grid, giveWay, between, answers);
    assumed.setMinWidth(USE_PREF_SIZE);
    widthProperty().subscribe(() -> plans.report().ifPresent(this::showFit));
    HBox.setHgrow(facts, Priority.NEVER);
    bar = List.of(assumed, facts, new MayChangeMenu(plans));
    answers.onPoint(this::point);
    between.onPoint(this::point);
    plans.listen(this::show);
    plans.listen(onSentence);
    plans.listenWhileWaiting(this::showWaiting);
  }

  private RateBook book() {
    return plans.store().engine().book();
  }

  private void look(PlanSpot picked) {
    plans.report().ifPresent(report -> {
      answers.look(report, report.plan(picked));
      between.look(book(), plans.money(), report, picked);
    });
    point();
  }

  /// An answer to an older question would take back what was changed since.
  private void apply(Answer answer) {
    plans.current().ifPresent(report -> plans.store().edit(scenario -> scenario.withPlan(old ->
        answer.scenario().plan()).withTasks(answer.scenario().tasks())));
  }

  /// Shows what the answer that is pointed at would turn, as long as it is one to the present question.
  private void point() {
    Optional<Answer> pointed = plans.current().flatMap(report -> answers.pointed().or(between::pointed));
    levers.ghost(pointed.map(Answer::scenario));
  }

  @Override
  public void left() {
    levers.ghost(Optional.empty());
  }

  private void compare(Answer answer) {
    onCompare.accept(new Column(PlanWords.name(answer.kind()), answer.scenario()));
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public List<Node> bar() {
    return bar;
  }

  @Override
  public void opened() {
    plans.forgetMoves();
    chart.unchoose();
  }

  @Override
  public void refresh() {
    plans.ask();
    show();
  }

  @Override
  public void showNow() {
    plans.askNow();
    show();
  }

  private void show() {
    limits.show();
    chart.showIn(plans.money());
    plans.report().ifPresent(this::show);
    showWaiting();
    veil.show(!plans.store().state().isCurrent());
    point();
  }

  private void showWaiting() {
    card.progress(plans.isLate(), plans.share(), plans.isLate() ? "looking at all plans" : plans.failure());
    Restyle.keep(stop, plans.isLate());
    chart.setOpacity(plans.isOld() ? PALE : 1);
    answers.setOpacity(plans.isOld() ? PALE : 1);
  }

  private void show(SearchReport report) {
    chart.show(report, plans.limits(), plans.store().state().report().cost().callsPerMonth());
    showFit(report);
    Restyle.mark(card, "refused", report.fitting().isEmpty());
    facts.show(SearchSentence.facts(report));
    giveWay.show(report);
    between.show(book(), plans.money(), report);
    showAnswers(report);
  }

  /// What depends on the room there is.
  private void showFit(SearchReport report) {
    assumed.setText(SearchSentence.badge(report, getWidth() < NARROW));
    Restyle.keep(assumed, !assumed.getText().isEmpty());
    axis.offer(report, getWidth() >= NARROW || grid.isGrown(card));
    showCounts(report);
  }

  private void showCounts(SearchReport report) {
    List<String> counts = OtherAxes.counts(report, axis.chosen());
    card.show(report.refused().map(Refused::sentence).orElse(counts.getFirst()), report.refused().isPresent()
        ? "refused" : counts.getLast());
  }

  private void weigh(PlanAxis by) {
    plans.weighByOther(by != PlanAxis.QUALITY);
    chart.weigh(by);
    plans.report().ifPresent(this::showCounts);
  }

  private void showAnswers(SearchReport report) {
    Restyle.keep(answers, answers.show(report) && !grid.isGrown(card));
  }

  @Override
  public boolean stop() {
    return plans.stop();
  }

  @Override
  public Optional<WindowTab.Verdict> verdict() {
    return plans.isOld() ? Optional.empty() : plans.report().map(report -> {
      Optional<Answer> best = report.answer(Answer.Kind.BEST_VALUE).filter(answer -> !answer.changes().isEmpty());
      return new WindowTab.Verdict(SearchSentence.strip(plans.money(), report), best.isEmpty() ? "" : APPLY,
          () -> best.ifPresent(this::apply));
    });
  }

  @Override
  public Stream<WindowTab.Verdict> room() {
    return Stream.of(new WindowTab.Verdict(SearchSentence.longest(plans.money(),
        plans.store().state().report().cost().monthUsd()), APPLY, () -> { }));
  }

  @Override
  public void grow(Node grown) {
    if (grown == card) {
      grid.grow(card);
      Restyle.keep(limits, !grid.isGrown(card));
      showRoom();
    }
  }

  @Override
  public void shrink() {
    grid.shrink();
    Restyle.keep(limits, true);
    showRoom();
  }

  private void showRoom() {
    plans.report().ifPresent(this::showAnswers);
    plans.report().ifPresent(this::showFit);
  }
}
