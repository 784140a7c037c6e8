package runrate.desktop.optimise;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
import runrate.optimise.AnswerGroups;
import runrate.optimise.MayChange;
import runrate.optimise.PlanSpot;
import runrate.optimise.SearchReport;
import runrate.pricing.RateBook;
import runrate.text.PlanWords;
import runrate.text.SearchSentence;
import runrate.text.Why;
import runrate.text.WhySearch;

/// A plan that is searched: its limits, all plans there are, and the three worth a name.
final class FindPage extends VBox implements TabPage {
  private static final int ANSWERS = 3;
  private static final double PALE = 0.4;
  /// Rows that a card keeps for what only its neighbours change.
  private static final int ROWS = 3;
  private static final double LEAST_HIGH = 210;
  private static final double NARROW = 1000;
  private static final String APPLY = "Apply best value";

  private final FoundPlans plans;
  private final Consumer<Column> onCompare;
  private final LimitsCard limits;
  private final PlansChart chart;
  private final ChartCard card;
  private final CardGrid grid;
  private final List<AnswerCard> answers;
  private final EvenColumns answerRow = new EvenColumns(1, CardGrid.SIDE_BY_SIDE);
  private final GiveWayCard giveWay;
  private final BetweenRow between;
  private final CardFinding facts = new CardFinding().asWideAsWords();
  private final Button stop = new Button("Stop");
  private final Label assumed = StyledLabel.of("", "badge-warning");
  private final List<Node> bar;
  private final Veil veil = new Veil(this);

  /// @param onCompare  sets a plan beside the open scenario
  /// @param onSentence told when the sentence has changed
  FindPage(ScenarioStore store, BiConsumer<Why, Node> why, ChartCard.Host host, Consumer<Column> onCompare,
      Runnable onSentence) {
    this.onCompare = onCompare;
    plans = new FoundPlans(store);
    getStyleClass().add("find-page");
    limits = new LimitsCard(plans);
    chart = new PlansChart((quality, gesture) -> plans.quality(quality), (usd, gesture) ->
        plans.monthUsd(Double.isFinite(usd) ? OptionalDouble.of(usd) : OptionalDouble.empty()),
        spot -> worked(spot, this::look), spot -> worked(spot, this::compare));
    stop.setId("plans-stop");
    stop.getStyleClass().add("risk-button");
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setOnAction(event -> plans.stop());
    card = new ChartCard("plans", "All plans", chart, host, link -> plans.report().ifPresent(report ->
        why.accept(WhySearch.plans(plans.money(), report), link)), stop);
    answers = IntStream.rangeClosed(1, ANSWERS).mapToObj(place -> new AnswerCard(place, this::apply, this::compare,
        link -> why(place - 1, why, link))).toList();
    answerRow.getStyleClass().add("answer-row");
    giveWay = new GiveWayCard(plans);
    grid = new CardGrid(List.of(CardGrid.Row.even(1, card))).leastHigh(LEAST_HIGH);
    VBox.setVgrow(grid, Priority.ALWAYS);
    between = new BetweenRow(this::apply);
    getChildren().addAll(limits, grid, giveWay, between, answerRow);
    assumed.setMinWidth(USE_PREF_SIZE);
    widthProperty().subscribe(() -> plans.report().ifPresent(this::showAssumed));
    HBox.setHgrow(facts, Priority.NEVER);
    bar = List.of(assumed, facts, new MayChangeMenu(plans));
    plans.listen(this::show);
    plans.listen(onSentence);
    plans.listenWhileWaiting(this::showWaiting);
  }

  private void why(int place, BiConsumer<Why, Node> why, Node link) {
    plans.report().ifPresent(report -> answers.get(place).answer().ifPresent(answer -> why.accept(WhySearch.answer(
        book(), plans.money(), report, answer), link)));
  }

  private RateBook book() {
    return plans.store().engine().book();
  }

  private void worked(PlanSpot spot, Consumer<Answer> use) {
    plans.report().ifPresent(report -> use.accept(report.worked().apply(spot)));
  }

  /// A plan that was picked in the chart stands in the second card's place until the next search.
  private void look(Answer picked) {
    plans.report().ifPresent(report -> {
      answers.get(1).show(shown(report, picked, PlanWords.name(picked.kind()), true));
      answerRow.show(answers.subList(0, Math.max(2, AnswerGroups.of(report.answers()).size())));
    });
  }

  private AnswerCard.Shown shown(SearchReport report, Answer answer, String title, boolean framed) {
    Set<MayChange> changed = EnumSet.noneOf(MayChange.class);
    report.answers().forEach(each -> each.changes().forEach(change -> changed.add(change.what())));
    return new AnswerCard.Shown(plans.store().state(), book(), report, answer, title, changed.size() <= ROWS ? changed
        : Set.of(), framed);
  }

  /// An answer to an older question would take back what was changed since.
  private void apply(Answer answer) {
    if (plans.report().filter(report -> report.scenario() == plans.store().state().scenario()).isPresent()) {
      plans.store().edit(scenario -> scenario.withPlan(old -> answer.scenario().plan())
          .withTasks(answer.scenario().tasks()));
    }
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
  }

  private void showWaiting() {
    card.progress(plans.isLate(), plans.share(), plans.isLate() ? "looking at all plans" : plans.failure());
    Restyle.keep(stop, plans.isLate());
    chart.setOpacity(plans.isOld() ? PALE : 1);
    answerRow.setOpacity(plans.isOld() ? PALE : 1);
  }

  private void show(SearchReport report) {
    chart.show(report, plans.limits(), plans.store().state().report().cost().callsPerMonth());
    card.show(report.refused().orElseGet(() -> SearchSentence.counts(report)), report.refused().isPresent() ? "refused"
        : SearchSentence.brief(report));
    Restyle.mark(card, "refused", report.fitting().isEmpty());
    showAssumed(report);
    facts.show(SearchSentence.facts(report));
    giveWay.show(report);
    between.show(book(), plans.money(), report);
    showAnswers(report);
  }

  private void showAssumed(SearchReport report) {
    assumed.setText(SearchSentence.badge(report, getWidth() < NARROW));
    Restyle.keep(assumed, !assumed.getText().isEmpty());
  }

  /// Answers that are one plan are one card with both names.
  private void showAnswers(SearchReport report) {
    List<List<Answer>> groups = AnswerGroups.of(report.answers());
    Restyle.keep(answerRow, !groups.isEmpty() && !grid.isGrown(card));
    answerRow.show(answers.subList(0, groups.size()));
    for (int i = 0; i < groups.size(); i++) {
      List<Answer> group = groups.get(i);
      answers.get(i).show(shown(report, group.getFirst(), PlanWords.names(group),
          group.stream().anyMatch(answer -> answer.kind() == Answer.Kind.BEST_VALUE)));
    }
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
      plans.report().ifPresent(this::showAnswers);
    }
  }

  @Override
  public void shrink() {
    grid.shrink();
    Restyle.keep(limits, true);
    plans.report().ifPresent(this::showAnswers);
  }
}
