package runrate.showback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import runrate.sharing.SharedWay;
import runrate.usage.CallDimension;

class SharedDaysTest {
  private static OwnerDay day(String day, String owner, String usd) {
    return new OwnerDay(LocalDate.parse(day), owner, new BigDecimal(usd), 0);
  }

  private static Map<String, String> sums(List<OwnerDay> days) {
    Map<String, BigDecimal> sums = days.stream().collect(Collectors.toMap(OwnerDay::owner, OwnerDay::usd,
        BigDecimal::add, TreeMap::new));
    return sums.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, sum -> sum.getValue()
        .stripTrailingZeros().toPlainString(), (one, other) -> one, TreeMap::new));
  }

  /// In October red costs 3 and blue 1; 8 of the shared team are 6 and 2, or 4 each. In September green was alone.
  private static final List<OwnerDay> DAYS = List.of(day("2026-09-30", "green", "1"), day("2026-09-30", "shared", "2"),
      day("2026-10-01", "red", "3"), day("2026-10-02", "blue", "1"), day("2026-10-02", CallDimension.NOBODY, "5"),
      day("2026-10-03", "shared", "8"));

  @Test
  void whatIsSharedIsPaidByTheTeamsOfItsMonth() {
    assertEquals(Map.of("green", "3", "red", "9", "blue", "3", "(none)", "5"), sums(SharedDays.split(DAYS,
        SharedWay.IN_PROPORTION)));
    assertEquals(Map.of("green", "3", "red", "7", "blue", "5", "(none)", "5"), sums(SharedDays.split(DAYS,
        SharedWay.EVENLY)));
    assertEquals(0, new BigDecimal(-10).compareTo(moved().get("shared")));
    assertEquals(0, new BigDecimal(4).compareTo(moved().get("red")));
  }

  private static Map<String, BigDecimal> moved() {
    return SharedDays.moved(CallDimension.TEAM, DAYS, new OwnerSpend(DAYS, Optional.of(SharedWay.EVENLY)));
  }

  @Test
  void aMonthWithoutAnotherTeamPaysForItself() {
    List<OwnerDay> alone = List.of(day("2026-10-01", "shared", "8"), day("2026-10-01", CallDimension.NOBODY, "5"));
    assertEquals(alone, SharedDays.split(alone, SharedWay.EVENLY));
  }

  /// A cent of three is 3,333,333,334 pico-dollars for the first and one less for the others.
  @Test
  void nothingIsLostInRounding() {
    List<OwnerDay> split = SharedDays.split(List.of(day("2026-10-01", "a", "1"), day("2026-10-01", "b", "1"),
        day("2026-10-01", "c", "1"), day("2026-10-01", "shared", "0.01")), SharedWay.IN_PROPORTION);
    assertEquals(Map.of("a", "1.003333333334", "b", "1.003333333333", "c", "1.003333333333"), sums(split));
  }

  @Test
  void callsWithoutAPriceStayWhereTheyAre() {
    List<OwnerDay> split = SharedDays.split(List.of(day("2026-10-01", "a", "1"), new OwnerDay(LocalDate.of(2026, 10, 1),
        "shared", BigDecimal.TWO, 7)), SharedWay.EVENLY);
    assertEquals(Map.of("a", "3", "shared", "0"), sums(split));
    assertEquals(7, split.stream().mapToLong(OwnerDay::unpriced).sum());
  }
}
