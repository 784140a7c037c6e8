package runrate.desktop.charts;

import java.util.ArrayList;
import java.util.List;

/// Round values for the lines of an axis.
final class Ticks {
  private Ticks() {}

  /// From `low` to at least `high`, at most `most` steps of 1, 2, 2.5 or 5 times a power of ten.
  static List<Double> linear(double low, double high, int most) {
    double span = Math.max(high - low, Math.ulp(1d));
    double raw = span / Math.max(1, most);
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double step = power * 10;
    for (double factor : new double[] {1, 2, 2.5, 5}) {
      if (factor * power >= raw) {
        step = factor * power;
        break;
      }
    }
    List<Double> ticks = new ArrayList<>();
    double first = Math.floor(low / step + 1e-9);
    for (double i = first; ; i++) {
      ticks.add(i * step);
      if (i * step >= high - step * 1e-9) {
        return ticks;
      }
    }
  }

  /// Values of 1, 2 and 5 times powers of ten inside a range, thinned to at most `most`.
  static List<Double> logarithmic(double low, double high, int most) {
    for (double[] factors : new double[][] {{1, 2, 5}, {1, 3}, {1}}) {
      List<Double> ticks = new ArrayList<>();
      for (double power = Math.pow(10, Math.floor(Math.log10(low))); power <= high; power *= 10) {
        for (double factor : factors) {
          if (factor * power >= low * 0.9999 && factor * power <= high * 1.0001) {
            ticks.add(factor * power);
          }
        }
      }
      if (ticks.size() <= most || factors.length == 1) {
        return ticks;
      }
    }
    return List.of();
  }
}
