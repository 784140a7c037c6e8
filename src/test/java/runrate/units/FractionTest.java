package runrate.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class FractionTest {
  @Test
  void aHalfAndAThirdAreFiveSixths() {
    Fraction half = Fraction.of(-2, -4);
    assertEquals(Fraction.of(1, 2), half);
    assertEquals(Fraction.of(5, 6), half.plus(Fraction.of(1, 3)));
    assertEquals(Fraction.of(1, 6), half.minus(Fraction.of(1, 3)));
    assertEquals(Fraction.of(1, 6), half.times(Fraction.of(1, 3)));
    assertEquals(Fraction.of(1, 6), half.over(3));
    assertTrue(half.compareTo(Fraction.of(1, 3)) > 0);
    assertTrue(half.minus(half).isWhole());
    assertFalse(half.isWhole());
  }

  @Test
  void theFloorOfMinusAHalfIsMinusOne() {
    assertEquals(BigInteger.valueOf(-1), Fraction.of(1, -2).floor());
    assertEquals(BigInteger.ZERO, Fraction.of(1, 2).floor());
    assertEquals(BigInteger.valueOf(-3), Fraction.of(-3, 1).floor());
  }

  @Test
  void nothingIsDividedByNought() {
    assertEquals("denominator is 0; 7 cannot be divided by it", assertThrows(IllegalArgumentException.class, () ->
        Fraction.of(7, 0)).getMessage());
  }
}
