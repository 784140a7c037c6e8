package runrate.desktop.levers;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import runrate.desktop.controls.PrimarySlider;
import runrate.desktop.controls.Terms;
import runrate.desktop.store.Gesture;
import runrate.scenario.Assumption;
import runrate.scenario.ChangeBound;

/// A slider with a tick for the baseline or one for each task, a triangle for the value that meets the budget,
/// and brackets where it may no longer change to.
final class SliderZone extends Pane {
  private static final double HEIGHT = 22;
  private static final double THUMB_RADIUS = 8;
  private static final double TICK_Y = 17;
  private static final double BOUND_HEIGHT = 14;

  private final Slider slider = new PrimarySlider(0, 100, 0);
  private final Region tick = mark("baseline-tick");
  private final Region goal = mark("goal-mark");
  private final Region even = mark("even-odds-mark");
  private final Region ghost = mark("ghost-thumb");
  private final Region low = mark("bound-mark");
  private final Region high = mark("bound-mark");
  private final RangeMarks range = new RangeMarks();
  private final Gesture gesture = new Gesture();
  private final Dial dial;
  private final TaskTicks tasks;
  private boolean showing;
  private boolean all;
  private double shown = Double.NaN;
  private double tickValue;
  private OptionalDouble goalValue = OptionalDouble.empty();
  private OptionalDouble evenValue = OptionalDouble.empty();
  private OptionalDouble ghostValue = OptionalDouble.empty();
  private ChangeBound bound = ChangeBound.none("");

  /// Told a new value and the gesture it belongs to.
  interface Turn {
    /// @param all whether every task is to turn by as much
    void to(double value, boolean all, Object gesture);
  }

