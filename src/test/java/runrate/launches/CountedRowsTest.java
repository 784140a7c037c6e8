package runrate.launches;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class CountedRowsTest {
  private static final EntryLife FIVE_MINUTES = EntryLife.refreshed(5).withoutRefresh();

  private final CountedRows rows = new CountedRows();

  /// At random in rounds of three minutes.
  private static FixedRounds calls(double calls) {
    return new FixedRounds(calls, 1, 3, 3, FIVE_MINUTES, true, false);
  }

  private static FixedRounds together(double calls, double probability) {
    return new FixedRounds(calls, probability, 0, 3, FIVE_MINUTES, false, false);
  }

  @Test
  void aRowIsCountedOnceHoweverOftenItIsAskedFor() {
    assertSame(rows.over(calls(10), 60), rows.over(calls(10), 60));
    assertNotSame(rows.over(calls(10), 60), rows.over(calls(10), 61));
  }

  @Test
  void nearlyThreeCallsAreTheRowOfThree() {
    assertSame(rows.over(calls(3), 60), rows.over(calls(2.6), 60));
  }

  @Test
  void twoCallsAtOnceThatEachComeHalfTheTimeAreOneThatComesThreeQuartersOfIt() {
    assertSame(rows.over(together(1, 0.75), 60), rows.over(together(2, 0.5), 60));
  }

  @Test
  void everySecondOfTenRoundsWritesHoweverManyOthersWereCountedBefore() {
    for (int other = 1; other <= 10_000; other++) {
      rows.over(together(1, 1.0 / other), 1);
    }
    assertEquals(0.5, rows.over(together(1, 1), 10).missShare());
  }

  @Test
  void launchesAreEqualWhateverWasCountedOfThem() {
    rows.over(calls(10), 60);
    assertEquals(new CountedRows(), rows);
    assertEquals(new CountedRows().hashCode(), rows.hashCode());
  }
}
