package runrate.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import runrate.testing.Seeds;
import runrate.units.Fraction;
import runrate.units.Shapley;

class SharedCostTest {
  /// Of a, b, c and so on.
  private static Map<String, BigInteger> each(long... numbers) {
    Map<String, BigInteger> map = new TreeMap<>();
    for (int i = 0; i < numbers.length; i++) {
      map.put(String.valueOf((char) ('a' + i)), BigInteger.valueOf(numbers[i]));
    }
    return map;
  }

  private static BigInteger sum(Collection<BigInteger> parts) {
    return parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  /// 8 for four, 3 more for three, 2 more for two, 5 more for one: 2, 2 + 1, 3 + 1, 4 + 5.
  @Test
  void theAirportOfFourPlanesIsPaidStepByStep() {
    assertEquals(each(2, 3, 4, 9), SharedCost.fairly(each(8, 11, 13, 18)));
    assertEquals(each(), SharedCost.fairly(each()));
    assertEquals(each(0, 5), SharedCost.fairly(each(0, 5)));
  }

  /// Ten over three: 4, 3, 3, the first by name first. In proportion 1 to 2 to 3: 10/6, 20/6 and 5, rounded 2, 3, 5.
  @Test
  void evenlyAndInProportionAddUp() {
    assertEquals(each(4, 3, 3), SharedCost.evenly(BigInteger.TEN, List.of("c", "b", "a")));
    assertEquals(each(2, 3, 5), SharedCost.inProportion(BigInteger.TEN, each(1, 2, 3)));
    assertEquals(each(5, 5), SharedCost.inProportion(BigInteger.TEN, each(0, 0)));
    assertEquals(each(-4, -3, -3), SharedCost.evenly(BigInteger.TEN.negate(), List.of("a", "b", "c")));
    assertThrows(IllegalArgumentException.class, () -> SharedCost.evenly(BigInteger.ONE, List.of()));
    assertThrows(IllegalArgumentException.class, () -> SharedCost.inProportion(BigInteger.ONE, each(-1, 2)));
  }

  /// Five agents use a prefix of 60,000 tokens: written once at $3.75 a million, 0.225, and read four times at $0.30,
  /// 0.018 each. That is 0.297, 0.0594 each; with 20,000 tokens of its own at $3 each pays 0.1194, together 0.597.
  @Test
  void aRoundOfFiveAgentsPaysAFifthEach() {
    var entry = new SharedEntry(each(60_000, 60_000, 60_000, 60_000, 60_000), BigInteger.valueOf(3_750_000),
        BigInteger.valueOf(300_000));
    assertEquals(BigInteger.valueOf(297_000_000_000L), entry.billedPico());
    assertEquals(each(59_400_000_000L, 59_400_000_000L, 59_400_000_000L, 59_400_000_000L, 59_400_000_000L),
        entry.shares());
    BigInteger own = BigInteger.valueOf(20_000 * 3_000_000L);
    assertEquals(BigInteger.valueOf(119_400_000_000L), entry.shares().get("a").add(own));
    assertEquals(BigInteger.valueOf(597_000_000_000L), sum(entry.shares().values()).add(own.multiply(
        BigInteger.valueOf(5))));
    assertThrows(IllegalArgumentException.class, () -> new SharedEntry(each(1), BigInteger.ONE, BigInteger.TWO));
  }

  private static Map<String, BigInteger> random(SplittableRandom random) {
    return each(random.longs(1 + random.nextInt(6), 0, 1_000_000).toArray());
  }

  @Test
  void nobodyPaysMoreThanAloneAndAllPayTheBill() {
    Seeds.each(500, random -> {
      Map<String, BigInteger> tokens = random(random);
      BigInteger read = BigInteger.valueOf(random.nextLong(1_000_000));
      BigInteger write = read.add(BigInteger.valueOf(random.nextLong(1_000_000)));
      var entry = new SharedEntry(tokens, write, read);
      assertEquals(entry.billedPico(), sum(entry.shares().values()));
      entry.shares().forEach((name, share) -> assertTrue(share.compareTo(tokens.get(name).multiply(write)) <= 0, name));
    });
  }

  /// The game itself, asked of every set of players: the cost of a set is that of its largest.
  @Test
  void fairPartsAreTheMeanOverAllOrders() {
    Seeds.each(100, random -> {
      List<BigInteger> alone = List.copyOf(random(random).values());
      List<Fraction> credits = Shapley.exactCredits(alone.size(), set -> Fraction.of(IntStream.range(
          0, alone.size()).filter(i -> (set & 1 << i) != 0).mapToObj(alone::get).reduce(BigInteger.ZERO,
              BigInteger::max)));
      List<BigInteger> fair = List.copyOf(SharedCost.fairly(each(alone.stream().mapToLong(BigInteger::longValueExact)
          .toArray())).values());
      for (int i = 0; i < alone.size(); i++) {
        Fraction off = credits.get(i).minus(Fraction.of(fair.get(i)));
        assertTrue(off.compareTo(Fraction.ONE) < 0 && off.negated().compareTo(Fraction.ONE) < 0, off.toString());
      }
    });
  }
}
