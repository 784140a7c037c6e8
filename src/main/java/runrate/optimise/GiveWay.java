package runrate.optimise;

import java.util.OptionalDouble;

/// Where nothing fits: the nearest value of each limit that would let a plan through, the others as they are; absent
/// where that limit alone changes nothing.
///
/// @param tier whether plans keep to all other limits, and only the tier carries none of them
public record GiveWay(OptionalDouble quality, OptionalDouble monthUsd, OptionalDouble seconds, boolean tier) {
  private static final double TENTHS = 10;
  private static final double SLACK = 1e-9;
  static final GiveWay NONE = new GiveWay(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(),
      false);
  static final GiveWay TIER = new GiveWay(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), true);

  /// As it is proposed: a tenth of a point, away from what fails.
  public static double quality(double nearest) {
    return Math.floor(nearest * TENTHS + SLACK) / TENTHS;
  }

  /// Likewise, a whole dollar.
  public static double monthUsd(double nearest) {
    return Math.ceil(nearest - SLACK);
  }

  /// Likewise, a tenth of a second.
  public static double seconds(double nearest) {
    return Math.ceil(nearest * TENTHS - SLACK) / TENTHS;
  }
}
