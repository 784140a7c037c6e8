package runrate.risk;

import java.util.function.ToDoubleFunction;
import runrate.risk.MonthSurface.Axis;

/// Months on two sides of a value of one input at which prices change.
///
/// @param last the largest value of the lower side
record CutMonths(int input, double last, KnownMonths below, KnownMonths above) implements KnownMonths {
  /// In parts of a range: a hundred thousand months have none between.
  private static final double NARROW = 1e-8;

  @Override
  public void read(double[][] draws, int from, double[] months) {
    below.read(draws, from, months);
    double[] others = new double[months.length];
    above.read(draws, from, others);
    for (int trial = 0; trial < months.length; trial++) {
      if (draws[input][from + trial] > last) {
        months[trial] = others[trial];
      }
    }
  }

  /// Halves the way to the first value up to which the months are no polynomial.
  ///
  /// @return the values on both sides of the step
  static double[] between(ToDoubleFunction<double[]> exact, Axis[] axes, int input) {
    Axis axis = axes[input];
    double smooth = axis.low();
    double stepped = axis.high();
    double narrow = axis.isWhole() ? 1 : NARROW * (stepped - smooth);
    Axis[] tried = axes.clone();
    while (stepped - smooth > narrow) {
      double middle = axis.isWhole() ? Math.floor((smooth + stepped) / 2) : (smooth + stepped) / 2;
      tried[input] = axis.to(middle);
      if (MonthSurface.degree(exact, tried, input).isPresent()) {
        smooth = middle;
      } else {
        stepped = middle;
      }
    }
    return new double[] {smooth, stepped};
  }
}