  SliderZone(Dial dial, Turn turn, Runnable onReset) {
    this.dial = dial;
    tasks = new TaskTicks(dial.unit());
    getStyleClass().add("slider-zone");
    slider.setId(dial.path());
    slider.setAccessibleText(dial.label());
    slider.setMin(dial.low());
    slider.setMax(dial.high());
    slider.setBlockIncrement(dial.step());
    even.setMouseTransparent(false);
    Tooltip.install(even, Terms.tooltip("half the months fit"));
    getChildren().addAll(tick, goal, even, low, high, slider, ghost);
    getChildren().addAll(range.nodes());
    getChildren().add(tasks);
    slider.valueProperty().addListener((property, old, position) -> {
      if (!showing) {
        turn.to(dial.snapped(position.doubleValue()), all, gesture.id());
        stand();
      }
    });
    slider.addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> all = event.isShortcutDown());
    slider.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    slider.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
      all = event.isShortcutDown();
      gesture.hold();
      tasks.hold(true);
      name(true);
    });
    slider.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
      gesture.release();
      tasks.hold(false);
      name(false);
      quietly(() -> fit(slider.getValue()));
    });
    slider.addEventFilter(MouseEvent.MOUSE_CLICKED, event -> {
      if (event.getClickCount() == 2) {
        onReset.run();
      }
    });
    setOnMouseMoved(event -> name(event.getY() >= TICK_Y - 2));
    setOnMouseExited(event -> name(slider.isPressed()));
    setMinHeight(HEIGHT);
    setMaxHeight(HEIGHT);
  }

  /// Ctrl with the arrows turns all tasks, as a drag with Ctrl does.
  private void pressed(KeyEvent event) {
    if (!slider.isPressed() && event.isShortcutDown() != all) {
      all = event.isShortcutDown();
      gesture.renew();
    }
    if (isArrow(event) && event.isShortcutDown()) {
      slider.adjustValue(slider.getValue() + (event.getCode() == KeyCode.RIGHT ? dial.step() : -dial.step()));
      event.consume();
    }
  }

  private static boolean isArrow(KeyEvent event) {
    return event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
  }

  boolean hasKeyboard() {
    return slider.isFocused();
  }

  /// Says what turning it does, while a pointer rests on it.
  void explain(String words) {
    String said = slider.getTooltip() == null ? "" : slider.getTooltip().getText();
    if (!words.equals(said)) {
      slider.setTooltip(words.isEmpty() ? null : Terms.tooltip(words));
    }
  }

  /// Alt with the arrows widens and narrows the range of the input, where it has one.
  ///
  /// @param wider told whether it is to become wider
  void onRange(Consumer<Boolean> wider) {
    slider.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (isArrow(event) && event.isAltDown() && range.isShown()) {
        wider.accept(event.getCode() == KeyCode.RIGHT);
        event.consume();
      }
    });
  }

  static Region mark(String styleClass) {
    var region = new Region();
    region.getStyleClass().add(styleClass);
    region.setMouseTransparent(true);
    region.setManaged(false);
    return region;
  }

  /// Shows a value without telling anybody; the range grows where the value is larger.
  void show(double value, double baseline, OptionalDouble meetsBudget, ChangeBound mayChange) {
    shown = value;
    quietly(() -> {
      fit(value);
      if (!slider.isValueChanging()) {
        slider.setValue(Double.isNaN(value) ? dial.low() : value);
      }
    });
    stand();
    tickValue = baseline;
    goalValue = meetsBudget;
    bound = mayChange;
    requestLayout();
  }

  /// The thumb stays where the value is, wherever a hand would have it.
  private void stand() {
    if (dial.snapped(slider.getValue()) != shown && !Double.isNaN(shown)) {
      quietly(() -> slider.setValue(shown));
    }
  }

  private void quietly(Runnable change) {
    showing = true;
    change.run();
    showing = false;
  }

  /// Shows where half of the drawn months fit the budget.
  void evenOdds(OptionalDouble value) {
    evenValue = value;
    requestLayout();
  }

  /// Shows a hollow thumb where a plan that somebody points at would have it.
  void ghost(OptionalDouble value) {
    ghostValue = value;
    requestLayout();
  }

  /// Shows between which values the input may lie.
  void uncertain(Optional<Assumption> assumed) {
    range.show(assumed);
    requestLayout();
  }

  /// The range grows with a value beyond it and shrinks again with the value, but never under a dragging hand.
  private void fit(double value) {
    double end = dial.end(value);
    if (end > slider.getMax() || !slider.isPressed()) {
      slider.setMax(end);
    }
  }

  /// Shows where each task stands, while the slider shows their mean.
  void tasks(List<TaskTick> ticks) {
    tasks.show(ticks);
    slider.setAccessibleHelp(tasks.words());
    requestLayout();
  }

  /// The names hang over the rows below: nothing moves under a hand.
  private void name(boolean seen) {
    tasks.name(seen);
    boolean above = seen && !tasks.isEmpty();
    setViewOrder(above ? -1 : 0);
    if (getParent() != null) {
      getParent().setViewOrder(above ? -1 : 0);
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    slider.resizeRelocate(0, 0, getWidth(), 16);
    tick.setVisible(!Double.isNaN(tickValue) && tickValue <= slider.getMax());
    tick.resizeRelocate(Math.round(x(tickValue)) - 1, TICK_Y, 2, 5);
    tasks.resizeRelocate(0, 0, getWidth(), getHeight());
    tasks.place(this::x, slider.getMax(), TICK_Y - 1, getWidth());
    tick.setVisible(tick.isVisible() && tasks.isEmpty());
    place(low, bound.low(), 1, 2, BOUND_HEIGHT);
    place(high, bound.high(), 1, 2, BOUND_HEIGHT);
    range.place(this::x);
    place(goal, goalValue, TICK_Y - 1, 8, 6);
    place(even, evenValue, TICK_Y - 1, 8, 6);
    place(ghost, ghostValue, 0, 2 * THUMB_RADIUS, 2 * THUMB_RADIUS);
  }

  /// A mark at a value, unless that lies beyond the end.
  private void place(Region mark, OptionalDouble value, double top, double width, double height) {
    mark.setVisible(value.isPresent() && value.getAsDouble() <= slider.getMax());
    value.ifPresent(at -> mark.resizeRelocate(Math.round(x(at)) - width / 2, top, width, height));
  }

  private double x(double value) {
    double share = (value - slider.getMin()) / (slider.getMax() - slider.getMin());
    return THUMB_RADIUS + (getWidth() - 2 * THUMB_RADIUS) * Math.clamp(Double.isNaN(share) ? 0 : share, 0, 1);
  }
}
