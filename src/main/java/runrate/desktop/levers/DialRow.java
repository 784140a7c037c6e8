package runrate.desktop.levers;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import runrate.desktop.controls.Restyle;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.DeskState;
import runrate.desktop.store.ScenarioStore;
import runrate.inputs.Keys;
import runrate.inputs.Range;
import runrate.inputs.ScenarioShape;
import runrate.inputs.TaskInputs;
import runrate.risk.Tripwire;
import runrate.scenario.Assumption;
import runrate.scenario.ChangeBound;
import runrate.scenario.Scenario;

/// One dial of the panel: its name, a typed field, a slider where there is room for one, and below it
/// why it changes nothing or what value would meet the budget.
final class DialRow extends LeverRow {
  private static final double FIELD_WIDTH = 96;
  private static final double SMALL_FIELD_WIDTH = 76;
  private static final PseudoClass TAKEN_OVER = PseudoClass.getPseudoClass("taken-over");

  private final Dial dial;
  private final ScenarioStore store;
  private final Turning turning;
  private final UnitField field;
  private final Optional<SliderZone> slider;
  private final Label goal = new Label();
  private final BoundLine bound;
  private final RowHead head;
  private final GiveBack back;
  private Function<DeskState, String> whenEmpty = state -> "";
  private OptionalDouble meets = OptionalDouble.empty();
  private OptionalDouble even = OptionalDouble.empty();
  private Optional<LeverScope> scope = Optional.empty();

  private DialRow(Dial dial, ScenarioStore store, boolean withSlider) {
    this.dial = dial;
    this.store = store;
    this.turning = new Turning(store);
    back = new GiveBack(dial.path());
    getStyleClass().add(withSlider ? "dial-row" : "dial-row-small");
    field = new UnitField(dial, store, this::typed);
    field.usuallyWide(withSlider ? FIELD_WIDTH : SMALL_FIELD_WIDTH);
    head = new RowHead(Terms.label(dial.label(), dial.path()), back.button(), then(), field);
    slider = withSlider
        ? Optional.of(new SliderZone(dial, this::turned, this::reset)) : Optional.empty();
    slider.ifPresent(zone -> zone.onRange(this::widened));
    goal.getStyleClass().add("goal-note");
    getChildren().add(head);
    slider.ifPresent(getChildren()::add);
    bound = new BoundLine(dial, store);
    getChildren().addAll(field.reply(), bound, goal, note());
    back.byDelete(this, () -> slider.filter(SliderZone::hasKeyboard).isPresent(), () -> Stream.of(field));
    setOnContextMenuRequested(event -> {
      menu().show(this, event.getScreenX(), event.getScreenY());
      event.consume();
    });
  }

  private ContextMenu menu() {
    var change = new MenuItem("May change\u2026");
    change.setOnAction(event -> bound.ask());
    var free = new MenuItem("May change freely");
    free.setDisable(store.state().scenario().bound(dial.path()).isNone());
    free.setOnAction(event -> store.edit(scenario -> scenario.withBound(ChangeBound.none(dial.path()))));
    return new ContextMenu(change, free);
  }

  static DialRow withSlider(Dial dial, ScenarioStore store) {
    return new DialRow(dial, store, true);
  }

  static DialRow small(Dial dial, ScenarioStore store) {
    return new DialRow(dial, store, false);
  }

  /// What the field says while its value is left to something else.
  DialRow whenEmpty(Function<DeskState, String> words) {
    whenEmpty = words;
    return this;
  }

  /// Puts a badge or a control between name and field.
  DialRow with(Region extra) {
    head.behindName(extra);
    return this;
  }

  /// Puts a button behind the field.
  DialRow behind(Region button) {
    head.behindField(button);
    return this;
  }

  @Override
  Optional<String> label(String path) {
    return dial.path().equals(path) ? Optional.of(dial.label()) : Optional.empty();
  }

  @Override
  boolean focus(String path) {
    boolean mine = dial.path().equals(path);
    if (mine) {
      field.focus();
    }
    return mine;
  }

  @Override
  void scope(LeverScope of) {
    scope = Optional.of(of);
    List<TaskTick> ticks = of.ticks(dial.input());
    boolean takenOver = of.isTakenOver(dial.path()) && TaskInputs.isOwn(dial.path());
    head.say(!ticks.isEmpty() ? "mean" : takenOver ? "as all work" : "", of.isOwn(dial.path()));
    back.scope(of);
    slider.ifPresent(zone -> {
      zone.tasks(ticks);
      zone.explain(of.task().map(task -> turnWords(task.name(), takenOver)).orElse(""));
    });
    pseudoClassStateChanged(TAKEN_OVER, takenOver);
  }

