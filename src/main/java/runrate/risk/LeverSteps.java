package runrate.risk;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/// The values an input may have, as whole steps, and where a verdict flips among them.
///
/// @param cheap the step at which what is targeted is cheapest
/// @param dear  the one at which it is dearest
record LeverSteps(double size, long cheap, long dear) {
  private static final double SLACK = 1e-9;
  /// Six times what a share of so few months is off.
  private static final double DOUBTFUL = 0.03;

  static LeverSteps of(double size, double least, double most, boolean lessIsCheaper) {
    long first = (long) Math.ceil(least / size - SLACK);
    long last = (long) Math.floor(most / size + SLACK);
    return new LeverSteps(size, lessIsCheaper ? first : last, lessIsCheaper ? last : first);
  }

  /// Without the dust of binary fractions.
  private double value(long step) {
    return Math.round(step * size * 1e9) / 1e9;
  }

  /// @param rough part of the months over the budget at a value, of few months
  /// @param sure  the same of as many as are shown elsewhere
  /// @param most  of them that may be over where it fits
  Tripwire.Flip flip(DoubleUnaryOperator rough, DoubleUnaryOperator sure, double most) {
    double atCheap = end(cheap, rough, sure, most);
    if (atCheap > most) {
      return new Tripwire.Flip(OptionalDouble.empty(), value(cheap), atCheap, false);
    }
    double atDear = end(dear, rough, sure, most);
    return atDear <= most ? new Tripwire.Flip(OptionalDouble.of(value(dear)), value(dear), atDear, true)
        : new Tripwire.Flip(OptionalDouble.of(value(confirmed(lastThatFits(rough, most), sure, most))), value(cheap),
            atCheap, false);
  }

  /// Few months tell where they are far from doubtful.
  private double end(long step, DoubleUnaryOperator rough, DoubleUnaryOperator sure, double most) {
    double share = rough.applyAsDouble(value(step));
    return Math.abs(share - most) > DOUBTFUL ? share : sure.applyAsDouble(value(step));
  }

  /// The last step that fits near one that nearly does: few months are off by a step or two.
  private long confirmed(long near, DoubleUnaryOperator sure, double most) {
    long dearer = dear > cheap ? 1 : -1;
    long step = near;
    while (step != cheap && sure.applyAsDouble(value(step)) > most) {
      step -= dearer;
    }
    boolean wentBack = step != near;
    while (!wentBack && step + dearer != dear && sure.applyAsDouble(value(step + dearer)) <= most) {
      step += dearer;
    }
    return step;
  }

  private long lastThatFits(DoubleUnaryOperator over, double most) {
    long fits = cheap;
    long fails = dear;
    while (Math.abs(fails - fits) > 1) {
      long middle = (fits + fails) / 2;
      if (over.applyAsDouble(value(middle)) <= most) {
        fits = middle;
      } else {
        fails = middle;
      }
    }
    return fits;
  }
}
