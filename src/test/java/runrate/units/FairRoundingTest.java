package runrate.units;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.testing.Seeds;

class FairRoundingTest {
  private static long[] rounded(double... parts) {
    return FairRounding.inUnits(parts, 1);
  }

  @Test
  void threeThirdsOfAHundredAre34And33And33() {
    assertArrayEquals(new long[] {34, 33, 33}, rounded(100 / 3.0, 100 / 3.0, 100 / 3.0));
  }

  @Test
  void theUnitLeftOverGoesToTheLargestRemainder() {
    assertArrayEquals(new long[] {1, 2, 2}, rounded(1.2, 2.2, 1.6));
  }

  @Test
  void centsAreUnitsToo() {
    assertArrayEquals(new long[] {1, 2}, FairRounding.inUnits(new double[] {0.014, 0.016}, 0.01));
  }

  @Test
  void negativePartsAreRoundedDownFirstToo() {
    // -1.5 + 3.75 = 2.25, shown as 2: -2 and 3 leave 1, and 3.75 has the larger remainder
    assertArrayEquals(new long[] {-2, 4}, rounded(-1.5, 3.75));
  }

  @Test
  void nothingStaysNothing() {
    assertArrayEquals(new long[] {}, rounded());
    assertArrayEquals(new long[] {0, 0}, rounded(0, 0));
    assertArrayEquals(new long[] {5, 0}, rounded(5, 0));
  }

  @Test
  void partsAddUpToTheRoundedSumAndAreLessThanAUnitOff() {
    Seeds.each(20_000, random -> {
      double[] parts = random.doubles(1 + random.nextInt(9), -1e6, 1e6).toArray();
      long[] units = FairRounding.inUnits(parts, 0.01);
      assertEquals(Math.round(Arrays.stream(parts).map(part -> part / 0.01).sum()), Arrays.stream(units).sum());
      for (int i = 0; i < parts.length; i++) {
        assertTrue(Math.abs(units[i] - parts[i] / 0.01) < 1 + 1e-6, parts[i] + " became " + units[i]);
      }
    });
  }

  /// Two thirds of 1 and the third left over: the unit goes to the larger remainder. Of three thirds it goes to the
  /// first, and with the other sign too.
  @Test
  void exactPartsOfAWholeNumberAddUpToIt() {
    assertEquals(whole(1, 0), FairRounding.whole(List.of(Fraction.of(2, 3), Fraction.of(1, 3))));
    assertEquals(whole(1, 0, 0), FairRounding.whole(Collections.nCopies(3, Fraction.of(1, 3))));
    assertEquals(whole(-1, 0, 0), FairRounding.whole(Collections.nCopies(3, Fraction.of(-1, 3))));
    assertEquals(whole(-2, 4), FairRounding.whole(List.of(Fraction.of(-7, 4), Fraction.of(15, 4))));
    assertEquals(whole(1, -1), FairRounding.whole(List.of(Fraction.of(1, 2), Fraction.of(-1, 2))));
    assertEquals(whole(-1, 1), FairRounding.whole(List.of(Fraction.of(-1, 2), Fraction.of(1, 2))));
    assertEquals(List.of(), FairRounding.whole(List.of()));
    assertThrows(IllegalArgumentException.class, () -> FairRounding.whole(List.of(Fraction.of(1, 2))));
  }

  private static List<BigInteger> whole(long... numbers) {
    return Arrays.stream(numbers).mapToObj(BigInteger::valueOf).toList();
  }
}
