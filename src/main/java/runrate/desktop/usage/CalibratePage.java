package runrate.desktop.usage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import runrate.costing.CostEngine;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.StyledLabel;
import runrate.desktop.store.ScenarioStore;
import runrate.desktop.store.WindowTab;
import runrate.playbook.StepEvidence;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.text.CalibrationWords;
import runrate.text.Money;
import runrate.text.Why;
import runrate.text.WhyCalibration;
import runrate.units.Problem;
import runrate.usage.Calibration;
import runrate.usage.CallDimension;
import runrate.usage.LoggedPart;
import runrate.usage.LoggedTasks;
import runrate.usage.MeasuredInput;
import runrate.usage.MeasuredValue;

/// The open scenario beside what the recorded calls measure of it. Values that were taken over keep their rows until
/// another scenario is opened, so that what was assumed can still be seen.
final class CalibratePage extends StackPane implements UsagePage {
  private static final double NARROW = 1000;
  private static final String OF_FEATURES = "Every task is as it was measured, with the log's own routing, caching "
      + "and batches; Ctrl+Z brings the plan before it back.";
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
  private Optional<LoggedPart> against = Optional.empty();
  /// What was made of the features of a log.
  private Optional<Scenario> features = Optional.empty();
  /// The task in sight, of work of several kinds.
  private String task = "";
  private final MenuButton tasks = new MenuButton();
  private final Hyperlink split = new Hyperlink("Split into tasks by feature");
  private Optional<Measured> measured = Optional.empty();
  private Optional<Calibration> shown = Optional.empty();

  /// What was measured last: it holds until log, cards or the scenario as assumed change.
  private record Measured(ReadCalls read, CostEngine engine, LoggedPart against, Calibration calibration,
      List<StepEvidence> evidence) {}

  /// @param onSentence told when the sentence may have changed
  CalibratePage(RecordedCalls calls, BiConsumer<Why, Node> why, UsageView.Actions actions, Runnable onSentence) {
    this.calls = calls;
    sentence = onSentence;
    store = calls.store();
    bar = new UsageBar(calls, actions.notes(), actions.spend(), actions.choose());
    strip = new UsageStrip("calibrate", calls);
    card = new CalibrationCard(this::take, link -> shown.ifPresent(calibration -> why.accept(WhyCalibration.of(
        store.engine().book(), money(), calibration), link)), tasks, split);
    page = new VBox(strip, card);
    page.getStyleClass().add("usage-cards");
    VBox.setVgrow(card, Priority.ALWAYS);
    empty = new StackPane(new DropCard("calibrate-empty", "A log of calls tells what a plan assumes", List.of(
        DropCard.button("calibrate-empty-import", "Import…", actions.choose())), "It stays on this computer."));
    empty.getStyleClass().add("usage-cards");
    refused.setId("calibrate-refused");
    refused.getStyleClass().add("usage-cards");
    getChildren().addAll(page, refused, empty);
    tasks.setId("calibrate-task");
    tasks.getStyleClass().add("quiet-menu");
    split.setId("calibrate-split");
    split.getStyleClass().add("why-link");
    split.setAccessibleText("Makes a task of each feature of the log, with its part of the calls and all that was "
        + "measured of it");
    split.setOnAction(event -> splitByFeature());
    List.of(tasks, split).forEach(button -> button.setMinWidth(USE_PREF_SIZE));
    widthProperty().subscribe(this::show);
    calls.listen(this::show);
  }

  private Money money() {
    return Money.of(store.state().scenario());
  }

