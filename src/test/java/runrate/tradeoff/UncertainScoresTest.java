package runrate.tradeoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.scenario.QualityScore;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// Scores that may be off: Opus at 84 costs more than Sonnet at 86 and is beaten, surely only if the scores are.
class UncertainScoresTest {
  private static ParetoFrontier.Point opus(String evidence) {
    Scenario scenario = Shipped.scenario("20-agents", "plan.routing=[{\"model\":\"anthropic/claude-sonnet-4-6\","
        + "\"share\":1}]", "quality.scores=[{\"model\":\"anthropic/claude-sonnet-4-6\",\"score\":86" + evidence
            + "},{\"model\":\"anthropic/claude-opus-4-6\",\"score\":84}]");
    return ParetoFrontier.of(Shipped.engine(), scenario).points().stream()
        .filter(point -> point.option().name().equals("Opus 4.6, as planned")).findFirst().orElseThrow();
  }

  @Test
  void aScoreNobodyDoubtsBeatsForSure() {
    assertFalse(opus("").onFrontier());
    assertFalse(opus("").perhaps());
    assertFalse(opus(",\"low\":84.5,\"high\":90").perhaps());
  }

  @Test
  void aScoreThatMayBeLowerBeatsPerhaps() {
    assertFalse(opus(",\"low\":83").onFrontier());
    assertTrue(opus(",\"low\":83").perhaps());
  }

  @Test
  void whatAScoreRestsOnIsReadAndKept() {
    QualityScore score = Shipped.scenario("20-agents", "quality.scores=[{\"model\":\"anthropic/claude-opus-4-6\","
        + "\"score\":84,\"low\":80,\"high\":88,\"runs\":400,\"date\":\"2026-11-02\"}]").quality().scores()
        .getFirst();
    assertEquals(List.of(80.0, 88.0, 400.0, "2026-11-02"), List.of(score.lowest(), score.highest(),
        score.evidence().runs().getAsDouble(), score.evidence().date().orElseThrow().toString()));
    assertEquals(84, score.withScore(85).withScore(84).lowest(), "another score rests on nothing");
  }
}
