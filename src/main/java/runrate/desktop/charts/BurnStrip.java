package runrate.desktop.charts;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.HPos;
import runrate.forecast.BurnForecast;
import runrate.text.Money;

/// Each day's spend as a bar, on the line of days that the running total above shares.
final class BurnStrip {
  /// Between two days below.
  private static final double DAY_GAP = 6;
  private static final double PART = 0.7;

  private final Shapes recorded;
  private final Shapes modelled;
  private final Shapes coming;
  private final Labels note;
  private List<BurnForecast.Day> days = List.of();
  private double left;
  private double top;
  private double bottom;
  private double dayWidth;
  private double busiestUsd;

  BurnStrip(PlotPane chart) {
    recorded = chart.shapes("plot-plan");
    modelled = chart.outlined("plot-modelled");
    coming = chart.outlined("plot-coming");
    note = chart.labels("plot-note");
  }

  /// Takes its place for one drawing.
  ///
  /// @param shown whether there is room for bars
  void place(AxisFrame frame, double newTop, double newBottom, List<BurnForecast.Day> newDays, boolean shown) {
    days = newDays;
    left = frame.left();
    top = newTop;
    bottom = newBottom;
    dayWidth = frame.width() / days.size();
    busiestUsd = !shown ? 0 : days.stream().mapToDouble(BurnForecast.Day::usd).max().orElse(0);
  }

  double x(double day) {
    return left + dayWidth * (day - 0.5);
  }

  /// Where the month begins, then its days.
  double[] xs() {
    return IntStream.rangeClosed(0, days.size()).mapToDouble(day -> day == 0 ? left : x(day)).toArray();
  }

  double bottom() {
    return bottom;
  }

  double middle() {
    return (top + bottom) / 2;
  }

  double dayWidth() {
    return dayWidth;
  }

  void draw(Money money, AxisFrame frame) {
    frame.drawGround(bottom);
    if (busiestUsd > 0) {
      frame.words().write(money.onAxis(roundish(busiestUsd)) + "/day", left - 8, top + 4, HPos.RIGHT);
    }
    writeDays();
    double thickness = Math.max(2, dayWidth * PART);
    for (BurnForecast.Day day : days) {
      double size = busiestUsd == 0 ? 0 : day.usd() * (bottom - top) / busiestUsd;
      if (size > 0) {
        layer(day).rectangle(x(day.date().getDayOfMonth()) - thickness / 2, bottom - size, thickness, size);
      }
    }
  }

  private Shapes layer(BurnForecast.Day day) {
    return switch (day.kind()) {
      case RECORDED -> recorded;
      case MODELLED -> modelled;
      case FORECAST -> coming;
    };
  }

  private void writeDays() {
    int last = days.size();
    double free = 0;
    for (int day = 1; day <= last; day++) {
      String words = day == 1 ? "Day 1" : String.valueOf(day);
      double half = note.width(words) / 2;
      if ((day == 1 || day % 5 == 0 || day == last && last % 5 > 2) && x(day) - half >= free) {
        note.write(words, x(day), bottom + 12, HPos.CENTER);
        free = x(day) + half + DAY_GAP;
      }
    }
  }

  private static double roundish(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)) - 1);
    return Math.round(value / power) * power;
  }
}
