package runrate.desktop.charts;

import java.util.List;

/// Where amounts stand on a line that begins with nothing. Where all of them lie in a small part of it, it is cut near
/// zero, so that what lies between them can be seen.
///
/// @param left  of nothing
/// @param right of the largest
/// @param isCut whether what lies before the least is not to scale
record LedgerAxis(double least, double largest, double left, double right, boolean isCut) {
  /// Of the line, what stands for all that is cut away.
  private static final double STUB = 0.22;
  /// A line is cut where what is to be seen takes less than this part of it.
  private static final double SMALL = 0.6;
  private static final double CUT_AT = 0.35;

  static LedgerAxis of(List<Double> amounts, double left, double right) {
    double least = amounts.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double largest = amounts.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    boolean cut = least > 0 && largest > least && largest - least < SMALL * largest;
    return new LedgerAxis(cut ? least : Math.min(0, least), Math.max(0, largest), left, right, cut);
  }

  double x(double usd) {
    double from = left + (isCut ? STUB * (right - left) : 0);
    return largest == least ? left : isCut && usd < least ? left + usd / least * (from - left)
        : from + (usd - least) / (largest - least) * (right - from);
  }

  /// In the middle of what is not to scale.
  double cutAt() {
    return left + CUT_AT * STUB * (right - left);
  }
}
