package runrate.files.drawing;

import java.util.List;
import runrate.units.Require;

/// A picture as data, before anybody decides what kind of file it becomes. The origin is the upper left
/// corner; a unit is a pixel on screen and a point (1/72 inch) on paper.
///
/// @param marks later ones cover earlier ones
public record Drawing(double width, double height, List<Mark> marks) {
  public Drawing {
    Require.aboveZero("drawing.width", width, "units");
    Require.aboveZero("drawing.height", height, "units");
    marks = List.copyOf(marks);
  }
}
