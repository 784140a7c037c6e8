package runrate.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.testing.Near.assertNear;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Figures published in the source documents, computed again from their own inputs.
class PublishedClaimsTest {
  private static final int CLAIMS = 352;
  private static final int DERIVED = 128;
  /// Worked out on their page by counting, adding or multiplying; the engine has no part in them.
  private static final List<String> WITHOUT_THE_ENGINE = List.of("000-095", "002-001", "002-023", "002-050", "002-066",
      "004-001", "004-002", "004-006", "004-007", "004-059", "004-097");

  @TestFactory
  Stream<DynamicTest> everyDerivedClaimComesToTheExactValue() {
    return Audited.lines("exact-values.csv").entrySet().stream().map(line ->
        DynamicTest.dynamicTest(line.getKey(), () -> {
      List<Double> exact = Arrays.stream(line.getValue().split(";")).map(PublishedClaimsTest::number).toList();
      List<Double> computed = Audited.claim(line.getKey()).computed();
      assertEquals(exact.size(), computed.size());
      for (int i = 0; i < exact.size(); i++) {
        assertNear(exact.get(i), computed.get(i));
      }
    }));
  }

  private static double number(String text) {
    String[] parts = text.split("/");
    return parts.length == 1 ? Double.parseDouble(text) : Double.parseDouble(parts[0]) / Double.parseDouble(parts[1]);
  }

  @Test
  void all128DerivedClaimsAreComputed() {
    assertEquals(CLAIMS, Audited.BOOK.claims().size());
    assertEquals(DERIVED, Audited.lines("exact-values.csv").size());
    assertEquals(List.of(), Audited.AUDIT.claims().stream().filter(checked -> checked.claim().role() == Role.DERIVED
        && !checked.isComputed()).map(checked -> checked.claim().id()).toList());
  }

  @Test
  void elevenClaimsAreCountedWithoutTheEngine() {
    assertEquals(WITHOUT_THE_ENGINE, Audited.AUDIT.claims().stream()
        .filter(checked -> checked.replay().filter(Replay.Counted.class::isInstance).isPresent())
        .map(checked -> checked.claim().id()).toList());
  }

  @Test
  void everyReplayBelongsToAClaim() {
    var replays = new Replays();
    assertEquals(Audited.AUDIT.claims().stream().filter(CheckedClaim::isComputed).count(),
        Audited.BOOK.claims().stream().filter(claim -> replays.of(claim.id()).isPresent()).count());
    assertEquals(replays.count(), Audited.AUDIT.claims().stream().filter(CheckedClaim::isComputed).count());
  }
}