  private static String turnWords(String task, boolean takenOver) {
    return takenOver ? "Taken over from all work. Turn it, and only %s changes. Ctrl while dragging: all tasks."
        .formatted(task) : "Of %s alone. Delete gives it back. Ctrl while dragging: all tasks.".formatted(task);
  }

  @Override
  void evenOdds(Optional<Tripwire> wire) {
    even = wire.filter(found -> found.input().equals(dial.input())).map(found -> found.halfFit().value())
        .orElse(OptionalDouble.empty());
    sayGoal();
  }

  @Override
  long ghost(Optional<Ghost> plan) {
    OptionalDouble then = plan.map(shown -> shown.of(dial)).orElse(OptionalDouble.empty());
    slider.ifPresent(zone -> zone.ghost(then));
    sayThen(then.isEmpty() ? "" : Double.isNaN(then.getAsDouble()) ? "none" : dial.unit().named(then.getAsDouble()));
    return then.isPresent() ? 1 : 0;
  }

  /// While a field is refused nothing is a goal: what was typed is in no report.
  private void sayGoal() {
    slider.ifPresent(zone -> zone.evenOdds(store.state().isCurrent() ? even : OptionalDouble.empty()));
    String half = even.isPresent() ? ", half the months " + dial.unit().named(even.getAsDouble()) : "";
    goal.setText(meets.isPresent() ? dial.unit().named(meets.getAsDouble()) + " meets the budget" + half : "");
    Restyle.keep(goal, meets.isPresent());
  }

  @Override
  long changes(Scenario scenario) {
    return dial.isChanged(scenario) ? 1 : 0;
  }

  @Override
  void show(DeskState state) {
    double value = dial.value(state.scenario());
    field.show(value, whenEmpty.apply(state));
    field.uncertain(state.scenario().assumption(dial.path()).filter(Assumption::hasRange).isPresent());
    meets = state.isCurrent()
        ? state.report().goal().filter(found -> found.input().equals(Optional.of(dial.input())))
            .map(found -> OptionalDouble.of(found.value())).orElse(OptionalDouble.empty())
        : OptionalDouble.empty();
    slider.ifPresent(zone -> {
      zone.show(value, baseline(state), meets, state.scenario().bound(dial.path()));
      zone.uncertain(state.scenario().assumption(dial.path()));
      Restyle.set(zone, "slider-zone", state.isRefused(dial.path()) ? "pale" : "plain");
    });
    bound.show(state);
    sayGoal();
    say(DeadDial.why(dial, state, store.engine()).orElse(""));
  }

  /// Where the baseline stands: its plan's value for a lever, the opened value for the workload.
  private double baseline(DeskState state) {
    return Keys.isWithin(dial.path(), ScenarioShape.PLAN)
        ? dial.value(state.scenario().withPlan(plan -> state.scenario().baselinePlan()))
        : dial.value(state.opened());
  }

  private void typed(Optional<Double> value, Object gesture) {
    turning.edit(value.isPresent() ? scenario -> dial.set(scenario, value.get()) : dial.cleared().orElseThrow(),
        gesture);
  }

  private void turned(double value, boolean all, Object gesture) {
    Optional<LeverScope> task = scope.filter(of -> all && of.task().isPresent());
    if (task.isEmpty()) {
      turning.edit(scenario -> dial.set(scenario, value), gesture);
      return;
    }
    task.get().hands().turnAll(dial.input(), dial.allowed(value), gesture);
    if (value > 0 && dial.value(store.state().scenario()) == 0) {
      say("Of nothing there are no proportions: turn all work, or this task alone.");
    }
  }

  /// Both ends of the range by a step of the dial.
  private void widened(boolean wider) {
    double likely = dial.value(store.state().scenario());
    Range allowed = dial.input().range();
    store.edit(scenario -> scenario.withAssumptions(scenario.assumptions().stream().map(known ->
        known.field().equals(dial.path()) && known.hasRange() ? known.widened(wider ? dial.step() : -dial.step(),
            known.likely().orElse(likely), end -> allowed.nearest(end, dial.step())) : known).toList()));
  }

  private void reset() {
    double opened = dial.value(store.state().opened());
    if (!Double.isNaN(opened)) {
      store.edit(scenario -> dial.set(scenario, opened));
    }
  }
}
