package runrate.units;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Rounds the parts of a sum so that what is shown adds up to the shown total: the total is rounded
/// half up, every part down, and the units left over go to the parts with the largest remainders.
public final class FairRounding {
  private FairRounding() {}

  /// @param parts the exact parts, in any unit
  /// @param unit  the smallest amount shown, for example 0.01 for cents
  /// @return the parts as whole counts of `unit`, adding up to their sum rounded to `unit`
  public static long[] inUnits(double[] parts, double unit) {
    return inUnits(parts, unit, Math.round(Arrays.stream(parts).map(part -> part / unit).sum()));
  }

  /// @param total how many units the parts are to add up to: their sum, rounded either way
  public static long[] inUnits(double[] parts, double unit, long total) {
    double[] scaled = Arrays.stream(parts).map(part -> part / unit).toArray();
    long[] floors = Arrays.stream(scaled).mapToLong(value -> (long) Math.floor(value)).toArray();
    long missing = Math.max(0, total - Arrays.stream(floors).sum());
    IntStream.range(0, parts.length).boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> floors[i] - scaled[i]))
        .limit(missing)
        .forEach(i -> floors[i]++);
    return floors;
  }
}
