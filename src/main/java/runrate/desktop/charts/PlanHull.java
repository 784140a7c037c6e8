package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import runrate.optimise.PlanSpot;

/// What two mixes put together come to, as a dotted line under the frontier, where the two can be told apart.
final class PlanHull {
  private static final double APART = 1;
  private static final String WORDS = "dotted: two mixes put together";

  private final AxisFrame frame;
  private final PlanScale scale;
  private final FreePlaces places;
  private final Shapes line;
  private final Labels note;

  PlanHull(PlotPane chart, AxisFrame frame, PlanScale scale, FreePlaces places) {
    this.frame = frame;
    this.scale = scale;
    this.places = places;
    line = chart.shapes("plot-hull");
    note = chart.labels("plot-note");
  }

  /// @param hull a spot for each of the frontier
  /// @return where it runs apart
  List<FreePlaces.Spot> draw(List<PlanSpot> frontier, List<PlanSpot> hull) {
    List<Integer> apart = new ArrayList<>();
    for (int i = 1; i < hull.size(); i++) {
      if (isApart(frontier, hull, i - 1) || isApart(frontier, hull, i)) {
        double fromX = scale.x(hull.get(i - 1));
        double fromY = scale.y(hull.get(i - 1));
        line.line(fromX, fromY, scale.x(hull.get(i)), scale.y(hull.get(i)));
        places.takeLine(fromX, fromY, scale.x(hull.get(i)), scale.y(hull.get(i)));
        apart.add(i);
      }
    }
    return apart.stream().map(i -> new FreePlaces.Spot(scale.x(hull.get(i)), scale.y(hull.get(i)))).toList();
  }

  private boolean isApart(List<PlanSpot> frontier, List<PlanSpot> hull, int i) {
    return scale.x(frontier.get(i)) - scale.x(hull.get(i)) >= APART;
  }

  /// Above and to the left of the line, where no plan is, as near as there is room.
  void name(List<FreePlaces.Spot> apart) {
    double wide = note.width(WORDS);
    List<FreePlaces.Spot> spots = new ArrayList<>();
    for (double away = 12; away < frame.bottom() - frame.top(); away += 12) {
      for (FreePlaces.Spot at : apart) {
        spots.add(new FreePlaces.Spot(at.left() - wide - 4, at.middle() - away));
      }
    }
    places.write(note, WORDS, spots);
  }
}
