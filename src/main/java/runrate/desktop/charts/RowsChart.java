package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import runrate.usage.Attribution;
import runrate.usage.Marks;

/// Rows of recorded calls, of which one is chosen: a click or Up and Down choose it, Enter follows it to its calls,
/// Escape chooses nothing. What is chosen elsewhere is marked here, too.
public abstract class RowsChart extends PlotPane {
  /// How far a chosen row reaches out beside its words.
  static final double BESIDE = 8;
  private static final double BAR_OF_CHOSEN = 3;

  private final Consumer<Marks> onMarked;
  private final Runnable onFollow;
  private final Shapes ground = shapes("policy-ground");
  private final Shapes edge = shapes("plot-plan");
  private final List<Hit> hits = new ArrayList<>();
  private Optional<Attribution> all = Optional.empty();
  private Marks marks = Marks.NONE;

  /// What a click somewhere chooses.
  private record Hit(double x, double y, double width, double height, Marks marks) {
    boolean contains(MouseEvent event) {
      return event.getX() >= x && event.getX() <= x + width && event.getY() >= y && event.getY() <= y + height;
    }
  }

  /// @param onMarked told what is chosen
  /// @param onFollow asked to show the calls of what is chosen
  RowsChart(String styleClass, Consumer<Marks> onMarked, Runnable onFollow) {
    super(styleClass);
    this.onMarked = onMarked;
    this.onFollow = onFollow;
    getStyleClass().add("rows-chart");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_VIEW);
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
      if (event.getButton() == MouseButton.PRIMARY) {
        hits.stream().filter(hit -> hit.contains(event)).findFirst().map(Hit::marks).ifPresent(onMarked);
      }
    });
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Shows calls, and what is chosen of them.
  final void shown(Attribution calls, Marks chosen) {
    all = Optional.of(calls);
    marks = chosen;
    setAccessibleText(at() < 0 ? summary() : words(stops().get(at())));
    requestLayout();
  }

  /// What the arrow keys go through, in the order it stands there.
  abstract List<Marks> stops();

  /// What a screen reader tells of a row.
  abstract String words(Marks stop);

  /// What it tells while no row is chosen.
  abstract String summary();

  /// Whether what is chosen stands in a row.
  abstract boolean isOn(Marks stop);

  final Optional<Attribution> all() {
    return all;
  }

  final Marks marks() {
    return marks;
  }

  final int at() {
    List<Marks> stops = stops();
    return IntStream.range(0, stops.size()).filter(i -> stops.get(i).equals(marks) || isOn(stops.get(i))).findFirst()
        .orElse(-1);
  }

  final void mark(Marks chosen) {
    onMarked.accept(chosen);
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int move = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    List<Marks> stops = stops();
    if (move != 0 && !stops.isEmpty()) {
      mark(stops.get(at() < 0 ? move > 0 ? 0 : stops.size() - 1 : Math.clamp(at() + move, 0, stops.size() - 1)));
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !marks.isEmpty()) {
      onFollow.run();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !marks.isEmpty()) {
      mark(Marks.NONE);
      event.consume();
    } else {
      sideways(event);
    }
  }

  /// Told of other keys.
  void sideways(KeyEvent event) {}

  /// Where a row of this drawing is clicked; the first of several counts.
  final void hit(double x, double y, double width, double height, Marks chosen, Supplier<String> text) {
    hits.add(new Hit(x, y, width, height, chosen));
    hot(x, y, width, height, text, () -> { });
  }

  /// Where a click on what is chosen by these goes to, within the chart.
  public final Optional<Point2D> placeOf(Marks chosen) {
    return hits.stream().filter(hit -> hit.marks().equals(chosen)).findFirst()
        .map(hit -> new Point2D(hit.x() + hit.width() / 2, hit.y() + hit.height() / 2));
  }

  final void highlight(double top, double high, double width) {
    ground.rectangle(-BESIDE, top + 1, width + 2 * BESIDE, high - 1);
    edge.rectangle(-BESIDE, top + 1, BAR_OF_CHOSEN, high - 1);
  }

  @Override
  protected final void draw(double width, double height) {
    hits.clear();
    all.ifPresent(calls -> draw(calls, width, height));
  }

  abstract void draw(Attribution calls, double width, double height);
}
