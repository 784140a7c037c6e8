package runrate.desktop.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Amounts on a line from 0 to 100 pixels.
class LedgerAxisTest {
  @Test
  void whatIsFarApartIsToScale() {
    LedgerAxis axis = LedgerAxis.of(List.of(20.0, 80.0), 0, 100);
    assertFalse(axis.isCut());
    assertEquals(25, axis.x(20), 1e-9);
    assertEquals(100, axis.x(80), 1e-9);
  }

  /// $900 to $1,000: a tenth of the line would be all there is to see; what is cut away takes 22 pixels.
  @Test
  void whatLiesCloseIsSeenInTheRestOfALineThatIsCut() {
    LedgerAxis axis = LedgerAxis.of(List.of(900.0, 950.0, 1_000.0), 0, 100);
    assertTrue(axis.isCut());
    assertEquals(0, axis.x(0), 1e-9);
    assertEquals(22, axis.x(900), 1e-9);
    assertEquals(61, axis.x(950), 1e-9);
    assertEquals(100, axis.x(1_000), 1e-9);
  }

  /// Credits larger than the bill: nothing stands in the middle.
  @Test
  void whatIsBelowNothingStandsLeftOfIt() {
    LedgerAxis axis = LedgerAxis.of(List.of(50.0, -50.0), 0, 100);
    assertEquals(50, axis.x(0), 1e-9);
    assertEquals(0, axis.x(-50), 1e-9);
  }

  @Test
  void equalSumsNeedNoCut() {
    LedgerAxis axis = LedgerAxis.of(List.of(7.0, 7.0), 0, 100);
    assertFalse(axis.isCut());
    assertEquals(100, axis.x(7), 1e-9);
  }
}
