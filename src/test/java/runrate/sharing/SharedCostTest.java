package runrate.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SharedCostTest {
  /// Of a, b, c and so on.
  private static Map<String, BigInteger> each(long... numbers) {
    Map<String, BigInteger> map = new TreeMap<>();
    for (int i = 0; i < numbers.length; i++) {
      map.put(String.valueOf((char) ('a' + i)), BigInteger.valueOf(numbers[i]));
    }
    return map;
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
}
