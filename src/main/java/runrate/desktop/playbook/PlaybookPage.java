package runrate.desktop.playbook;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.desktop.charts.PlaybookChart;
import runrate.desktop.controls.CardGrid;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.levers.Veil;
import runrate.desktop.playbook.AskedPlaybook.Answer;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.TabPage;
import runrate.desktop.store.WindowTab;
import runrate.files.Today;
import runrate.files.scenario.PlaybookWalk;
import runrate.playbook.Applying;
import runrate.playbook.Playbook;
import runrate.playbook.Playbook.Credit;
import runrate.playbook.Playbook.Order;
import runrate.playbook.Playbook.Question;
import runrate.playbook.PlaybookStep;
import runrate.playbook.StepReport;
import runrate.scenario.Scenario;
import runrate.scenario.Walk;
import runrate.text.PlaybookSentence;
import runrate.text.Why;
import runrate.text.WhyPlaybook;

/// The published playbook on the open scenario: the waterfall of its steps, the steps as a table, and the checklist.
public final class PlaybookPage extends VBox implements TabPage {
  private static final double NARROW = 1000;
  private static final double CHART = 0.43;
  private static final double STEPS = 820;
  private static final double CHECKS = 396;
  private static final double LEAST_HIGH = 226;
  /// Where the page scrolls anyway.
  private static final double STACKED_HIGH = 310;
  private static final double PALE = 0.4;

  private final AskedPlaybook asked;
  private final PlaybookChart chart;
  private final ChartCard card;
  private final StepsCard steps;
  private final CheckCard checks;
  private final CardGrid chartGrid;
  private final HBox below;
  private final Segments<Node> which;
  private final List<Label> names;
  private final List<Node> bar;
  private final VBox page = new VBox();
  private final Veil veil = new Veil(page);

  /// @param onWalk     gives the scenario a walk and opens it
  /// @param onSentence told when the sentence has changed
  public PlaybookPage(ScenarioStore store, BiConsumer<Why, Node> why, ChartCard.Host host, Consumer<Walk> onWalk,
      Runnable onSentence) {
    asked = new AskedPlaybook(store);
    chart = new PlaybookChart(this::focus);
    card = new ChartCard("playbook", "Six steps from naive use", chart, host, link -> why(why, link,
        answer -> WhyPlaybook.total(asked.money(), answer.book())));
    steps = new StepsCard(this::apply, this::showChart, link -> why(why, link, answer -> WhyPlaybook.steps(
        store.engine().book(), asked.money(), answer.book())), () -> asked.answer().ifPresent(answer ->
        onWalk.accept(PlaybookWalk.of(answer.book()))));
    checks = new CheckCard(point -> edit(scenario -> Applying.one(point, Today.date())));
    chartGrid = new CardGrid(List.of(CardGrid.Row.even(1, card)));
    below = new HBox(steps, checks);
    which = new Segments<>(node -> arrange());
    which.option(steps, "playbook-steps", "Steps").option(checks, "playbook-checks", "Checklist");
    which.setMaxWidth(USE_PREF_SIZE);
    layOut();
    names = List.of(StyledLabel.of("credit", "group-note"), StyledLabel.of("order", "group-note"));
    names.forEach(name -> name.setMinWidth(USE_PREF_SIZE));
    bar = List.of(names.getFirst(), credit(), names.getLast(), order());
    widthProperty().subscribe((old, width) -> {
      arrange();
      if (old.doubleValue() < NARROW != width.doubleValue() < NARROW) {
        onSentence.run();
      }
    });
    heightProperty().subscribe(this::arrange);
    asked.listen(this::show);
    asked.listen(onSentence);
  }

