package runrate.desktop.months;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// How much of the year's budget is gone after a month: a bar with the budget as a tick, what is over it in red.
final class YearShare extends Pane {
  private static final double WIDE = 84;
  private static final double THICK = 8;
  private static final double TICK = 14;
  /// Of the bar, what the budget itself takes.
  private static final double WHOLE = 0.85;

  /// @param share of the budget, 1 where all of it is gone
  YearShare(double share) {
    setMinSize(WIDE, TICK);
    setPrefSize(WIDE, TICK);
    setMaxSize(WIDE, TICK);
    double limit = Math.round(WIDE * WHOLE);
    double end = Math.min(WIDE, share * limit);
    add("budget-track", 0, (TICK - THICK) / 2, WIDE, THICK);
    add("budget-ahead", 0, (TICK - THICK) / 2, Math.min(end, limit), THICK);
    add("budget-over", limit, (TICK - THICK) / 2, Math.max(0, end - limit), THICK);
    add("budget-tick", limit, 0, 2, TICK);
  }

  private void add(String style, double x, double y, double width, double height) {
    var part = new Region();
    part.getStyleClass().add(style);
    part.setManaged(false);
    part.resizeRelocate(x, y, width, height);
    getChildren().add(part);
  }
}
