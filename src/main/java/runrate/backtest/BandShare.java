package runrate.backtest;

/// How many of its months a band is to hold.
public enum BandShare {
  FOUR_IN_FIVE(0.8, 1.281552), NINE_IN_TEN(0.9, 1.644854);

  private final double share;
  private final double z;

  BandShare(double share, double z) {
    this.share = share;
    this.z = z;
  }

  public double share() {
    return share;
  }

  /// Student's quantile by its expansion around the normal one, within 1 % from three degrees on; half of what the band
  /// is not to hold lies above it.
  double student(double degrees) {
    double cube = z * z * z;
    return z + (cube + z) / (4 * degrees) + (5 * cube * z * z + 16 * cube + 3 * z) / (96 * degrees * degrees);
  }
}
