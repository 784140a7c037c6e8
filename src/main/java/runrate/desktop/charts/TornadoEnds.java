package runrate.desktop.charts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.layout.Pane;
import runrate.risk.Swing;
import runrate.text.RiskSentence;

/// The ends of the bars of a tornado by which ranges are dragged, or moved with the arrow keys. Between its likely
/// value and an end a month is taken to be a line of the input, so that an end goes about where the pointer is.
public final class TornadoEnds {
  private static final double GRIP = 8;

  private final Pane chart;
  private final Changes changes;
  private final Runnable onReleased;
  private final Map<String, LimitHandle> handles = new HashMap<>();
  private Map<String, Swing> swings = Map.of();
  private DoubleUnaryOperator usd = x -> 0;
  private double estimateUsd;
  private Optional<Swing> begun = Optional.empty();

  /// What may be done to a range.
  public interface Changes {
    /// @param high    whether it is the high end that goes to a value, and not the low one
    /// @param gesture the same object for all moves that are undone together
    void move(Swing swing, boolean high, double value, Object gesture);

    /// @param steps as far as an arrow key goes
    void step(Swing swing, boolean high, int steps, Object gesture);

    void remove(Swing swing);
  }

  /// @param onReleased told that nothing is dragged any more
  TornadoEnds(Pane chart, Changes changes, Runnable onReleased) {
    this.chart = chart;
    this.changes = changes;
    this.onReleased = onReleased;
  }

  boolean isHeld() {
    return handles.values().stream().anyMatch(LimitHandle::isHeld);
  }

  /// Starts a drawing.
  ///
  /// @param usdAt what stands at a place of the chart
  void begin(List<Swing> rows, double estimate, DoubleUnaryOperator usdAt) {
    Map<String, Swing> now = new HashMap<>();
    rows.forEach(row -> now.put(row.input().path(), row));
    swings = now;
    estimateUsd = estimate;
    usd = usdAt;
    handles.values().forEach(handle -> handle.setVisible(false));
  }

  void place(Swing swing, boolean high, double x, double top, double tall) {
    LimitHandle handle = handles.computeIfAbsent(key(swing, high), key -> made(swing.input().path(), high, key));
    handle.setAccessibleText("%s, %s end, %s".formatted(RiskSentence.name(swing.input()), high ? "high" : "low",
        RiskSentence.value(swing.input().input(), high ? swing.input().high() : swing.input().low())));
    handle.setVisible(true);
    handle.place(x - GRIP / 2, top, GRIP, tall);
  }

  private static String key(Swing swing, boolean high) {
    return "tornado.%s.%s".formatted(swing.input().path(), high ? "high" : "low");
  }

  private LimitHandle made(String path, boolean high, String id) {
    var made = new LimitHandle(id, "", (x, y) -> drag(path, high, x, handles.get(id).gesture()),
        steps -> changes.step(swings.get(path), high, steps, handles.get(id).gesture()),
        () -> changes.remove(swings.get(path))).clearedByDelete();
    made.setOnMousePressed(event -> begun = Optional.of(swings.get(path)));
    made.setOnMouseReleased(event -> onReleased.run());
    chart.getChildren().add(made);
    return made;
  }

  private void drag(String path, boolean high, double x, Object gesture) {
    begun.ifPresent(then -> {
      double far = (high ? then.highUsd() : then.lowUsd()) - estimateUsd;
      double likely = then.input().likely();
      double end = high ? then.input().high() : then.input().low();
      if (far != 0) {
        changes.move(swings.get(path), high, likely + (usd.applyAsDouble(x) - estimateUsd) / far * (end - likely),
            gesture);
      }
    });
  }
}
