package runrate.risk;

/// What one uncertain input does to the month.
///
/// @param lowUsd        the month with it at its low end, everything else as the scenario has it
/// @param highUsd       the same at its high end
/// @param shareOfSpread part of the variance of all months that is its own doing (first-order Sobol index, by ranks)
public record Swing(UncertainInput input, double lowUsd, double highUsd, double shareOfSpread) {
  /// Whether the input, though it has a range, moves no month.
  public boolean isWithoutEffect() {
    return input.low() < input.high() && widthUsd() == 0 && shareOfSpread == 0;
  }

  public double widthUsd() {
    return Math.abs(highUsd - lowUsd);
  }
}
