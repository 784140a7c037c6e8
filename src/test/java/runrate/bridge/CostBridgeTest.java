package runrate.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import runrate.testing.Seeds;
import runrate.usage.DaySpan;
import runrate.usage.LoggedModel;

/// The change between two periods. Amounts are pico-dollars here, so that each can be checked by head.
class CostBridgeTest {
  private static final DaySpan BEFORE = DaySpan.of(YearMonth.of(2026, 9));
  private static final DaySpan AFTER = DaySpan.of(YearMonth.of(2026, 10));

  private static CallKind kind(String model) {
    return new CallKind(new LoggedModel("anthropic", model, "standard"), 0);
  }

  /// @param amounts an item, how many of it, and the price of one
  private static KindSum sum(String model, long calls, Object... amounts) {
    Map<CostItem, KindSum.Amount> items = new EnumMap<>(CostItem.class);
    for (int i = 0; i < amounts.length; i += 3) {
      long quantity = (int) amounts[i + 1];
      items.put((CostItem) amounts[i], new KindSum.Amount(BigInteger.valueOf(quantity), BigInteger.valueOf(quantity
          * (int) amounts[i + 2])));
    }
    return new KindSum(kind(model), BigInteger.valueOf(calls), items);
  }

  private static CostBridge bridge(List<KindSum> before, List<KindSum> after) {
    return CostBridge.of(new PeriodSum(BEFORE, before, 0, 0), new PeriodSum(AFTER, after, 0, 0));
  }

  /// `volume/price/mix/cache/length`
  private static String parts(CostBridge bridge) {
    return Stream.of(BridgeFactor.values()).map(factor -> pico(bridge.part(factor))).collect(Collectors.joining("/"));
  }

  private static String pico(BigDecimal usd) {
    return usd.movePointRight(12).stripTrailingZeros().toPlainString();
  }

  /// 10 calls of a token at 10 cost 100, 20 at 20 cost 400. Calls first: 100, then price 200; price first: 100, then
  /// calls 200. Both have 150.
  @Test
  void twiceTheCallsAtTwiceThePriceAreHalfAndHalf() {
    assertEquals("150/150/0/0/0", parts(bridge(List.of(sum("a", 10, CostItem.OUTPUT, 10, 10)),
        List.of(sum("a", 20, CostItem.OUTPUT, 20, 20)))));
  }

  /// Five calls of a at 1 and five of b at 3 cost 20; ten of b cost 30.
  @Test
  void callsThatGoToADearerModelAreMix() {
    CostBridge bridge = bridge(List.of(sum("a", 5, CostItem.OUTPUT, 5, 1), sum("b", 5, CostItem.OUTPUT, 5, 3)),
        List.of(sum("b", 10, CostItem.OUTPUT, 10, 3)));
    assertEquals("0/0/10/0/0", parts(bridge));
    assertEquals(List.of("b 15", "a -5"), bridge.rows().stream().map(row -> row.kind().model().model() + " "
        + pico(row.parts().get(BridgeFactor.MIX))).toList());
  }

  /// Ten calls of a at 10 stay; ten of b at 20 come. Of a: twice the calls and half the share, 75 and -75. Of b: its
  /// share is 100 of ten calls and 200 of twenty, 150 on average; the ten more calls are 0 or 100, 50 on average.
  @Test
  void aModelThatComesIsMixAndVolumeAndNothingElse() {
    assertEquals("125/0/75/0/0", parts(bridge(List.of(sum("a", 10, CostItem.OUTPUT, 10, 10)),
        List.of(sum("a", 10, CostItem.OUTPUT, 10, 10), sum("b", 10, CostItem.OUTPUT, 10, 20)))));
  }

  /// A prompt of 100 at 10 costs 1,000; 80 of it read at 1 and the rest at 10 cost 280.
  @Test
  void aPromptThatIsReadFromACacheIsCache() {
    assertEquals("0/0/0/-720/0", parts(bridge(List.of(sum("a", 1, CostItem.UNCACHED_INPUT, 100, 10)),
        List.of(sum("a", 1, CostItem.UNCACHED_INPUT, 20, 10, CostItem.CACHE_READ, 80, 1)))));
  }

