package runrate.desktop.charts;

import java.util.List;
import java.util.OptionalDouble;
import runrate.tradeoff.ModelOption;

/// The frontier's mapping from dollars (log) to the pane, and back; its frame maps quality.
record FrontierScale(AxisFrame frame, double lowUsd, double highUsd) {
  private static final double QUALITY_STEP = 5;
  private static final double LEAST_SPREAD = 1e-6;

  /// A scale that holds all points, and the ceiling unless it is far away.
  ///
  /// @param options cheapest first
  static FrontierScale of(List<ModelOption> options, OptionalDouble ceiling, AxisFrame frame) {
    // Free options have no place on a log axis; the cheapest that costs anything sets its end.
    double low = options.stream().mapToDouble(ModelOption::costPerRequestUsd).filter(usd -> usd > 0).findFirst()
        .orElse(0);
    double high = options.getLast().costPerRequestUsd();
    if (ceiling.isPresent() && ceiling.getAsDouble() < high * 10) {
      high = Math.max(high, ceiling.getAsDouble());
      low = Math.min(low, ceiling.getAsDouble());
    }
    if (high <= 0) {
      low = 0.001;
      high = 1;
    }
    low = Math.max(low, high * LEAST_SPREAD);
    double pad = Math.max(1.25, Math.pow(high / low, 0.08));
    return new FrontierScale(frame, low / pad, high * pad);
  }

  /// Fits a frame to the quality of all points and the floor.
  static void fitQuality(AxisFrame frame, List<ModelOption> options, double floor, double right, double height) {
    double worst = options.stream().mapToDouble(ModelOption::quality).min().orElse(0);
    double best = options.stream().mapToDouble(ModelOption::quality).max().orElse(100);
    if (floor > 0) {
      worst = Math.min(worst, floor);
      best = Math.max(best, floor);
    }
    frame.fit(right, height, Math.max(0, QUALITY_STEP * Math.floor((worst - 2) / QUALITY_STEP)),
        Math.min(100, QUALITY_STEP * Math.ceil((best + 2) / QUALITY_STEP)));
  }

  /// Free options cost nothing and have no logarithm; they stand at the left edge.
  double x(double usd) {
    double clamped = Math.max(usd, lowUsd);
    return frame.left() + frame.width() * Math.log(clamped / lowUsd) / Math.log(highUsd / lowUsd);
  }

  double usd(double x) {
    return lowUsd * Math.exp((x - frame.left()) / frame.width() * Math.log(highUsd / lowUsd));
  }
}
