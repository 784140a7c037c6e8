package runrate.risk;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import runrate.scenario.Assumption;

/// The ends of a range of which somebody knows the 5th and the 95th of 100 values. A range with a peak is the same at
/// any place and in any width; all that its shape depends on is where between its ends the peak lies, so that only this
/// is looked for.
public record Ends(double low, double high) {
  private static final double FIFTH = 0.05;
  private static final double NINETY_FIFTH = 0.95;
  private static final int HALVINGS = 60;
  private static final double ROUNDING = 1e-9;

  /// @param fifth  the value 5 of 100 lie below
  /// @param likely the value most lie at, of a shape that has one
  /// @return nothing where no range has these: the likely value is too far to one side, or they are in the wrong order
  public static Optional<Ends> around(Assumption.Shape shape, double fifth, double likely, double ninetyFifth) {
    double apart = ninetyFifth - fifth;
    if (!(apart >= 0)) {
      return Optional.empty();
    }
    return switch (shape) {
      case LOGNORMAL -> Optional.of(new Ends(fifth, ninetyFifth));
      case UNIFORM -> Optional.of(new Ends(fifth - apart / (NINETY_FIFTH - FIFTH) * FIFTH,
          ninetyFifth + apart / (NINETY_FIFTH - FIFTH) * FIFTH));
      case TRIANGULAR, PERT -> apart == 0 ? Optional.of(new Ends(fifth, fifth)).filter(ends -> likely == fifth)
          : peaked(shape, (fifth - likely) / apart).map(peak -> {
            double wide = apart / apart(shape, peak);
            return new Ends(likely - peak * wide, likely + (1 - peak) * wide);
          });
    };
  }

  /// Those of a shape whose peak is at one of them.
  ///
  /// @param peak  the likely value
  /// @param other the 95th of 100 where it is above that, the 5th where it is below
  public static Ends leaning(Assumption.Shape shape, double peak, double other) {
    double wide = (other - peak) / quantiles(shape, 0).applyAsDouble(NINETY_FIFTH);
    return new Ends(Math.min(peak, peak + wide), Math.max(peak, peak + wide));
  }

  /// Where between 0 and 1 a peak lies that has the 5th of 100 so far to its right, in parts of how far the 95th is
  /// from that. The farther right the peak, the farther left of it they are.
  private static Optional<Double> peaked(Assumption.Shape shape, double wanted) {
    double left = 0;
    double right = 1;
    if (wanted > beside(shape, left) + ROUNDING || wanted < beside(shape, right) - ROUNDING) {
      return Optional.empty();
    }
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (left + right) / 2;
      if (beside(shape, middle) > wanted) {
        left = middle;
      } else {
        right = middle;
      }
    }
    return Optional.of((left + right) / 2);
  }

  private static double beside(Assumption.Shape shape, double peak) {
    return (quantiles(shape, peak).applyAsDouble(FIFTH) - peak) / apart(shape, peak);
  }

  private static double apart(Assumption.Shape shape, double peak) {
    DoubleUnaryOperator quantiles = quantiles(shape, peak);
    return quantiles.applyAsDouble(NINETY_FIFTH) - quantiles.applyAsDouble(FIFTH);
  }

  /// Of the shape from 0 to 1.
  private static DoubleUnaryOperator quantiles(Assumption.Shape shape, double peak) {
    return shape == Assumption.Shape.TRIANGULAR ? TriangularDistribution.of(0, peak, 1)::inverseCumulativeProbability
        : BetaDistribution.of(1 + UncertainInput.PERT_WEIGHT * peak, 1 + UncertainInput.PERT_WEIGHT * (1 - peak))
            ::inverseCumulativeProbability;
  }
}
