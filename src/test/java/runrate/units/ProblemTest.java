package runrate.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One line for a problem, one exception for a mistake of ours.
class ProblemTest {
  @Test
  void aLineHasFilePlaceWhatAndHint() {
    var problem = Problem.error("plan.batchShare", "this is 7", "Use a share");
    assertEquals("plan.batchShare: this is 7. Use a share.", problem.line());
    assertEquals("a.json: plan.batchShare: this is 7. Use a share.", problem.inFile("a.json").line());
  }

  @Test
  void emptyPiecesLeaveNoTrace() {
    assertEquals("something is odd.", Problem.warning("", "something is odd", "").line());
  }

  @Test
  void aLineStaysShortWhateverItQuotes() {
    String text = "k".repeat(1_000_000);
    String line = Problem.error(text, "'%s' is not known".formatted(text), "Perhaps '%s' is meant".formatted(text))
        .line();
    assertTrue(line.length() < 1_000);
    assertTrue(line.contains("kk' is not known. Perhaps 'kk"), line);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY})
  void aShareOutsideItsRangeIsRefusedWithItsName(double share) {
    var e = assertThrows(IllegalArgumentException.class, () -> Require.share("plan.batchShare", share));
    assertEquals("plan.batchShare is %s share; it must be between 0 and 1".formatted(share), e.getMessage());
  }

  @Test
  void theEndsOfARangeBelongToIt() {
    assertEquals(0, Require.share("s", 0));
    assertEquals(1, Require.share("s", 1));
    assertEquals(0, Require.atLeastZero("z", 0, "tokens"));
    assertThrows(IllegalArgumentException.class, () -> Require.aboveZero("z", 0, "tokens"));
    assertThrows(IllegalArgumentException.class, () -> Require.atLeastZero("z", Double.POSITIVE_INFINITY, "tokens"));
  }
}
