package runrate.desktop.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import runrate.costing.CostEngine;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.TabPage;
import runrate.desktop.store.WindowTab;
import runrate.scenario.Scenario;
import runrate.text.CalibrationWords;
import runrate.text.Money;
import runrate.text.Why;
import runrate.text.WhyCalibration;
import runrate.units.Problem;
import runrate.usage.Calibration;
import runrate.usage.LoggedNames;
import runrate.usage.MeasuredInput;
import runrate.usage.MeasuredValue;

/// The open scenario beside what the recorded calls measure of it. Values that were taken over keep their rows until
/// another scenario is opened, so that what was assumed can still be seen.
final class CalibratePage extends StackPane implements TabPage {
  private static final double NARROW = 1000;
  private static final String TASKS = "This scenario has work of several kinds, and a log is measured as one: open one "
      + "without tasks to set it beside its log.";
  private static final String UNTIMED = "The log says no times, so that no days can be told apart: nothing can be "
      + "measured.";

  private final RecordedCalls calls;
  private final ScenarioStore store;
  private final Runnable sentence;
  private final UsageBar bar;
  private final UsageStrip strip;
  private final CalibrationCard card;
  private final VBox page;
  private final Node empty;
  private final Label refused = StyledLabel.wrapped("", "usage-refused");
  /// What was made of the scenario by taking values over: undo and redo go between them.
  private final List<Scenario> made = new ArrayList<>();
  private Optional<Scenario> against = Optional.empty();
  private Optional<Measured> measured = Optional.empty();
  private Optional<Calibration> shown = Optional.empty();

  /// What was measured last: it holds until log, cards or the scenario as assumed change.
  private record Measured(ReadCalls read, CostEngine engine, Scenario against, Calibration calibration) {}

  /// @param onSentence told when the sentence may have changed
  CalibratePage(RecordedCalls calls, BiConsumer<Why, Node> why, UsageView.Actions actions, Runnable onSentence) {
    this.calls = calls;
    sentence = onSentence;
    store = calls.store();
    bar = new UsageBar(calls, actions.notes(), actions.spend(), actions.choose());
    strip = new UsageStrip("calibrate", calls);
    card = new CalibrationCard(this::take, link -> shown.ifPresent(calibration -> why.accept(WhyCalibration.of(
        store.engine().book(), money(), calibration), link)));
    page = new VBox(strip, card);
    page.getStyleClass().add("usage-cards");
    VBox.setVgrow(card, Priority.ALWAYS);
    empty = new StackPane(new DropCard("calibrate-empty", "A log of calls tells what a plan assumes", List.of(
        DropCard.button("calibrate-empty-import", "Import…", actions.choose())), "It stays on this computer."));
    empty.getStyleClass().add("usage-cards");
    refused.setId("calibrate-refused");
    refused.getStyleClass().add("usage-cards");
    getChildren().addAll(page, refused, empty);
    widthProperty().subscribe(this::show);
    calls.listen(this::show);
  }

  private Money money() {
    return Money.of(store.state().scenario());
  }

  private void show() {
    Scenario scenario = store.state().scenario();
    if (against.isEmpty() || !made.contains(scenario) && !scenario.equals(against.get())) {
      against = Optional.of(scenario);
      made.clear();
    }
    boolean there = calls.calls().isPresent();
    Optional<String> refusal = !there ? Optional.empty() : !scenario.tasks().isEmpty() ? Optional.of(TASKS)
        : calls.calls().filter(read -> !read.work().days().isEmpty()).isEmpty() ? Optional.of(UNTIMED)
        : Optional.empty();
    refusal.ifPresent(refused::setText);
    Restyle.keep(refused, refusal.isPresent());
    Restyle.keep(empty, !there);
    Restyle.keep(page, there && refusal.isEmpty());
    bar.show(calls, false, getWidth());
    shown = refusal.isPresent() ? Optional.empty() : calls.calls().flatMap(this::calibrated);
    shown.ifPresent(calibration -> {
      List<MeasuredInput> taken = calibration.rows().stream().map(Calibration.Row::measure).filter(value ->
          value.isIn(scenario)).map(MeasuredValue::input).toList();
      card.show(store.engine().book(), money(), calibration, taken, getWidth() < NARROW);
    });
    strip.show("", "", () -> { });
    sentence.run();
  }

  private Optional<Calibration> calibrated(ReadCalls read) {
    CostEngine engine = store.engine();
    Scenario scenario = against.orElseThrow();
    if (measured.filter(last -> last.read() == read && last.engine() == engine && last.against() == scenario)
        .isEmpty()) {
      measured = engine.check(scenario).stream().anyMatch(Problem::isError) ? Optional.empty() : Optional.of(
          new Measured(read, engine, scenario, Calibration.of(engine, new LoggedNames(engine.book()), scenario,
              read.work())));
    }
    return measured.map(Measured::calibration);
  }

  private void take(MeasuredInput input) {
    Scenario now = store.state().scenario();
    take(value -> value.input() == input || value.isIn(now));
  }

  /// What was taken before stays taken: all of it is applied to the scenario as it was assumed.
  private void take(Predicate<MeasuredValue> wanted) {
    shown.ifPresent(calibration -> {
      Scenario with = calibration.taken(wanted, "log, " + CalibrationWords.basis(calibration));
      made.add(with);
      store.edit(scenario -> with);
      show();
    });
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public List<Node> bar() {
    return bar.nodes();
  }

  @Override
  public boolean fillsBar() {
    return true;
  }

  @Override
  public void refresh() {
    calls.look();
    show();
  }

  @Override
  public Optional<WindowTab.Verdict> verdict() {
    Scenario now = store.state().scenario();
    return shown.map(calibration -> new WindowTab.Verdict(CalibrationWords.strip(money(), calibration),
        calibration.isEnough() && calibration.rows().stream().anyMatch(row -> !row.measure().isIn(now))
            ? "Take over all " + calibration.rows().size() : "", () -> take(value -> true)));
  }

  @Override
  public boolean stop() {
    return calls.stop();
  }
}
