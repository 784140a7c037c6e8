package runrate.desktop.charts;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import runrate.desktop.charts.FreePlaces.Spot;
import runrate.forecast.BurnForecast;
import runrate.forecast.OwnEnd;
import runrate.text.Money;

/// A person's own figure for the month in the burn-rate chart: a thin dashed line from today's point to its end, a
/// hollow mark there, and its words. The line is straight, for nobody has said how the days between go.
final class BurnOwn {
  private static final double POINT = 3.5;
  /// The mark with its outline.
  private static final double AROUND = POINT + 1;
  private static final double APART = 4;
  /// Between the plot and the words beside it.
  private static final double BESIDE = 10;
  /// A figure so many times all else would leave nothing of that to be seen; it is only said.
  private static final double FAR = 2;

  private final Shapes line;
  private final Shapes mark;
  private final Labels words;

  BurnOwn(PlotPane chart) {
    line = chart.shapes("plot-own");
    mark = chart.shapes("plot-own-end");
    words = chart.labels("plot-note");
  }

  /// What the chart has to reach up to.
  ///
  /// @param othersUsd what it reaches up to without the own figure
  static double highestUsd(BurnForecast forecast, double othersUsd) {
    return forecast.own().map(OwnEnd::monthEndUsd).filter(end -> othersUsd == 0 || end <= FAR * othersUsd)
        .map(end -> Math.max(end, othersUsd)).orElse(othersUsd);
  }

  /// @param xs of the days; the first is where the month begins
  void draw(BurnForecast forecast, double[] xs, AxisFrame frame, FreePlaces places) {
    forecast.own().filter(own -> frame.holds(own.monthEndUsd())).ifPresent(own -> {
      int today = forecast.today();
      double[] x = {xs[today], xs[xs.length - 1]};
      double[] y = {frame.y(forecast.spendToDateUsd()), frame.y(own.monthEndUsd())};
      if (today < xs.length - 1) {
        line.polyline(x, y, 0, 1);
        places.takeCurve(x, y, 0, 1);
      }
      mark.circle(x[1], y[1], POINT);
      places.take(x[1] - AROUND, y[1] - AROUND, 2 * AROUND, 2 * AROUND);
    });
  }

  /// To the right of its mark or as near to that as the words stand free, else before it within the plot, else beside
  /// the strip of days.
  ///
  /// @param beside what stands beside both plots
  void name(BurnForecast forecast, Money money, AxisFrame frame, FreePlaces places, FreePlaces beside) {
    forecast.own().ifPresent(own -> {
      String said = "yours " + money.amount(own.monthEndUsd());
      double y = frame.y(Math.min(own.monthEndUsd(), frame.highest()));
      double inside = frame.right() - words.width(said) - 4 * AROUND;
      List<Double> middles = steps(0, frame.bottom()).flatMap(apart -> Stream.of(y - apart, y + apart)).toList();
      if (!places.write(words, said, Stream.of(frame.right() + BESIDE, inside).flatMap(left -> middles.stream()
          .map(middle -> new Spot(left, middle))).toList())) {
        beside.write(words, said, steps(frame.bottom(), 2 * frame.bottom())
            .map(middle -> new Spot(frame.right() + BESIDE, middle)).toList());
      }
    });
  }

  private static Stream<Double> steps(double from, double to) {
    return DoubleStream.iterate(from, at -> at < to, at -> at + APART).boxed();
  }
}
