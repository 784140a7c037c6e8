package runrate.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import runrate.simulation.ProofRow.Kind;

class ClosedFormTableTest {
  @Test
  void everyClosedFormAgreesWithTheSimulatedDays() {
    List<ProofRow> rows = ClosedFormTable.rows(2026, 2);
    assertEquals(List.of(), rows.stream().filter(row -> !row.agrees()).toList());
    assertEquals(23, rows.size());
  }

  @Test
  void aHitRateIsKnownToATenthOfAPoint() {
    assertTrue(ClosedFormTable.rows(2026, 2).stream().filter(row -> row.name().startsWith("steady,"))
        .allMatch(row -> row.simulated().halfWidth95() < 0.002));
  }

  @Test
  void aCancelledTableIsNotShownInPart() {
    assertEquals(Optional.empty(), ClosedFormTable.rows(1, 1, () -> true));
  }

  @Test
  void anExactFormAgreesWithinItsWidenedIntervalOnly() {
    assertTrue(row(Kind.EXACT, 0, 0.515).agrees());
    assertFalse(row(Kind.EXACT, 0, 0.515).withinInterval());
    assertTrue(row(Kind.EXACT, 0, 0.509).withinInterval());
    assertFalse(row(Kind.EXACT, 0, 0.517).agrees());
  }

  @Test
  void aBoundMayBeOffOnOneSideOnly() {
    assertTrue(row(Kind.AT_LEAST, 0.1, 0.6).agrees());
    assertFalse(row(Kind.AT_LEAST, 0.1, 0.4).agrees());
    assertTrue(row(Kind.AT_MOST, 0.1, 0.4).agrees());
    assertFalse(row(Kind.AT_MOST, 0.1, 0.6).agrees());
    assertTrue(row(Kind.APPROXIMATE, 0.1, 0.4).agrees() && row(Kind.APPROXIMATE, 0.1, 0.6).agrees());
    assertFalse(row(Kind.APPROXIMATE, 0.1, 0.62).agrees());
  }

  /// A form of 0.5 beside a simulated figure that is sure to 0.01.
  private static ProofRow row(Kind kind, double difference, double simulated) {
    return new ProofRow("a form", "", kind, 0.5, difference, new Estimate(simulated, 0.01));
  }
}
