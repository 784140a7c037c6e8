package runrate.units;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

  /// Exact parts of a whole number as whole numbers that add up to it. The same parts with the other sign become the
  /// same numbers with the other sign.
  public static List<BigInteger> whole(List<Fraction> parts) {
    Fraction sum = parts.stream().reduce(Fraction.ZERO, Fraction::plus);
    if (!sum.isWhole()) {
      throw new IllegalArgumentException("the parts add up to %s/%s, which is no whole number".formatted(
          sum.numerator(), sum.denominator()));
    }
    int sign = sum.signum() != 0 ? sum.signum()
        : parts.stream().mapToInt(Fraction::signum).filter(each -> each != 0).findFirst().orElse(1);
    return sign > 0 ? floored(parts, sum.numerator())
        : floored(parts.stream().map(Fraction::negated).toList(), sum.numerator().negate()).stream()
            .map(BigInteger::negate).toList();
  }

  private static List<BigInteger> floored(List<Fraction> parts, BigInteger total) {
    List<BigInteger> floors = new ArrayList<>(parts.stream().map(Fraction::floor).toList());
    long missing = total.subtract(floors.stream().reduce(BigInteger.ZERO, BigInteger::add)).longValueExact();
    IntStream.range(0, parts.size()).boxed()
        .sorted(Comparator.comparing((Integer i) -> Fraction.of(floors.get(i)).minus(parts.get(i))))
        .limit(missing).toList().forEach(i -> floors.set(i, floors.get(i).add(BigInteger.ONE)));
    return floors;
  }
}
