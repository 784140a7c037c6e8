package runrate.desktop.controls;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// What is spent of an amount, what of it is only planned, where it ends, the amount as a tick and its alerts as
/// smaller ones.
public final class BulletBar extends Pane {
  private static final double THICK = 10;
  private static final double TICK = 20;
  private static final double ALERT = 14;
  private static final double HEADROOM = 1.06;
  /// High enough for a tick.
  public static final double HIGH = TICK + 2;

  private final Region track = part("budget-track");
  private final Region spent = part("budget-spent");
  private final Region planned = part("budget-planned");
  private final Region ahead = part("budget-ahead");
  private final Region over = part("budget-over");
  private final Region tick = part("budget-tick");
  private Amounts amounts = new Amounts(1, 0, 0, 0, List.of());
  private List<Region> alerts = List.of();

  /// @param limit   what may be spent, above 0
  /// @param known   what is spent
  /// @param now     the same with what is only planned
  /// @param end     where it ends
  /// @param alerts  parts of the limit that have a mark
  public record Amounts(double limit, double known, double now, double end, List<Double> alerts) {
    public Amounts {
      alerts = List.copyOf(alerts);
    }
  }

  public BulletBar() {
    setMinSize(60, HIGH);
    setPrefSize(126, HIGH);
    setMaxHeight(HIGH);
  }

  private static Region part(String style) {
    var part = new Region();
    part.getStyleClass().add(style);
    part.setManaged(false);
    return part;
  }

  public void show(Amounts shown) {
    amounts = shown;
    alerts = shown.alerts().stream().map(share -> part("budget-alert")).toList();
    getChildren().setAll(track, spent, planned, ahead, over);
    getChildren().addAll(alerts);
    getChildren().add(tick);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double scale = getWidth() / (Math.max(amounts.limit(), amounts.end()) * HEADROOM);
    double y = Math.floor((getHeight() - THICK) / 2);
    double end = amounts.end() * scale;
    double known = Math.min(amounts.known(), amounts.end()) * scale;
    double now = Math.min(amounts.now(), amounts.end()) * scale;
    double limit = Math.round(amounts.limit() * scale);
    track.resizeRelocate(0, y, getWidth(), THICK);
    spent.resizeRelocate(0, y, known, THICK);
    planned.resizeRelocate(known, y, now - known, THICK);
    ahead.resizeRelocate(now, y, Math.max(0, Math.min(end, Math.max(limit, now)) - now), THICK);
    over.resizeRelocate(Math.max(limit, now), y, Math.max(0, end - Math.max(limit, now)), THICK);
    tick.resizeRelocate(limit, Math.floor((getHeight() - TICK) / 2), 2, TICK);
    for (int i = 0; i < alerts.size(); i++) {
      alerts.get(i).resizeRelocate(Math.round(amounts.alerts().get(i) * amounts.limit() * scale),
          Math.floor((getHeight() - ALERT) / 2), 1, ALERT);
    }
  }
}
