package runrate.desktop.modes;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import runrate.costing.CostEngine;
import runrate.desktop.controls.CardGrid;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.PlainScroll;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.levers.Veil;
import runrate.desktop.store.DeskReport;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.TabPage;
import runrate.desktop.store.WindowTab;
import runrate.inputs.TaskList;
import runrate.modes.CallMode;
import runrate.modes.ModeReport;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.text.BatchSentence;
import runrate.text.ModeStrip;
import runrate.text.ModeWords;
import runrate.text.Money;
import runrate.text.Why;
import runrate.text.WhyModes;

/// Synchronous, asynchronous, batch: three lanes, the table of modes, and for each task whether anyone would notice six
/// hours.
public final class ModesView extends VBox implements TabPage {
  private static final double NARROW = 1000;
  private static final double LANES_HEIGHT = 0.56;
  private static final double LOW_LANES = 328;
  private static final String SPLIT = "Split into tasks";
  private static final String BATCH = "Batch what can wait";

  private final ScenarioStore store;
  private final List<LaneCard> lanes;
  private final ModeTable modes = new ModeTable();
  private final WaitingTable waiting;
  private final HBox tables;
  private final CardGrid layout;
  private final VBox page = new VBox();
  private final Veil veil = new Veil(page);
  private Optional<ModeReport> report = Optional.empty();
  private CostEngine engine;
  private final List<Node> bar;

  public ModesView(ScenarioStore store, BiConsumer<Why, Node> why, ChartCard.Host host) {
    this.store = store;
    getStyleClass().add("modes-view");
    lanes = Stream.of(CallMode.values()).map(mode -> new LaneCard(mode, host,
        (asked, link) -> why.accept(WhyModes.ofCall(money(), report(), asked), link))).toList();
    waiting = new WaitingTable(this::answer, () -> store.edit(TaskList::split));
    waiting.why().setOnAction(event -> why.accept(WhyModes.ofWaiting(money(), report()), waiting.why()));
    layout = new CardGrid(List.of(CardGrid.Row.even(1, lanes.stream().map(LaneCard::card)
        .toArray(ChartCard[]::new))));
    tables = new HBox(modes, waiting);
    tables.getStyleClass().add("modes-tables");
    HBox.setHgrow(waiting, Priority.ALWAYS);
    HBox.setHgrow(modes, Priority.SOMETIMES);
    modes.setPrefWidth(480);
    waiting.setPrefWidth(700);
    VBox.setVgrow(layout, Priority.ALWAYS);
    page.getChildren().addAll(layout, tables);
    var scroll = new PlainScroll(page);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("desk-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    bar = annotations();
    getChildren().add(scroll);
    widthProperty().subscribe(this::arrange);
    heightProperty().subscribe(this::arrange);
  }

  /// In a small window the table of modes goes, and the lanes are as low as their words allow, or higher where the
  /// question leaves room; where they lie under each other, the question comes before them. There the page scrolls and
  /// shows every task; elsewhere its table scrolls.
  private void arrange() {
    boolean narrow = getWidth() < NARROW;
    Restyle.keep(modes, !narrow);
    boolean stacked = getWidth() < CardGrid.SIDE_BY_SIDE;
    boolean alone = lanes.stream().map(LaneCard::card).anyMatch(layout::isGrown);
    double high = !narrow ? getHeight() * LANES_HEIGHT : stacked && !alone ? lanes.size() * LOW_LANES : LOW_LANES;
    List<Node> order = stacked && !alone ? List.of(tables, layout) : List.of(layout, tables);
    Restyle.set(tables, "modes-tables", order.getFirst() == tables ? "first" : "below");
    if (!page.getChildren().equals(order)) {
      page.getChildren().setAll(order);
    }
    waiting.setMinHeight(narrow ? USE_PREF_SIZE : 0);
    tables.setMinHeight(narrow ? USE_PREF_SIZE : 0);
    layout.setMinHeight(high);
    layout.setPrefHeight(high);
    layout.setMaxHeight(narrow && !stacked ? Math.max(high, getHeight() * LANES_HEIGHT) : high);
    VBox.setVgrow(tables, narrow && !stacked ? Priority.SOMETIMES : Priority.ALWAYS);
  }

  private List<Node> annotations() {
    var both = new Segments<Annotation>(what -> lanes.forEach(lane -> lane.annotate(what)));
    both.option(Annotation.LATENCY, "annotate-latency", "Latency").option(Annotation.COST, "annotate-cost", "Cost")
        .option(Annotation.BOTH, "annotate-both", "Both").show(Annotation.BOTH);
    return List.of(StyledLabel.of("annotate", "group-note"), both);
  }

  private void answer(Task task, Task.Patience patience) {
    store.edit(scenario -> scenario.withTasks(scenario.tasks().stream().map(each ->
        each.name().equals(task.name()) ? each.withWithin(patience) : each).toList()));
  }

  private Money money() {
    return store.state().report().money();
  }

  /// Strip, cards and answers ask for the same one.
  private ModeReport report() {
    Scenario now = store.state().report().scenario();
    if (report.filter(known -> known.scenario() == now).isEmpty() || engine != store.engine()) {
      engine = store.engine();
      report = Optional.of(ModeReport.of(engine, now));
    }
    return report.orElseThrow();
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
    ModeReport report = report();
    Money money = money();
    lanes.forEach(lane -> lane.show(money, report));
    modes.show(money, report, BatchSentence.ofCall(report.effect()));
    waiting.show(money, report, String.join(" ", Stream.concat(ModeWords.taken(money, report).stream(),
        Stream.of(ModeWords.jobs(money, report))).filter(words -> !words.isEmpty()).toList()));
    veil.show(!store.state().isCurrent());
  }

  @Override
  public Optional<WindowTab.Verdict> verdict() {
    ModeReport report = report();
    boolean more = !report.advised().equals(report.scenario()) && report.waiting().leftUsd() > 0;
    String words = ModeStrip.of(money(), report);
    return Optional.of(report.scenario().tasks().isEmpty()
        ? new WindowTab.Verdict(words, SPLIT, () -> store.edit(TaskList::split))
        : new WindowTab.Verdict(words, !more ? "" : report.isInVain() ? "Do as advised" : BATCH,
            () -> store.edit(scenario ->
            ModeReport.of(store.engine(), scenario).advised())));
  }

  @Override
  public Stream<WindowTab.Verdict> room() {
    DeskReport shown = store.state().report();
    String action = shown.scenario().tasks().isEmpty() ? SPLIT : BATCH;
    return ModeStrip.longest(shown.money(), shown.scenario(), shown.cost()).stream().map(words ->
        new WindowTab.Verdict(words, action, () -> { }));
  }

  /// What the cards were priced for: the scenario of the window as long as the tab is in front.
  Optional<Scenario> priced() {
    return report.map(ModeReport::scenario);
  }

  @Override
  public void grow(Node card) {
    lanes.stream().map(LaneCard::card).filter(card::equals).forEach(layout::grow);
    arrange();
  }

  @Override
  public void shrink() {
    layout.shrink();
    arrange();
  }
}