  /// Half of 100 read, half of 200 read: 550 and 1,100. Thinking goes from 0 to 10 at 5.
  @Test
  void longerPromptsAndAnswersAreLength() {
    assertEquals("0/0/0/0/600", parts(bridge(
        List.of(sum("a", 1, CostItem.UNCACHED_INPUT, 50, 10, CostItem.CACHE_READ, 50, 1)),
        List.of(sum("a", 1, CostItem.UNCACHED_INPUT, 100, 10, CostItem.CACHE_READ, 100, 1, CostItem.THINKING, 10,
            5)))));
  }

  @Test
  void fromNothingEverythingIsVolume() {
    List<KindSum> some = List.of(sum("a", 3, CostItem.OUTPUT, 30, 7), sum("b", 1, CostItem.SEARCH, 2, 5));
    assertEquals("220/0/0/0/0", parts(bridge(List.of(), some)));
    assertEquals("-220/0/0/0/0", parts(bridge(some, List.of())));
    assertEquals("0/0/0/0/0", parts(bridge(List.of(), List.of())));
  }

  /// A fee a call that was 2 and is 3; calls without tokens that cost nothing move nothing but shares.
  @Test
  void aFeeForTheCallIsPrice() {
    assertEquals("0/4/0/0/0", parts(bridge(List.of(sum("a", 4, CostItem.CALL, 4, 2)),
        List.of(sum("a", 4, CostItem.CALL, 4, 3)))));
    assertThrows(IllegalArgumentException.class, () -> sum("a", 0, CostItem.OUTPUT, 1, 1));
  }

  private static List<KindSum> random(SplittableRandom random) {
    List<KindSum> sums = new ArrayList<>();
    for (String model : List.of("a", "b", "c")) {
      if (random.nextInt(4) > 0) {
        Map<CostItem, KindSum.Amount> items = new EnumMap<>(CostItem.class);
        for (CostItem item : CostItem.values()) {
          long quantity = random.nextInt(3) == 0 ? 0 : random.nextLong(1_000_000_000L);
          items.put(item, new KindSum.Amount(BigInteger.valueOf(quantity), BigInteger.valueOf(quantity == 0 ? 0
              : random.nextLong(1_000_000_000_000_000L))));
        }
        sums.add(new KindSum(kind(model), BigInteger.valueOf(random.nextLong(1, 1_000_000)), items));
      }
    }
    return sums;
  }

  private static List<Map<BridgeFactor, BigDecimal>> negated(CostBridge bridge) {
    return bridge.rows().stream().map(row -> row.parts().entrySet().stream().collect(Collectors.toMap(
        Map.Entry::getKey, part -> part.getValue().negate()))).toList();
  }

  @Test
  void partsAddUpToThePicoDollarAndTheOtherWayRoundHaveTheOtherSign() {
    Seeds.each(1_000, random -> {
      List<KindSum> before = random(random);
      List<KindSum> after = random(random);
      CostBridge bridge = bridge(before, after);
      assertEquals(0, bridge.after().usd().subtract(bridge.before().usd()).compareTo(bridge.changeUsd()));
      assertEquals(0, bridge.changeUsd().compareTo(Stream.of(BridgeFactor.values()).map(bridge::part)
          .reduce(BigDecimal.ZERO, BigDecimal::add)));
      bridge.rows().forEach(row -> assertEquals(0, row.changeUsd().compareTo(row.parts().values().stream()
          .reduce(BigDecimal.ZERO, BigDecimal::add))));
      CostBridge back = bridge(after, before);
      assertEquals(bridge.rows().stream().map(CostBridge.Row::parts).toList(), negated(back));
      List<KindSum> turned = new ArrayList<>(before);
      Collections.reverse(turned);
      assertEquals(bridge.rows(), bridge(turned, after).rows());
    });
  }
}