  @Override
  public void show() {
    Scenario scenario = store.state().scenario();
    List<LoggedPart> parts = calls.calls().map(read -> parts(scenario, read)).orElse(List.of());
    Optional<LoggedPart> part = parts.stream().filter(each -> each.name().equals(task)).findFirst().or(() ->
        parts.stream().findFirst());
    task = part.map(LoggedPart::name).orElse(task);
    if (against.isEmpty() || part.isEmpty() || !made.contains(scenario) && !scenario.equals(against.get().whole())
        || !against.get().name().equals(task) || against.get().work() != part.get().work()) {
      against = part;
      made.clear();
    }
    boolean there = calls.calls().isPresent();
    Optional<String> refusal = !there ? Optional.empty()
        : calls.calls().filter(read -> !read.work().days().isEmpty()).isEmpty() ? Optional.of(UNTIMED)
        : parts.isEmpty() ? Optional.of(CalibrationWords.noTask(scenario.tasks().stream().map(Task::name).toList()))
        : Optional.empty();
    refusal.ifPresent(refused::setText);
    Restyle.keep(refused, refusal.isPresent());
    Restyle.keep(empty, !there);
    Restyle.keep(page, there && refusal.isEmpty());
    bar.show(calls, false, getWidth() < NARROW);
    showParts(scenario, parts);
    shown = refusal.isPresent() ? Optional.empty() : calls.calls().flatMap(this::calibrated);
    shown.ifPresent(calibration -> {
      List<MeasuredInput> taken = calibration.rows().stream().map(Calibration.Row::measure).filter(value ->
          value.isIn(now())).map(MeasuredValue::input).toList();
      card.show(store.engine().book(), money(), calibration, measured.map(Measured::evidence).orElse(List.of()), taken,
          getWidth() < NARROW);
    });
    strip.show(features.filter(scenario::equals).isPresent() ? OF_FEATURES : "", "", () -> { });
    sentence.run();
  }

  private static List<LoggedPart> parts(Scenario scenario, ReadCalls read) {
    return scenario.tasks().isEmpty() ? List.of(LoggedPart.all(scenario, read.work()))
        : LoggedPart.ofTasks(scenario, read.byFeature());
  }

  private void showParts(Scenario scenario, List<LoggedPart> parts) {
    boolean several = !scenario.tasks().isEmpty();
    Restyle.keep(tasks, several && !parts.isEmpty());
    Restyle.keep(split, !several && calls.calls().filter(read -> read.byFeature().size() > 1).isPresent());
    tasks.setText("Task: " + task);
    tasks.getItems().setAll(parts.stream().map(part -> {
      var item = new MenuItem(part.name());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> {
        task = part.name();
        show();
      });
      return item;
    }).toList());
  }

  /// The part in sight as it is by now.
  private Scenario now() {
    return against.map(part -> part.seen(store.state().scenario())).orElseGet(() -> store.state().scenario());
  }

  private Optional<Calibration> calibrated(ReadCalls read) {
    CostEngine engine = store.engine();
    LoggedPart part = against.orElseThrow();
    if (measured.filter(last -> last.read() == read && last.engine() == engine && last.against() == part).isEmpty()) {
      measured = engine.check(part.whole()).stream().anyMatch(Problem::isError) ? Optional.empty() : Optional.of(
          new Measured(read, engine, part, part.calibration(engine, read.names()),
              StepEvidence.of(engine, read.names(), part)));
    }
    return measured.map(Measured::calibration);
  }

  private void take(MeasuredInput input) {
    Scenario now = now();
    take(value -> value.input() == input || value.isIn(now));
  }

  /// What was taken before stays taken: all of it is applied to the scenario as it was assumed.
  private void take(Predicate<MeasuredValue> wanted) {
    shown.ifPresent(calibration -> {
      Scenario with = against.orElseThrow().with(calibration.taken(wanted, "log, " + CalibrationWords.basis(
          calibration)));
      made.add(with);
      store.edit(scenario -> with);
      show();
    });
  }

  /// One step makes a task of each feature, with all of it measured.
  private void splitByFeature() {
    calls.calls().flatMap(read -> LoggedTasks.of(store.engine(), read.names(),
        store.state().scenario(), read.work(), read.byFeature(), read.attribution().by(CallDimension.FEATURE),
        "log, " + read.label())).ifPresentOrElse(with -> {
          features = Optional.of(with);
          store.edit(scenario -> with);
        }, () -> strip.show("The log tells fewer than two features apart, so there are no tasks to make of them.", "",
            () -> { }));
  }

  @Override
  public RecordedCalls calls() {
    return calls;
  }

  @Override
  public List<Node> bar() {
    return bar.nodes();
  }

  /// What is taken over moves the levers.
  @Override
  public boolean isWide() {
    return false;
  }

  @Override
  public Optional<WindowTab.Verdict> verdict() {
    Scenario now = now();
    return shown.map(calibration -> new WindowTab.Verdict(CalibrationWords.strip(money(), calibration, task),
        calibration.isEnough() && left(calibration, now) > 0 ? "Take over %s %s".formatted(left(calibration, now)
            < calibration.rows().size() ? "the other" : "all", left(calibration, now)) : "",
        () -> take(value -> true)));
  }

  private static long left(Calibration calibration, Scenario now) {
    return calibration.rows().stream().filter(row -> !row.measure().isIn(now)).count();
  }
}
