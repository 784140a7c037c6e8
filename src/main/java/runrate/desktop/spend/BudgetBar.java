package runrate.desktop.spend;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import runrate.desktop.controls.Restyle;
import runrate.forecast.BudgetLine;

/// What is recorded of a budget, what of it is only planned, where it ends, the budget as a tick and its alerts as
/// smaller ones; for a day's budget a bar for each recorded day.
final class BudgetBar extends Pane {
  private static final double THICK = 10;
  private static final double TICK = 20;
  private static final double ALERT = 14;
  private static final double HEADROOM = 1.06;

  private final Region track = part("budget-track");
  private final Region spent = part("budget-spent");
  private final Region planned = part("budget-planned");
  private final Region ahead = part("budget-ahead");
  private final Region over = part("budget-over");
  private final Region tick = part("budget-tick");
  private BudgetLine line;
  private List<Double> days = List.of();
  private List<Region> dayBars = List.of();
  private List<Region> alerts = List.of();

  BudgetBar() {
    setMinSize(60, TICK + 2);
    setPrefSize(126, TICK + 2);
    setMaxHeight(TICK + 2);
  }

  private static Region part(String style) {
    var part = new Region();
    part.getStyleClass().add(style);
    part.setManaged(false);
    return part;
  }

  void show(BudgetLine shown) {
    line = shown;
    days = shown.recordedDays();
    dayBars = shown.overDays().isEmpty() ? List.of() : days.stream().map(spent -> part(shown.isOver(spent)
        ? "budget-day-over" : "budget-day")).toList();
    alerts = shown.alerts().stream().map(alert -> part("budget-alert")).toList();
    getChildren().setAll(track, spent, planned, ahead, over);
    getChildren().addAll(dayBars);
    getChildren().addAll(alerts);
    getChildren().add(tick);
    for (Region each : List.of(track, spent, planned, ahead, over)) {
      Restyle.keep(each, shown.amount().isPresent() && shown.overDays().isEmpty());
    }
    Restyle.keep(tick, shown.amount().isPresent());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (line == null || line.amount().isEmpty()) {
      return;
    }
    if (line.overDays().isPresent()) {
      layoutDays();
      return;
    }
    double budget = line.amount().getAsDouble();
    double scale = getWidth() / (Math.max(budget, line.forecast()) * HEADROOM);
    double y = Math.floor((getHeight() - THICK) / 2);
    double end = line.forecast() * scale;
    double known = Math.min(line.recorded(), line.forecast()) * scale;
    double now = Math.min(line.recorded() + line.planned(), line.forecast()) * scale;
    double limit = Math.round(budget * scale);
    track.resizeRelocate(0, y, getWidth(), THICK);
    spent.resizeRelocate(0, y, known, THICK);
    planned.resizeRelocate(known, y, now - known, THICK);
    ahead.resizeRelocate(now, y, Math.max(0, Math.min(end, Math.max(limit, now)) - now), THICK);
    over.resizeRelocate(Math.max(limit, now), y, Math.max(0, end - Math.max(limit, now)), THICK);
    tick.resizeRelocate(limit, Math.floor((getHeight() - TICK) / 2), 2, TICK);
    for (int i = 0; i < alerts.size(); i++) {
      alerts.get(i).resizeRelocate(Math.round(line.alerts().get(i).share() * budget * scale),
          Math.floor((getHeight() - ALERT) / 2), 1, ALERT);
    }
  }

  private void layoutDays() {
    double budget = line.amount().orElse(0);
    double most = Math.max(budget, days.stream().mapToDouble(Double::doubleValue).max().orElse(0)) * HEADROOM;
    double step = Math.min(8, getWidth() / Math.max(1, days.size()));
    for (int i = 0; i < days.size(); i++) {
      double high = Math.max(1, days.get(i) / most * getHeight());
      dayBars.get(i).resizeRelocate(Math.round(i * step), Math.round(getHeight() - high),
          Math.max(1, Math.floor(step - 1)), Math.round(high));
    }
    tick.resizeRelocate(0, Math.round(getHeight() - budget / most * getHeight()), days.size() * step, 1);
    for (int i = 0; i < alerts.size(); i++) {
      alerts.get(i).resizeRelocate(0, Math.round(getHeight() - line.alerts().get(i).share() * budget / most
          * getHeight()), days.size() * step, 1);
    }
  }
}
