package runrate.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The verdicts that come out against those an audit by hand came to.
class AuditedVerdictsTest {
  /// Claims we judge otherwise, and why.
  private static final Map<String, String> DIFFERENCES = Map.of();

  @Test
  void theVerdictsAreThoseOfTheAuditButForAFewThatAreExplained() {
    Map<String, String> differences = new LinkedHashMap<>();
    Audited.lines("audited-verdicts.csv").forEach((id, verdict) -> {
      Verdict ours = Audited.claim(id).verdict();
      if (ours != Verdict.valueOf(verdict)) {
        differences.put(id, "%s, not %s".formatted(ours, verdict));
      }
    });
    assertEquals(DIFFERENCES, differences);
  }

  @Test
  void of352Figures203HoldExactlyAnd30DoNotAddUp() {
    Map<Verdict, Long> counts = Audited.AUDIT.counts(checked -> true);
    assertEquals(Map.of(Verdict.EXACT, 203L, Verdict.ROUNDED, 7L, Verdict.DERIVED_RANGE, 13L, Verdict.INCONSISTENT, 30L,
        Verdict.CONFLICT, 22L, Verdict.ASSUMPTION, 21L, Verdict.UNVERIFIABLE, 56L), counts);
  }

  @Test
  void of128DerivedFigures81HoldExactlyAnd25DoNotAddUp() {
    Map<Verdict, Long> counts = Audited.AUDIT.counts(checked -> checked.claim().role() == Role.DERIVED);
    assertEquals(Map.of(Verdict.EXACT, 81L, Verdict.ROUNDED, 7L, Verdict.DERIVED_RANGE, 5L, Verdict.INCONSISTENT, 25L,
        Verdict.CONFLICT, 0L, Verdict.ASSUMPTION, 10L, Verdict.UNVERIFIABLE, 0L), counts);
  }
}
