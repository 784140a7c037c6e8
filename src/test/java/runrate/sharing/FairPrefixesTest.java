package runrate.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import runrate.testing.Seeds;
import runrate.units.Fraction;
import runrate.units.Shapley;

class FairPrefixesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

  /// @param pico what a written token costs more than a read one
  private static PrefixCall call(String owner, long read, long written, long pico) {
    return new PrefixCall("handbook", owner, DAY, read, written, BigInteger.valueOf(written * pico));
  }

  private static Map<String, Long> moved(Optional<String> relieved, PrefixCall... calls) {
    var fair = new FairPrefixes(relieved);
    List.of(calls).forEach(fair::add);
    return ofDay(fair);
  }

  private static Map<String, Long> ofDay(FairPrefixes fair) {
    Map<String, Long> moved = new TreeMap<>();
    fair.moved().getOrDefault(DAY, Map.of()).forEach((owner, pico) -> moved.put(owner, pico.longValueExact()));
    return moved;
  }

  /// Prefixes of 8, 11, 13 and 18 tokens, each a part of the next: a writes 8, b 3 more, c 2 more, d 5 more. Four use
  /// the first step, three the second, two the third: 2, 2 + 1, 3 + 1 and 4 + 5, where 8, 3, 2 and 5 were billed.
  @Test
  void theAirportOfFourPlanesIsPaidStepByStep() {
    assertEquals(Map.of("a", 2L - 8, "b", 3L - 3, "c", 4L - 2, "d", 9L - 5), moved(Optional.empty(), call("a", 0, 8, 1),
        call("b", 8, 3, 1), call("c", 11, 2, 1), call("d", 13, 5, 1)));
  }

  /// The longest comes first: d writes all 18, the others read theirs. Of that they pay 2, 3 and 4.
  @Test
  void whoComesFirstIsNotWhoPays() {
    assertEquals(Map.of("a", 2L, "b", 3L, "c", 4L, "d", 9L - 18), moved(Optional.empty(), call("d", 0, 18, 1),
        call("b", 11, 0, 1), call("a", 8, 0, 1), call("c", 13, 0, 1)));
  }

  /// Five agents use a prefix of 60,000 tokens: written once at $3.75 a million, read four times at $0.30, 0.225 and
  /// 0.018 each. With 20,000 tokens of its own at $3 the first is billed 0.285 and the others 0.078; each pays 0.1194.
  @Test
  void aRoundOfFiveAgentsPaysAFifthEach() {
    Map<String, Long> moved = moved(Optional.empty(), call("a", 0, 60_000, 3_450_000), call("b", 60_000, 0, 0),
        call("c", 60_000, 0, 0), call("d", 60_000, 0, 0), call("e", 60_000, 0, 0));
    assertEquals(119_400_000_000L, 285_000_000_000L + moved.get("a"));
    List.of("b", "c", "d", "e").forEach(agent -> assertEquals(119_400_000_000L, 78_000_000_000L + moved.get(agent)));
  }

  /// a writes 12 and uses it three times more, b once: b pays a fifth of it, 2.4, rounded to 2. Then it is gone; what b
  /// writes anew, 12, nobody else reads.
  @Test
  void whatIsWrittenAnewIsPaidAnew() {
    assertEquals(Map.of("a", -2L, "b", 2L), moved(Optional.empty(), call("a", 0, 12, 1), call("a", 12, 0, 1),
        call("b", 12, 0, 1), call("a", 12, 0, 1), call("a", 12, 0, 1), call("b", 0, 12, 1)));
  }

  /// Two conversations share 10 and go on by themselves, a by 4, b by 6. Of the 10 a used twice and b once: 10 / 3
  /// each time, 7 and 3 rounded. The tail of each was written by each.
  @Test
  void whatEachWritesBehindThePrefixStaysItsOwn() {
    assertEquals(Map.of("a", -3L, "b", 3L), moved(Optional.empty(), call("a", 0, 10, 1), call("a", 10, 4, 1),
        call("b", 10, 6, 1)));
  }

  /// Somebody warms the cache for the others: 12 that two use, 6 each.
  @Test
  void whoIsRelievedPaysNothingOfWhatOthersUse() {
    assertEquals(Map.of("shared", -12L, "a", 6L, "b", 6L), moved(Optional.of("shared"), call("shared", 0, 12, 1),
        call("a", 12, 0, 1), call("b", 12, 0, 1)));
    assertEquals(Map.of("shared", 0L), moved(Optional.of("shared"), call("shared", 0, 12, 1)));
  }

  @Test
  void prefixesOfOtherNamesAreOthers() {
    assertEquals(Map.of("a", 0L, "b", 0L), moved(Optional.empty(), call("a", 0, 12, 1), new PrefixCall("manual", "b",
        DAY, 12, 0, BigInteger.ZERO)));
    assertThrows(IllegalArgumentException.class, () -> call("a", -1, 0, 1));
  }

  /// One life of an entry: everybody needs some of it, in any order; what is there is read, the rest is written. Each
  /// pays its Shapley value of the game in which a set costs what its longest costs, to a pico-dollar a step, and no
  /// more than alone.
  @Test
  void eachPaysTheMeanOverAllOrders() {
    Seeds.each(200, random -> {
      long[] needs = LongStream.range(0, 1 + random.nextInt(6)).map(i -> 1 + random.nextLong(1_000_000)).toArray();
      var fair = new FairPrefixes(Optional.empty());
      Map<String, Long> billed = billed(needs, fair);
      Map<String, Long> moved = ofDay(fair);
      assertEquals(0, moved.values().stream().mapToLong(Long::longValue).sum());
      List<Fraction> credits = Shapley.exactCredits(needs.length, set -> Fraction.of(BigInteger.valueOf(IntStream.range(
          0, needs.length).filter(i -> (set & 1 << i) != 0).mapToLong(i -> needs[i] * PICO).max().orElse(0))));
      for (int i = 0; i < needs.length; i++) {
        long pays = billed.get(name(i)) + moved.getOrDefault(name(i), 0L);
        assertTrue(pays <= needs[i] * PICO, "alone " + needs[i] * PICO + ", here " + pays);
        long most = needs.length;
        Fraction off = credits.get(i).minus(Fraction.of(BigInteger.valueOf(pays)));
        assertTrue(off.compareTo(Fraction.of(most, 1)) < 0 && off.negated().compareTo(Fraction.of(most, 1)) < 0,
            off.toString());
      }
    });
  }

  private static final long PICO = 3_450_000;

  private static Map<String, Long> billed(long[] needs, FairPrefixes fair) {
    Map<String, Long> billed = new TreeMap<>();
    long there = 0;
    for (int i = 0; i < needs.length; i++) {
      long read = Math.min(there, needs[i]);
      fair.add(call(name(i), read, needs[i] - read, PICO));
      billed.put(name(i), (needs[i] - read) * PICO);
      there = Math.max(there, needs[i]);
    }
    return billed;
  }

  private static String name(int i) {
    return String.valueOf((char) ('a' + i));
  }

  /// A log of any order: sums of each day stay, and who never wrote pays at most what was written that day.
  @Test
  void sumsOfADayStay() {
    Seeds.each(100, random -> {
      var fair = new FairPrefixes(Optional.of("a"));
      calls(random).forEach(fair::add);
      fair.moved().values().forEach(day -> assertEquals(BigInteger.ZERO, day.values().stream().reduce(BigInteger.ZERO,
          BigInteger::add)));
    });
  }

  private static List<PrefixCall> calls(SplittableRandom random) {
    List<PrefixCall> calls = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      long written = random.nextBoolean() ? 0 : random.nextLong(1_000);
      calls.add(new PrefixCall("p" + i / 50, name(random.nextInt(5)), DAY.plusDays(i / 20), random.nextLong(1_000),
          written, BigInteger.valueOf(written * 7 + random.nextLong(5) * Long.signum(written))));
    }
    return calls;
  }
}
