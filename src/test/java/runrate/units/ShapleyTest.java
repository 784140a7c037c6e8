package runrate.units;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import runrate.testing.Seeds;

class ShapleyTest {
  /// By hand. A alone takes 50 off, B 50, C 0; A and B together 75, since each halves what the other leaves; C doubles
  /// nothing alone but adds 12 where A is there. Orders: ABC 50 25 12, ACB 50 25 12, BAC 25 50 12, BCA 37 50 0, CAB 62
  /// 25 0, CBA 37 50 0; the means are 43.5, 37.5, 6.
  @Test
  void threeLeversByHand() {
    double[] values = {0, 50, 50, 75, 0, 62, 50, 87};
    assertArrayEquals(new double[] {43.5, 37.5, 6}, Shapley.credits(3, set -> values[set]), 1e-12);
  }

  /// The same by exact numbers; three who halve what is left of 1 have 7 / 24 each.
  @Test
  void exactCreditsAreExact() {
    int[] values = {0, 50, 50, 75, 0, 62, 50, 87};
    assertEquals(List.of(Fraction.of(87, 2), Fraction.of(75, 2), Fraction.of(6, 1)), Shapley.exactCredits(3, set ->
        Fraction.of(values[set], 1)));
    assertEquals(Collections.nCopies(3, Fraction.of(7, 24)), Shapley.exactCredits(3, set -> Fraction.ONE.minus(
        Fraction.of(1, 1L << Integer.bitCount(set)))));
    assertEquals(List.of(), Shapley.exactCredits(0, set -> Fraction.ONE));
  }

  @Test
  void nobodyIsCreditedWithNothing() {
    assertArrayEquals(new double[0], Shapley.credits(0, set -> 7), 0);
    assertArrayEquals(new double[] {4}, Shapley.credits(1, set -> 3 + set * 4), 0);
  }

  @Test
  void creditsAddUpAndOneWhoChangesNothingGetsNothing() {
    Seeds.each(40, random -> {
      int players = 2 + random.nextInt(6);
      int dummy = random.nextInt(players);
      double[] values = random.doubles(1 << players, 0, 1000).toArray();
      double[] credits = Shapley.credits(players, set -> values[set & ~(1 << dummy)]);
      assertEquals(values[(1 << players) - 1 & ~(1 << dummy)] - values[0], Arrays.stream(credits).sum(), 1e-9);
      assertEquals(0, credits[dummy], 1e-12);
    });
  }

  @Test
  void playersWhoDoTheSameGetTheSame() {
    Seeds.each(20, random -> {
      double[] bySize = random.doubles(6, 0, 1000).toArray();
      double[] credits = Shapley.credits(5, set -> bySize[Integer.bitCount(set)]);
      IntStream.range(1, 5).forEach(i -> assertEquals(credits[0], credits[i], 1e-9));
    });
  }

  @Test
  void moreThanSixteenAreRefused() {
    assertEquals("players is 17; 0 to 16 can be credited", assertThrows(IllegalArgumentException.class, () ->
        Shapley.credits(17, set -> 0)).getMessage());
  }
}
