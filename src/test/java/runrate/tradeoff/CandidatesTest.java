package runrate.tradeoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.scenario.QualityBook;
import runrate.scenario.QualityScore;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.Shipped;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// Which options a scenario brings: a cheap model at 1 and a good one at 5, mixed half and half.
class CandidatesTest {
  private static final CostEngine ENGINE = TinyCard.with(TinyModel.of("cheap", Prices.of(1, 1)),
      TinyModel.of("good", Prices.of(5, 5)), TinyModel.of("small", Prices.of(2, 2)).contextWindow(1_000)).engine();

  private static Scenario mix(QualityScore... scores) {
    return Work.of("lab/good", 10, 1_000_000, 0).withPlan(plan -> plan.withContextPruning(0.5).withRouting(
            new RoutingMix(List.of(new RouteShare("lab/cheap", 0.5), new RouteShare("lab/good", 0.5)))))
        .withQuality(old -> QualityBook.EMPTY.withScores(List.of(scores)));
  }

  private static QualityScore score(String model, double score) {
    return new QualityScore(model, "default", score, "");
  }

  private static ModelOption named(ParetoFrontier frontier, String name) {
    return frontier.points().stream().map(ParetoFrontier.Point::option)
        .filter(option -> option.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void theQualityOfAMixIsTheMeanOverItsCalls() {
    var frontier = ParetoFrontier.of(ENGINE, mix(score("lab/cheap", 70), score("lab/good", 90)));
    assertEquals(80, frontier.plan().orElseThrow().option().quality());
    // half the context, (1 + 5) / 2
    assertNear(1.5, frontier.plan().orElseThrow().option().costPerRequestUsd());
  }

  @Test
  void everyScoredModelIsAnOptionAsPlannedAndNaively() {
    var frontier = ParetoFrontier.of(ENGINE, mix(score("lab/cheap", 70), score("lab/good", 90)));
    assertEquals(5, frontier.points().size());
    assertNear(0.5, named(frontier, "cheap, as planned").costPerRequestUsd());
    assertNear(1, named(frontier, "cheap, naive").costPerRequestUsd());
    assertNear(2.5, named(frontier, "good, as planned").costPerRequestUsd());
    assertNear(5, named(frontier, "good, naive").costPerRequestUsd());
  }

  @Test
  void aPlanWithAnUnscoredModelIsNotPlacedAndSaysSo() {
    var frontier = ParetoFrontier.of(ENGINE, mix(score("lab/cheap", 70)));
    assertTrue(frontier.plan().isEmpty());
    assertEquals(List.of("the plan is not placed: good has no quality score"), frontier.notes());
  }

  @Test
  void anOptionWhosePromptDoesNotFitIsLeftOutWithAReason() {
    var frontier = ParetoFrontier.of(ENGINE, mix(score("lab/small", 60)));
    assertTrue(frontier.points().isEmpty());
    assertTrue(frontier.notes().getFirst().startsWith("small, as planned is left out: the prompt has 500,000"));
  }

  @Test
  void withoutCallsNoModelHasACost() {
    var idle = mix(score("lab/cheap", 70)).withWorkload(work -> work.withCallsPerDay(0));
    assertEquals(List.of(), ParetoFrontier.of(ENGINE, idle).points());
    assertEquals(1, ParetoFrontier.of(ENGINE, idle).notes().size());
  }

  @Test
  void aCheaperOptionOfTheSameQualityIsFound() {
    var frontier = ParetoFrontier.of(ENGINE, mix(score("lab/cheap", 90), score("lab/good", 90)));
    assertEquals("cheap, as planned", frontier.cheaperAtSameQuality().orElseThrow().option().name());
  }

  @Test
  void theScoreOfTheDefaultConfigurationCountsElseTheFirst() {
    var book = QualityBook.EMPTY.withScores(List.of(new QualityScore("m", "fast", 1, ""),
        new QualityScore("m", "default", 2, ""), new QualityScore("n", "fast", 3, "")));
    assertEquals(OptionalDouble.of(2), book.scoreOf("m"));
    assertEquals(OptionalDouble.of(3), book.scoreOf("n"));
    assertEquals(OptionalDouble.empty(), book.scoreOf("o"));
  }

  @Test
  void twentyAgentsBringSixModelOptionsAndThePlan() {
    var frontier = ParetoFrontier.of(Shipped.engine(), Shipped.scenario("20-agents"));
    assertEquals(7, frontier.points().size());
    // 0.2 * 74 + 0.7 * 86 + 0.1 * 91
    assertNear(84.1, frontier.plan().orElseThrow().option().quality());
  }
}
