package runrate.desktop.spend;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import runrate.desktop.controls.StyledLabel;
import runrate.forecast.WeekdayPattern;
import runrate.scenario.RecordedDay;
import runrate.scenario.Seasonality;
import runrate.text.Figures;
import runrate.text.Money;
import runrate.text.SpendSentence;

/// The median of each weekday as a bar, the recorded days as dots on it, outliers named above.
final class WeekBars extends Pane {
  private static final double DOT = 2.2;
  private static final double LEFT = 44;
  private static final double TOP = 22;
  private static final double BELOW = 18;
  private static final double PART = 0.62;
  private static final double HEADROOM = 1.08;

  private final List<Region> lines = new ArrayList<>();
  private final List<Label> scale = new ArrayList<>();
  private final List<Region> bars = new ArrayList<>();
  private final List<Label> names = new ArrayList<>();
  private final List<Circle> dots = new ArrayList<>();
  private final Label note = StyledLabel.of("", "week-odd");
  private WeekdayPattern pattern;
  private double most;

  WeekBars() {
    setId("week-bars");
    getStyleClass().add("week-bars");
    setMinSize(0, 60);
    setPrefSize(280, 150);
  }

  void show(WeekdayPattern shown) {
    pattern = shown;
    getChildren().clear();
    for (List<?> old : List.of(lines, scale, bars, names, dots)) {
      old.clear();
    }
    most = Math.max(1, shown.days().stream().filter(day -> !shown.outliers().contains(day))
        .mapToDouble(RecordedDay::usd).max().orElse(1)) * HEADROOM;
    double step = step(most);
    for (double at = 0; at <= most; at += step) {
      var line = new Region();
      line.getStyleClass().add("week-line");
      lines.add(line);
      scale.add(StyledLabel.of(Money.US_DOLLARS.brief(at), "week-axis"));
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      var bar = new Region();
      bar.getStyleClass().add(Seasonality.isWeekend(day) ? "week-bar-off" : "week-bar");
      bars.add(bar);
      names.add(StyledLabel.of(day.getDisplayName(TextStyle.NARROW, Figures.LOCALE), "week-axis"));
    }
    shown.days().stream().filter(day -> !shown.outliers().contains(day)).forEach(day -> {
      var dot = new Circle(DOT);
      dot.getStyleClass().add("week-dot");
      dot.setUserData(day);
      dots.add(dot);
    });
    note.setText(shown.outliers().isEmpty() ? "" : "\u25b3 " + SpendSentence.outliers(Money.US_DOLLARS, shown)
        + (shown.leavesOut() ? ": left out" : ": counted in"));
    getChildren().addAll(lines);
    getChildren().addAll(scale);
    getChildren().addAll(bars);
    getChildren().addAll(names);
    getChildren().addAll(dots);
    getChildren().add(note);
    setAccessibleText("Median of each weekday: " + String.join(", ", shown.medians().entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getKey)).map(each -> "%s %s".formatted(
            each.getKey().getDisplayName(TextStyle.FULL, Figures.LOCALE), Figures.usd(each.getValue()))).toList()));
    requestLayout();
  }

  /// At most three lines of a round amount.
  private static double step(double most) {
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    for (double factor : new double[] {0.5, 1, 2, 5}) {
      if (most / (factor * power) < 3.5) {
        return factor * power;
      }
    }
    return power * 5;
  }

  private double y(double usd) {
    double room = getHeight() - TOP - BELOW;
    return Math.floor(TOP + room - usd / most * room);
  }

  @Override
  protected void layoutChildren() {
    if (pattern == null) {
      return;
    }
    double step = step(most);
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).resizeRelocate(LEFT, y(i * step), getWidth() - LEFT, 1);
      Label label = scale.get(i);
      double width = label.prefWidth(-1);
      label.resizeRelocate(LEFT - 6 - width, y(i * step) - label.prefHeight(-1) / 2, width, label.prefHeight(-1));
    }
    double each = (getWidth() - LEFT) / Seasonality.WEEK;
    for (int i = 0; i < bars.size(); i++) {
      double usd = pattern.medians().getOrDefault(DayOfWeek.of(i + 1), 0.0);
      double x = Math.round(LEFT + i * each + each * (1 - PART) / 2);
      bars.get(i).resizeRelocate(x, y(Math.min(usd, most)), Math.round(each * PART),
          y(0) - y(Math.min(usd, most)));
      Label name = names.get(i);
      double width = name.prefWidth(-1);
      name.resizeRelocate(LEFT + i * each + (each - width) / 2, getHeight() - BELOW + 3, width, name.prefHeight(-1));
    }
    for (Circle dot : dots) {
      RecordedDay day = (RecordedDay) dot.getUserData();
      dot.setCenterX(LEFT + (day.date().getDayOfWeek().ordinal() + 0.5) * each);
      dot.setCenterY(y(Math.min(most, day.usd())));
    }
    double width = Math.min(note.prefWidth(-1), getWidth() - LEFT);
    note.resizeRelocate(Math.max(LEFT, (getWidth() + LEFT - width) / 2), 0, width, note.prefHeight(-1));
  }
}
