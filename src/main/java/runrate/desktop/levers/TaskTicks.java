package runrate.desktop.levers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.geometry.Dimension2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import runrate.desktop.controls.StyledLabel;

/// Where tasks stand below a slider that shows their mean: a tick each. While the slider is dragged or a mouse is over
/// the ticks they have names and values, written over what is below; a drag leaves ghosts where they stood before.
final class TaskTicks extends Pane {
  private static final double GAP = 6;
  private static final double LINE = 15;
  private static final double BELOW = 8;
  private static final double NEARLY_ALL = 1 - 1e-9;

  private final Unit unit;
  private final Pane plate = new Pane();
  private List<TaskTick> shown = List.of();
  private List<TaskTick> before = List.of();
  private List<Region> marks = List.of();
  private List<Region> ghosts = List.of();
  private List<Label> names = List.of();

  TaskTicks(Unit unit) {
    this.unit = unit;
    setMouseTransparent(true);
    setManaged(false);
    plate.getStyleClass().add("task-names");
    plate.setManaged(false);
    plate.setVisible(false);
    plate.setId("task-names");
  }

  boolean isEmpty() {
    return shown.isEmpty();
  }

  void show(List<TaskTick> ticks) {
    if (ticks.equals(shown)) {
      return;
    }
    shown = List.copyOf(ticks);
    marks = shown.stream().map(tick -> mark(isFull(tick) ? "task-tick-full" : "task-tick")).toList();
    names = shown.stream().map(tick -> StyledLabel.of(words(tick), "task-name-below")).toList();
    plate.getChildren().setAll(names);
    plate.setVisible(plate.isVisible() && !shown.isEmpty());
    fill();
  }

  private void fill() {
    List<Region> all = new ArrayList<>(ghosts);
    all.addAll(marks);
    all.add(plate);
    getChildren().setAll(all);
    requestLayout();
  }

  private static Region mark(String styleClass) {
    var mark = new Region();
    mark.getStyleClass().add(styleClass);
    mark.setManaged(false);
    return mark;
  }

  /// A share that can grow no further.
  private boolean isFull(TaskTick tick) {
    return unit == Unit.PERCENT && tick.value() >= NEARLY_ALL;
  }

  private String words(TaskTick tick) {
    return "%s %s".formatted(tick.name(), unit.inShort(tick.value()));
  }

  /// All names and values in a line, for whoever cannot see where they stand.
  String words() {
    return String.join(", ", shown.stream().map(this::words).toList());
  }

  /// @param seen whether names and values are to be read
  void name(boolean seen) {
    plate.setVisible(seen && !shown.isEmpty());
    requestLayout();
  }

  /// A drag begins or ends: what stands here now stays behind as a ghost.
  void hold(boolean held) {
    before = held ? shown : List.of();
    ghosts = before.stream().map(tick -> mark("task-ghost")).toList();
    fill();
  }

  /// @param x       where a value stands
  /// @param highest end of the slider
  void place(DoubleUnaryOperator x, double highest, double top, double width) {
    place(ghosts, before, x, highest, top, new Dimension2D(1, 5));
    place(marks, shown, x, highest, top, new Dimension2D(2, 6));
    List<Integer> order = IntStream.range(0, shown.size()).boxed()
        .sorted(Comparator.comparingDouble(i -> shown.get(i).value())).toList();
    double[] wide = order.stream().mapToDouble(i -> width(names.get(i), width)).toArray();
    double[] left = IntStream.range(0, wide.length).mapToDouble(i -> Math.clamp(
        x.applyAsDouble(shown.get(order.get(i)).value()) - wide[i] / 2, 0, width - wide[i])).toArray();
    int rows = DoubleStream.of(wide).sum() + GAP * (wide.length - 1) <= width ? inOneRow(left, wide, width)
        : inRows(left, wide, width, order);
    for (int i = 0; i < wide.length; i++) {
      Label name = names.get(order.get(i));
      name.resizeRelocate(left[i], rows == 1 ? 0 : name.getLayoutY(), wide[i], LINE);
    }
    plate.resizeRelocate(0, top + BELOW, width, rows * LINE + plate.getInsets().getBottom());
  }

  private static double width(Label name, double width) {
    name.applyCss();
    return Math.min(width, Math.ceil(name.prefWidth(-1)));
  }

  /// Moved apart to the right, and back to the left from the end, until none touches its neighbour.
  private static int inOneRow(double[] left, double[] wide, double width) {
    for (int i = 1; i < left.length; i++) {
      left[i] = Math.max(left[i], left[i - 1] + wide[i - 1] + GAP);
    }
    double end = width + GAP;
    for (int i = left.length - 1; i >= 0; i--) {
      left[i] = Math.min(left[i], end - GAP - wide[i]);
      end = left[i];
    }
    return 1;
  }

  /// Each in the first line with room from where it belongs, moved to the right a little where it must be.
  private int inRows(double[] left, double[] wide, double width, List<Integer> order) {
    List<Double> ends = new ArrayList<>();
    for (int i = 0; i < left.length; i++) {
      double from = left[i];
      double room = wide[i];
      int row = IntStream.range(0, ends.size()).filter(line -> Math.max(from, ends.get(line) + GAP) + room <= width)
          .findFirst().orElse(ends.size());
      if (row == ends.size()) {
        ends.add(-GAP);
      }
      left[i] = Math.max(from, ends.get(row) + GAP);
      ends.set(row, left[i] + room);
      names.get(order.get(i)).setLayoutY(row * LINE);
    }
    return ends.size();
  }

  private static void place(List<Region> marks, List<TaskTick> ticks, DoubleUnaryOperator x, double highest,
      double top, Dimension2D size) {
    for (int i = 0; i < marks.size(); i++) {
      marks.get(i).setVisible(ticks.get(i).value() <= highest);
      marks.get(i).resizeRelocate(Math.round(x.applyAsDouble(ticks.get(i).value())) - 1, top,
          size.getWidth(), size.getHeight());
    }
  }
}
