package runrate.desktop.capacity;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import runrate.capacity.CapacityReport;
import runrate.capacity.Lane;
import runrate.desktop.charts.CurveChart;
import runrate.desktop.charts.LanesChart;
import runrate.desktop.charts.LimitsChart;
import runrate.desktop.charts.RoundChart;
import runrate.desktop.controls.CardGrid;
import runrate.desktop.controls.ChartCard;
import runrate.desktop.controls.LineSwitch;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Segments;
import runrate.desktop.levers.Veil;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.WindowTab;
import runrate.text.Figures;
import runrate.text.LaunchSentence;
import runrate.text.LimitSentence;
import runrate.text.Money;
import runrate.text.Why;
import runrate.text.WhyCapacity;

/// The capacity tab: one round of agents in lanes, what it costs, the rate limits, and what spread,
/// agents and lifetimes would change. It opens on the open scenario; the published round of five agents is one click
/// away, as an example.
public final class CapacityView extends StackPane implements WindowTab {
  private static final double SAME = 0.0005;

  private final ScenarioStore desk;
  private final Optional<ScenarioStore> published;
  private final LanesChart lanes = new LanesChart();
  private final RoundChart round = new RoundChart();
  private final LimitsChart limits = new LimitsChart();
  private final CurveChart agents = new CurveChart("agents-chart");
  private final CurveChart spread = new CurveChart("spread-chart");
  private final LaunchControls controls;
  private final RoundWords words = new RoundWords();
  private final ProofLine proof = new ProofLine();
  private final Label limitWords = new Label();
  private final Label figure = new Label();
  private final Segments<Boolean> sources;
  private final List<ChartCard> cards;
  private final CardGrid layout;
  private final LineSwitch lineSwitch;
  private final List<Veil> veils;
  private boolean visibleNow;

  /// @param published the published round, absent where its file is missing
  /// @param onEdit    told when the published round was changed, or the other scenario is shown
  public CapacityView(ScenarioStore desk, Optional<ScenarioStore> published, BiConsumer<Why, Node> why,
      ChartCard.Host host, Runnable onEdit) {
    this.desk = desk;
    this.published = published;
    getStyleClass().add("desk");
    sources = new Segments<>(open -> {
      refresh();
      onEdit.run();
    });
    controls = new LaunchControls(desk);
    lineSwitch = new LineSwitch(this::refresh);
    figure.setId("round-cost");
    figure.getStyleClass().add("round-figure");
    figure.setMinWidth(USE_PREF_SIZE);
    limitWords.setId("limit-sentence");
    limitWords.getStyleClass().add("card-finding");
    limitWords.setWrapText(true);
    limitWords.setMinHeight(USE_PREF_SIZE);
    cards = List.of(
        new ChartCard("card-lanes", "Launch", lanes, host, link ->
            why.accept(WhyCapacity.round(money(), report()), link),
            figure, sources()).below(controls),
        new ChartCard("card-round", "A round costs", round, host,
            link -> why.accept(WhyCapacity.round(money(), report()), link)).below(words),
        new ChartCard("card-limits", "Rate limits", limits, host,
            link -> why.accept(WhyCapacity.limits(report()), link)).below(limitWords),
        new ChartCard("card-agents", "Agents", agents, host, link ->
            why.accept(WhyCapacity.agents(money(), report()), link)),
        new ChartCard("card-spread", "What if", spread, host,
            link -> why.accept(WhyCapacity.lifetimes(report()), link), lineSwitch).below(proof));
    veils = Stream.of(lanes, round, limits, agents, spread, figure, words, limitWords, proof).map(Veil::new).toList();
    layout = new CardGrid(List.of(
        new CardGrid.Row(0.54, List.of(cards.get(0), cards.get(1)), List.of(0.64, 0.36)),
        new CardGrid.Row(0.46, cards.subList(2, 5), List.of(0.34, 0.31, 0.35))));
    getChildren().add(layout);
    published.ifPresent(store -> store.stateProperty().addListener((property, old, state) -> {
      refresh();
      onEdit.run();
    }));
  }

  @Override
  public String title(DeskState state) {
    return "Capacity";
  }

  @Override
  public Node node() {
    return this;
  }

  /// The panel turns the open scenario, so a turn there brings it into sight. The published round is priced with
  /// the cards in use, as everything else is.
  @Override
  public void show(DeskState old, DeskState state) {
    if (visibleNow && !state.scenario().equals(old.scenario())) {
      sources.show(true);
    }
    published.filter(store -> store.engine() != desk.engine())
        .ifPresent(store -> store.useRates(desk.engine(), List.of()));
    refresh();
  }

