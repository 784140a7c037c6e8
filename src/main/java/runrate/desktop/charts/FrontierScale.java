package runrate.desktop.charts;

import java.util.OptionalDouble;
import runrate.tradeoff.ParetoFrontier;

/// The frontier's mapping from dollars (log) and quality (linear) to the pane, and back.
record FrontierScale(double lowUsd, double highUsd, double lowQuality, double highQuality,
    double left, double right, double top, double bottom) {
  private static final double QUALITY_STEP = 5;
  private static final double LEAST_SPREAD = 1e-6;

  /// A scale that holds all points, the floor, and the ceiling unless it is far away.
  static FrontierScale of(ParetoFrontier frontier, OptionalDouble ceiling, double left, double right,
      double top, double bottom) {
    // Free options have no place on a log axis; the cheapest that costs anything sets its end.
    double low = frontier.points().stream().mapToDouble(p -> p.option().costPerRequestUsd())
        .filter(usd -> usd > 0).findFirst().orElse(0);
    double high = frontier.points().getLast().option().costPerRequestUsd();
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
    double worst = frontier.points().stream().mapToDouble(p -> p.option().quality()).min().orElse(0);
    double best = frontier.points().stream().mapToDouble(p -> p.option().quality()).max().orElse(100);
    if (frontier.floor() > 0) {
      worst = Math.min(worst, frontier.floor());
      best = Math.max(best, frontier.floor());
    }
    return new FrontierScale(low / pad, high * pad,
        Math.max(0, QUALITY_STEP * Math.floor((worst - 2) / QUALITY_STEP)),
        Math.min(100, QUALITY_STEP * Math.ceil((best + 2) / QUALITY_STEP)), left, right, top, bottom);
  }

  /// Free options cost nothing and have no logarithm; they stand at the left edge.
  double x(double usd) {
    double clamped = Math.max(usd, lowUsd);
    return left + (right - left) * Math.log(clamped / lowUsd) / Math.log(highUsd / lowUsd);
  }

  double y(double quality) {
    return bottom - (bottom - top) * (quality - lowQuality) / (highQuality - lowQuality);
  }

  double usd(double x) {
    return lowUsd * Math.exp((x - left) / (right - left) * Math.log(highUsd / lowUsd));
  }

  double quality(double y) {
    return lowQuality + (bottom - y) / (bottom - top) * (highQuality - lowQuality);
  }
}
