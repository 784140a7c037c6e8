package runrate.desktop.charts;

import java.util.List;
import javafx.geometry.HPos;

/// What ties the columns of a waterfall: a line from each to the next, and their names below.
final class ColumnGround {
  private static final double FIRST = 14;
  private static final double SECOND = 31;
  /// Where names stand in turns.
  private static final double LOWER = 29;
  private static final double APART = 6;
  /// By which a second line may be wider than its column: its neighbours are shorter.
  private static final double OVER = 8;

  private final AxisFrame frame;
  private final FreePlaces places;
  private final Shapes connectors;
  private final Labels names;
  private final Labels details;
  private final Labels savedDetails;
  private final Labels increaseDetails;

  /// The words under a column.
  ///
  /// @param detail a second line, green or red where it begins with a sign
  record Foot(String name, String detail) {}

  ColumnGround(PlotPane chart, AxisFrame frame, FreePlaces places) {
    this.frame = frame;
    this.places = places;
    connectors = chart.shapes("plot-connector");
    names = chart.labels("plot-name");
    details = chart.labels("plot-note");
    savedDetails = chart.labels("plot-saved-text");
    increaseDetails = chart.labels("plot-increase-text");
  }

  void connect(double left, double width, double y) {
    connectors.horizontal(left, left + width, y);
    places.takeLine(left, y, left + width, y);
  }

  /// Where names would touch, every second one stands lower and the second line is left to the hover.
  void write(List<Foot> feet, double pitch) {
    boolean tight = feet.stream().anyMatch(foot -> names.width(foot.name()) > pitch - APART);
    for (int i = 0; i < feet.size(); i++) {
      Foot foot = feet.get(i);
      double middle = frame.left() + pitch * (i + 0.5);
      names.write(foot.name(), middle, frame.bottom() + (tight && i % 2 == 1 ? LOWER : FIRST), HPos.CENTER);
      Labels second = foot.detail().startsWith("\u2212") ? savedDetails
          : foot.detail().startsWith("+") ? increaseDetails : details;
      if (!tight && second.width(foot.detail()) < pitch + OVER) {
        second.write(foot.detail(), middle, frame.bottom() + SECOND, HPos.CENTER);
      }
    }
  }
}