  private void layOut() {
    below.getStyleClass().add("playbook-below");
    HBox.setHgrow(steps, Priority.ALWAYS);
    steps.setPrefWidth(STEPS);
    checks.setPrefWidth(CHECKS);
    checks.setMinWidth(0);
    VBox.setVgrow(below, Priority.ALWAYS);
    page.getChildren().addAll(chartGrid, which, below);
    page.getStyleClass().add("playbook-page");
    var scroll = new PlainScroll(page);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("desk-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
  }

  private Segments<Credit> credit() {
    var credit = new Segments<Credit>(chosen -> asked.question(new Question(asked.question().order(), chosen)));
    return credit.option(Credit.IN_ORDER, "credit-order", "In order").option(Credit.FAIR, "credit-fair", "Fair");
  }

  private Segments<Order> order() {
    var order = new Segments<Order>(chosen -> asked.question(new Question(chosen, asked.question().credit())));
    return order.option(Order.PUBLISHED, "order-published", "As published")
        .option(Order.BEST_FIRST, "order-best", "Best first");
  }

  private void why(BiConsumer<Why, Node> why, Node link, Function<Answer, Why> words) {
    asked.answer().ifPresent(answer -> why.accept(words.apply(answer), link));
  }

  /// In a narrow window the checklist takes the place of the steps.
  private void arrange() {
    boolean narrow = isNarrow();
    boolean grown = chartGrid.isGrown(card);
    Restyle.keep(which, narrow && !grown);
    names.forEach(name -> Restyle.keep(name, !narrow));
    Node chosen = which.chosen().orElse(steps);
    Restyle.keep(steps, !narrow || chosen == steps);
    Restyle.keep(checks, !narrow || chosen == checks);
    HBox.setHgrow(checks, narrow ? Priority.ALWAYS : Priority.NEVER);
    Restyle.keep(below, !grown);
    boolean stacked = getWidth() < CardGrid.SIDE_BY_SIDE;
    double high = Math.max(stacked ? STACKED_HIGH : LEAST_HIGH, getHeight() * CHART);
    below.setMinHeight(stacked && !grown ? STACKED_HIGH : 0);
    chartGrid.setMinHeight(grown ? 0 : high);
    chartGrid.setMaxHeight(grown ? Double.MAX_VALUE : high);
    VBox.setVgrow(chartGrid, grown ? Priority.ALWAYS : Priority.NEVER);
  }

  /// Before it is laid out nobody knows.
  private boolean isNarrow() {
    return getWidth() > 0 && getWidth() < NARROW;
  }

  private void focus(PlaybookStep step) {
    which.show(steps);
    arrange();
    steps.focus(step);
  }

  private void apply(StepReport step) {
    edit(scenario -> Applying.one(step, Today.date()));
  }

  /// A step that was priced for an older plan would take back what was changed since.
  private void edit(UnaryOperator<Scenario> change) {
    if (asked.answer().filter(answer -> asked.store().state().isOf(answer.book().scenario())).isPresent()) {
      asked.store().edit(change);
    }
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
  public void refresh() {
    asked.ask();
    show();
  }

  @Override
  public void showNow() {
    asked.askNow();
    show();
  }

  private void show() {
    chart.showIn(asked.money());
    asked.answer().ifPresent(answer -> {
      Playbook book = answer.book();
      card.title(PlaybookSentence.title(book));
      card.show(book.refused().orElseGet(() -> PlaybookSentence.total(book)), "");
      Restyle.mark(card, "refused", book.refused().isPresent());
      steps.show(asked.store().engine().book(), asked.money(), book);
      checks.show(asked.money(), answer.checklist());
    });
    showChart();
    card.progress(asked.isLate(), 0, asked.isLate() ? "pricing the steps" : asked.failure());
    page.setOpacity(asked.isOld() ? PALE : 1);
    veil.show(!asked.store().state().isCurrent());
  }

  private void showChart() {
    asked.answer().ifPresent(answer -> chart.show(answer.book(), "all " + asked.store().engine().book()
        .shortName(answer.book().scenario().baselineModel()), steps.inHand()));
  }

  @Override
  public Optional<WindowTab.Verdict> verdict() {
    return asked.isOld() ? Optional.empty() : asked.answer().map(answer -> {
      Optional<StepReport> next = answer.book().next();
      return new WindowTab.Verdict(isNarrow() ? PlaybookSentence.brief(asked.money(), answer.book())
          : PlaybookSentence.strip(asked.money(), answer.book()), next.map(step -> action(step.step())).orElse(""),
          () -> next.ifPresent(step -> focus(step.step())));
    });
  }

  private static String action(PlaybookStep step) {
    return "Go to step " + (step.ordinal() + 1);
  }

  @Override
  public Stream<WindowTab.Verdict> room() {
    return verdict().stream();
  }

  @Override
  public void grow(Node grown) {
    if (grown == card) {
      chartGrid.grow(card);
      arrange();
    }
  }

  @Override
  public void shrink() {
    chartGrid.shrink();
    arrange();
  }
}
