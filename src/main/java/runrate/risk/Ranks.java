package runrate.risk;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The order of many numbers. A number and its place are packed into one `long`, so that a million are sorted without
/// an object each: the 20 last bits of 52 give way to the place, and numbers alike to one part of four thousand
/// millions count as equal and keep the order they came in.
final class Ranks {
  private static final int PLACE_BITS = 20;
  private static final long PLACE = (1L << PLACE_BITS) - 1;

  private Ranks() {}

  /// @param values at most 2^20 of them
  /// @return places of the values, the least first
  static int[] order(double[] values) {
    long[] packed = new long[values.length];
    Arrays.setAll(packed, i -> sortable(values[i]) & ~PLACE | i);
    Arrays.parallelSort(packed);
    return IntStream.range(0, packed.length).map(rank -> (int) (packed[rank] & PLACE)).toArray();
  }

  /// Bits in the order of the numbers: those of negative ones run backwards.
  private static long sortable(double value) {
    long bits = Double.doubleToLongBits(value);
    return bits ^ bits >> 63 & Long.MAX_VALUE;
  }
}
