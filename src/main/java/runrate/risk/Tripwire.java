package runrate.risk;

import java.util.OptionalDouble;
import runrate.inputs.Input;

/// How far one input may go before a verdict flips, everything else as it is.
///
/// @param model        short name of the model whose share of the calls it is; empty of any other input
/// @param now          what it is; of work of several kinds the mean
/// @param estimateFits where the month at likely values meets the budget
/// @param halfFit      where half of the drawn months do; the input's own range, if it has one, gives way to the value
/// @param nineOfTenFit where nine of ten of them do
/// @param successFits  where a success at likely values costs no more than it may
public record Tripwire(Input input, String model, double now, Flip estimateFits, Flip halfFit, Flip nineOfTenFit,
    Flip successFits) {

  /// @param value      the last one, seen from the side that fits, at which it fits: rounded away from the failing
  ///                   side; absent where no allowed value does
  /// @param end        the last value that was tried
  /// @param overAtEnd  part of the months over the budget there, or 1 and 0 for the estimate
  /// @param isAnywhere whether every allowed value fits
  public record Flip(OptionalDouble value, double end, double overAtEnd, boolean isAnywhere) {
    /// Of a target nobody set, or that the input does not move.
    static final Flip UNASKED = new Flip(OptionalDouble.empty(), Double.NaN, Double.NaN, false);

    public boolean isAsked() {
      return !Double.isNaN(end);
    }
  }
}
