package runrate.files.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.pricing.PricePeriod;
import runrate.testing.Written;

/// The last price whose condition holds counts.
class ConditionalPricesTest {
  @TempDir
  private Path folder;

  private static String price(int input, String constraint) {
    return "{ \"prices\": { \"input_mtok\": %s, \"output_mtok\": %s }%s }".formatted(input, input,
        constraint.isEmpty() ? "" : ", \"constraint\": { %s }".formatted(constraint));
  }

  private static String since(String day) {
    return "\"start_date\": \"%s\"".formatted(day);
  }

  private static String daily(String from, String to) {
    return "\"start_time\": \"%s\", \"end_time\": \"%s\"".formatted(from, to);
  }

  /// Each period as the day it begins, its input price and those of its windows.
  private List<String> periods(String... entries) {
    String text = "[{ \"id\": \"lab\", \"models\": [{ \"id\": \"m\", \"prices\": [%s] }] }]".formatted(
        String.join(", ", entries));
    PriceList list = PriceListReader.read(Written.file(folder, "g.json", text), Samples.RETRIEVED)
        .value().orElseThrow();
    return Samples.model(list, "lab/m").prices().stream().map(ConditionalPricesTest::line).toList();
  }

  private static String line(PricePeriod period) {
    var line = new StringBuilder("%s %s".formatted(period.from(), period.base().input()));
    period.windows()
        .forEach(window -> line.append(" (%s: %s)".formatted(window.window(), window.prices().base().input())));
    return line.toString();
  }

  @Test
  void whatStandsBeforeAPriceThatAlwaysHoldsIsNeverPaid() {
    assertEquals(List.of("2000-01-01 2"), periods(price(1, since("2025-01-01")), price(2, "")));
  }

  @Test
  void theFirstPriceStandsInBeforeAnyConditionHolds() {
    assertEquals(List.of("2000-01-01 1", "2026-01-01 2"), periods(price(1, since("2025-01-01")),
        price(2, since("2026-01-01"))));
  }

  @Test
  void anEarlierDateFurtherDownTheListWins() {
    assertEquals(List.of("2000-01-01 1", "2025-01-01 3"),
        periods(price(1, ""), price(2, since("2026-01-01")), price(3, since("2025-01-01"))));
  }

  @Test
  void aWindowCountsOnlyWhereNoLaterPriceHolds() {
    assertEquals(List.of("2000-01-01 1 (01:00-04:00 UTC: 2)", "2026-01-01 3"),
        periods(price(1, ""), price(2, daily("01:00:00Z", "04:00:00Z")), price(3, since("2026-01-01"))));
    assertEquals(List.of("2000-01-01 1 (01:00-04:00 UTC: 3)", "2026-01-01 2 (01:00-04:00 UTC: 3)"),
        periods(price(1, ""), price(2, since("2026-01-01")), price(3, daily("01:00:00Z", "04:00:00Z"))));
  }

  @Test
  void hoursMayRunPastMidnightAndStandInAnotherZone() {
    assertEquals(List.of("2000-01-01 1 (16:30-00:30 UTC: 2)"),
        periods(price(1, ""), price(2, daily("16:30:00", "00:30:00"))));
    assertEquals(List.of("2000-01-01 1 (09:00-12:00 +08:00: 2)"),
        periods(price(1, ""), price(2, daily("09:00:00+08:00", "12:00:00+08:00"))));
  }

  @Test
  void ofTwoWindowsThatOverlapTheLaterOneCounts() {
    assertEquals(List.of("2000-01-01 1 (06:00-10:00 UTC: 4) (02:00-05:00 UTC: 3)"), periods(price(1, ""),
        price(2, daily("01:00:00Z", "04:00:00Z")), price(4, daily("06:00:00Z", "10:00:00Z")),
        price(3, daily("02:00:00Z", "05:00:00Z"))));
  }

  @Test
  void hoursThatAreNoneAreLeftOut() {
    assertEquals(List.of("2000-01-01 1"), periods(price(1, ""), price(2, daily("01:00:00Z", "01:00:00Z")),
        price(3, daily("at dawn", "at noon"))));
  }
}
