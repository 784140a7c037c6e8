package runrate.desktop.spend;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import runrate.desktop.controls.BulletBar;
import runrate.forecast.BudgetLine;

/// What is recorded of a budget and where it ends; for a day's budget a bar for each recorded day, and the budget and
/// its alerts as lines across them.
final class BudgetBar extends Pane {
  private static final double HEADROOM = 1.06;

  private final BulletBar bullet = new BulletBar();
  private final Region limit = part("budget-tick");
  private List<Region> bars = List.of();
  private List<Region> alerts = List.of();
  private BudgetLine line;

  BudgetBar() {
    setMinSize(60, BulletBar.HIGH);
    setPrefSize(126, BulletBar.HIGH);
    setMaxHeight(BulletBar.HIGH);
  }

  private static Region part(String style) {
    var part = new Region();
    part.getStyleClass().add(style);
    part.setManaged(false);
    return part;
  }

  void show(BudgetLine shown) {
    line = shown;
    if (shown.amount().isEmpty()) {
      getChildren().clear();
    } else if (shown.overDays().isPresent()) {
      bars = shown.recordedDays().stream().map(spent -> part(shown.isOver(spent) ? "budget-day-over" : "budget-day"))
          .toList();
      alerts = shown.alerts().stream().map(alert -> part("budget-alert")).toList();
      getChildren().setAll(bars);
      getChildren().addAll(alerts);
      getChildren().add(limit);
    } else {
      bullet.show(new BulletBar.Amounts(shown.amount().getAsDouble(), shown.recorded(), shown.recorded()
          + shown.planned(), shown.forecast(), shown.alerts().stream().map(BudgetLine.Alert::share).toList()));
      getChildren().setAll(bullet);
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    bullet.resizeRelocate(0, 0, getWidth(), getHeight());
    if (line == null || line.amount().isEmpty() || line.overDays().isEmpty()) {
      return;
    }
    List<Double> days = line.recordedDays();
    double budget = line.amount().getAsDouble();
    double most = Math.max(budget, days.stream().mapToDouble(Double::doubleValue).max().orElse(0)) * HEADROOM;
    double step = Math.min(8, getWidth() / Math.max(1, days.size()));
    for (int i = 0; i < bars.size(); i++) {
      double high = Math.max(1, days.get(i) / most * getHeight());
      bars.get(i).resizeRelocate(Math.round(i * step), Math.round(getHeight() - high),
          Math.max(1, Math.floor(step - 1)), Math.round(high));
    }
    limit.resizeRelocate(0, Math.round(getHeight() - budget / most * getHeight()), days.size() * step, 1);
    for (int i = 0; i < alerts.size(); i++) {
      alerts.get(i).resizeRelocate(0, Math.round(getHeight() - line.alerts().get(i).share() * budget / most
          * getHeight()), days.size() * step, 1);
    }
  }
}
