package runrate.desktop.levers;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.layout.Region;
import runrate.scenario.Assumption;

/// Between which values an input may lie: a stroke at each end of its range, and a line below the track between them.
final class RangeMarks {
  private static final double TOP = 3;
  private static final double HEIGHT = 10;
  private static final double STROKE = 2;

  private final Region low = SliderZone.mark("range-mark");
  private final Region high = SliderZone.mark("range-mark");
  private final Region band = SliderZone.mark("range-mark");
  private Optional<Assumption> range = Optional.empty();

  List<Region> nodes() {
    return List.of(band, low, high);
  }

  void show(Optional<Assumption> assumed) {
    range = assumed.filter(Assumption::hasRange);
  }

  boolean isShown() {
    return range.isPresent();
  }

  /// @param x where a value stands
  void place(DoubleUnaryOperator x) {
    nodes().forEach(mark -> mark.setVisible(isShown()));
    range.ifPresent(assumed -> {
      long from = Math.round(x.applyAsDouble(assumed.low().orElseThrow()));
      long to = Math.round(x.applyAsDouble(assumed.high().orElseThrow()));
      low.resizeRelocate(from, TOP, STROKE, HEIGHT);
      high.resizeRelocate(to, TOP, STROKE, HEIGHT);
      band.resizeRelocate(from, TOP + HEIGHT, to - from + STROKE, STROKE);
    });
  }
}
