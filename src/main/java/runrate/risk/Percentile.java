package runrate.risk;

/// A value that a part of all months stays below, and how far it may be off for want of more trials.
///
/// @param share       of the months, 0 to 1
/// @param halfWidth95 half the interval that holds the true value 95 times of 100: from the order of the months, and
///                    where inputs are linked from how far parts of them differ
public record Percentile(double share, double usd, double halfWidth95) {
  private static final double Z_TWO_SIDED_95 = 1.96;

  private static Percentile of(double[] sorted, double share) {
    double apart = Z_TWO_SIDED_95 * Math.sqrt(share * (1 - share) * sorted.length);
    double low = at(sorted, share * sorted.length - apart);
    double high = at(sorted, share * sorted.length + apart);
    return new Percentile(share, at(sorted, share * sorted.length), (high - low) / 2);
  }

  /// @param sorted months, the cheapest first
  /// @param parts  months of each part that was drawn by itself, the cheapest first; none where all months were
  static Percentile of(double[] sorted, double[][] parts, double share) {
    return parts.length == 0 ? of(sorted, share) : new Percentile(share, at(sorted, share * sorted.length),
        Batches.halfWidth95(parts, part -> at(part, share * part.length)));
  }

  private static double at(double[] sorted, double place) {
    return sorted[(int) Math.clamp(Math.floor(place), 0, sorted.length - 1.0)];
  }
}
