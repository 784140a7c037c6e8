package runrate.desktop.charts;

import java.util.List;
import javafx.geometry.HPos;
import runrate.forecast.TwelveMonths;

/// Names of vendors beside the last month's bar, each as near to its part as there is room, and none on another.
///
/// @param below where the bars stand
record NamesBesideBars(TwelveMonths year, AxisFrame below, Labels names) {
  /// Between two lines of words.
  private static final double TEXT = 16;

  /// @param wide the room of a name
  void write(double wide) {
    double top = below.y(0);
    double lowest = below.y(0) - 8;
    int room = room();
    int named = year.vendors().size() <= room ? year.vendors().size() : room - 1;
    if (named == 0 && !year.vendors().isEmpty()) {
      names.write(names.longest(List.of("%s and %s others".formatted(year.vendors().getFirst(),
          year.vendors().size() - 1), "%s vendors".formatted(year.vendors().size())), wide), below.right() + 10,
          besideBudget(lowest), HPos.LEFT);
      return;
    }
    for (int vendor = 0; vendor < named; vendor++) {
      double part = below.tall(year.months().getLast().byVendorUsd().get(vendor));
      double y = besideBudget(Math.min(Math.max(top - part / 2, highest(room - vendor)), lowest));
      names.write(names.fitted(year.vendors().get(vendor), wide), below.right() + 10, y, HPos.LEFT);
      lowest = y - TEXT;
      top -= part;
    }
    if (named < year.vendors().size()) {
      names.write("%s others".formatted(year.vendors().size() - named), below.right() + 10, besideBudget(lowest),
          HPos.LEFT);
    }
  }

  /// The room that the longest name takes.
  double widest() {
    return year.vendors().stream().mapToDouble(names::width).max().orElse(0);
  }

  /// How many lines of words stand beside the bars, the month's budget not counted.
  private int room() {
    boolean isLimited = year.monthBudgetUsd().stream().anyMatch(below::holds);
    return Math.max(1, (int) ((below.y(0) - below.top()) / TEXT) - (isLimited ? 1 : 0));
  }

  /// How high a name may stand that has so many lines above it, itself included.
  private double highest(int lines) {
    return Math.min(below.y(0) - 8, below.top() + lines * TEXT);
  }

  /// At a height or as far above it as the words of the month's budget need.
  private double besideBudget(double y) {
    return year.monthBudgetUsd().stream().filter(below::holds).map(below::y).filter(line -> Math.abs(line - y) < TEXT)
        .map(line -> line - TEXT).findFirst().orElse(y);
  }
}
