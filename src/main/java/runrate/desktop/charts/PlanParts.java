package runrate.desktop.charts;

import java.util.List;
import java.util.stream.IntStream;
import runrate.costing.CostReport;

/// The plan's bar cut by task, the dearest below, with their names beside it where they have room.
final class PlanParts {
  /// What the names take at the right of the bar.
  static final double ROOM = 74;

  private static final double GAP = 1.5;
  private static final double LINE = 12;

  private final Shapes gaps;
  private final Labels names;
  private List<Part> parts = List.of();

  private record Part(String name, double usd) {}

  PlanParts(PlotPane chart) {
    gaps = chart.shapes("plot-plate");
    names = chart.labels("plot-note");
  }

  void show(CostReport report) {
    parts = !report.isOfTasks() ? List.of() : report.dearestTasks().stream()
        .map(task -> new Part(task.task().name(), task.monthUsd())).toList();
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /// @param left and wide of the bar, which stands on the axis
  void draw(double left, double wide, AxisFrame frame, FreePlaces places) {
    double below = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      double top = frame.y(below + part.usd());
      double high = frame.tall(part.usd());
      if (i + 1 < parts.size() && high > GAP) {
        gaps.rectangle(left, top - GAP / 2, wide, GAP);
      }
      if (high < LINE) {
        rest(i, left + wide + 5, frame.y(below), places);
        return;
      }
      name(part.name(), left + wide + 5, top + high / 2, places);
      below += part.usd();
    }
  }

  private void rest(int from, double x, double bottom, FreePlaces places) {
    int count = parts.size() - from;
    name(count == 1 ? parts.get(from).name() : count + " more", x, bottom - LINE / 2, places);
  }

  private void name(String name, double x, double y, FreePlaces places) {
    String shown = names.fitted(name, ROOM - 8);
    places.write(names, shown, IntStream.of(0, -2, 2, -4, 4).mapToObj(off -> new FreePlaces.Spot(x, y + off)).toList());
  }
}
