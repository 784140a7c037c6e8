package runrate.backtest;

/// From where to where something may lie.
public record Interval(double low, double high) {
  /// Sums of many days carry rounding errors.
  private static final double TOLERANCE = 1e-9;
  /// 97.5 of 100 of a normal distribution lie below it.
  private static final double Z95 = 1.959964;

  public boolean contains(double value) {
    double slack = Math.abs(value) * TOLERANCE;
    return value >= low - slack && value <= high + slack;
  }

  /// Where a share lies with 95 % confidence after `k` of `n` trials (Wilson):
  /// `(k + z²/2 ± z sqrt(k (n - k) / n + z²/4)) / (n + z²)`.
  ///
  /// @param k need not be whole where trials that are alike are counted as one
  /// @param n above 0
  static Interval wilson(double k, double n) {
    double square = Z95 * Z95;
    double half = Z95 * Math.sqrt(k * (n - k) / n + square / 4);
    double middle = k + square / 2;
    return new Interval(Math.max(0, (middle - half) / (n + square)), Math.min(1, (middle + half) / (n + square)));
  }
}