  private Node sources() {
    sources.option(true, "capacity-this", "This scenario").option(false, "capacity-published", "Published example");
    sources.show(true);
    Restyle.keep(sources, published.isPresent());
    return sources;
  }

  private ScenarioStore shown() {
    return published.filter(store -> !sources.chosen().orElse(true)).orElse(desk);
  }

  private CapacityReport report() {
    return CapacityReport.of(shown().engine(), shown().state().report().scenario());
  }

  private Money money() {
    return shown().state().report().money();
  }

  /// @param open whether the open scenario is shown, not the published round
  public CapacityView showing(boolean open) {
    sources.show(open || published.isEmpty());
    refresh();
    return this;
  }

  /// Waits for the simulation, for a picture that is taken only once.
  public void proveNow() {
    proof.showNow(shown().engine(), report().scenario());
  }

  @Override
  public Optional<ScenarioStore> undoable() {
    return Optional.of(shown());
  }

  /// Only a tab in front is computed.
  @Override
  public void setInFront(boolean inFront) {
    visibleNow = inFront;
    refresh();
  }

  @Override
  public void grow(Node card) {
    cards.stream().filter(card::equals).forEach(layout::grow);
  }

  @Override
  public void shrink() {
    layout.shrink();
  }

  @Override
  public List<Picture> pictures() {
    return List.of(Picture.of("round", () -> showing(false).proveNow()),
        Picture.of("capacity", () -> showing(true).proveNow()));
  }

  public void refresh() {
    if (visibleNow) {
      show(report());
    }
  }

  private void show(CapacityReport report) {
    controls.show(shown(), report.curves().longestSpreadSeconds());
    Stream.of(lanes, round, agents, spread).forEach(chart -> chart.showIn(money()));
    lanes.show(report.lanes());
    boolean runs = report.lanes().count(Lane.Outcome.NEVER_RUNS) == 0;
    figure.setText(runs ? money().round(report.round().planUsd()) + " a round" : "cannot run");
    double change = report.round().change();
    Restyle.set(figure, "label", "round-figure", !runs || change > SAME ? "over" : change < -SAME ? "saved" : "even");
    String of = report.roundOf().isEmpty() ? "" : report.roundOf() + ", ";
    cards.get(0).show(of + "%s a cold round of %s".formatted(LaunchSentence.name(
        report.scenario().plan().caching().launch().pattern()) + ",", Figures.agents(report.lanes().lanes().size())),
        of + Figures.agents(report.lanes().lanes().size()));
    round.show(report.round());
    words.show(shown(), report);
    cards.get(1).show(calls(report), "");
    limits.show(report.capacity());
    limitWords.setText(Stream.concat(
        Stream.of(LimitSentence.of(report.capacity(), report.scenario().workload().agents())),
        report.reserved().stream().map(LimitSentence::of)).collect(Collectors.joining(" ")));
    cards.get(2).show("use of an average and of the busiest minute", "average · busiest");
    showAgents(report);
    showLines(report);
    proof.show(shown().engine(), report.scenario());
    veils.forEach(veil -> veil.show(!shown().state().isCurrent()));
  }

  private static String calls(CapacityReport report) {
    return LaunchSentence.calls(report.round().agents());
  }

  private void showAgents(CapacityReport report) {
    agents.show(CapacityPlots.agents(report));
    cards.get(3).show(money().unit() + " a round by number of agents", money().unit() + " a round");
  }

  private void showLines(CapacityReport report) {
    lineSwitch.offer(report.lifetimes().isPresent(), report.conversation().isPresent());
    switch (lineSwitch.chosen()) {
      case SPREAD -> {
        spread.show(CapacityPlots.spread(report));
        cards.get(4).show("hit rate of a round, by launch spread", "of a round");
      }
      case LIFETIME -> {
        spread.show(CapacityPlots.lifetimes(report.lifetimes().orElseThrow()));
        cards.get(4).show(LaunchSentence.of(report.lifetimes().get()), "$ a million prefix tokens");
      }
      case CONVERSATION -> {
        spread.show(CapacityPlots.conversation(money(), report.conversation().orElseThrow()));
        cards.get(4).show(LaunchSentence.of(money(), report.conversation().get()), money().unit()
            + " by turns");
      }
    }
  }
}
