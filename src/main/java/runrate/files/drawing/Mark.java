package runrate.files.drawing;

import java.util.List;
import java.util.Optional;

/// One thing that is drawn.
public sealed interface Mark {

  /// A path that is filled, stroked, or both.
  ///
  /// @param evenOdd whether what two contours cover is outside; else contours wound alike add up
  record Shape(List<Step> path, boolean evenOdd, Optional<Paint> fill, Optional<Stroke> stroke) implements Mark {
    public Shape {
      path = List.copyOf(path);
    }
  }

  /// One line of text, which stays text in every file.
  ///
  /// @param x        of the anchor
  /// @param baseline y of the line the letters stand on
  /// @param turned   degrees clockwise around the anchor
  record Words(String text, double x, double baseline, double size, Weight weight, Paint paint, Anchor anchor,
      double turned) implements Mark {}

  /// @param rgb     `0xRRGGBB`
  /// @param opacity 0 to 1
  record Paint(int rgb, double opacity) {}

  /// @param dash lengths of dashes and gaps in turn, empty for a whole line
  record Stroke(Paint paint, double width, List<Double> dash) {
    public Stroke {
      dash = List.copyOf(dash);
    }
  }

  /// The cuts of the font there are.
  enum Weight { REGULAR, MEDIUM, BOLD }

  /// Which end of a text stands at its place.
  enum Anchor { START, MIDDLE, END }

  /// One step of a path.
  sealed interface Step {}

  /// Begins a contour.
  record Move(double x, double y) implements Step {}

  record Line(double x, double y) implements Step {}

  /// A cubic curve with two control points.
  record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Step {}

  /// Back to where the contour began.
  record Close() implements Step {}
}
