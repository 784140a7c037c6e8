package runrate.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import runrate.compare.UnitEconomics;
import runrate.costing.CostEngine;
import runrate.risk.Watch;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.text.SearchSentence;

/// Four tasks with costs of failure of their own have too many plans to join: the cheapest a success is found all the
/// same. Second tries and thinking may change, so that nearly every answer that fails is asked for again.
class CheapestOfManyTest {
  private static final CostEngine ENGINE = Shipped.engine();
  private static final Scenario FOUR = Shipped.worked("four-tasks");
  private static final Set<MayChange> MAY = EnumSet.of(MayChange.ROUTING, MayChange.BATCH, MayChange.CACHE,
      MayChange.THINKING, MayChange.REGION, MayChange.ESCALATION);
  private static final String WEIGHED = "A limit of all tasks forbids the plan whose successes cost least, and there "
      + "are too many to weigh every other: the cheapest is that of those weighed.";

  private static SearchReport search(OptionalDouble most) {
    return PlanSearch.of(ENGINE, FOUR, PlanLimits.of(ENGINE, FOUR).withMonthUsd(most), MAY, Watch.NONE);
  }

  private static double outcomeUsd(Answer answer) {
    return UnitEconomics.of(ENGINE, answer.scenario(), ENGINE.report(answer.scenario())).outcomeUsd().orElseThrow();
  }

  /// $481.24 a month; the cheapest month is $127.76 at $0.0996 a success.
  @Test
  void theCheapestSuccessIsFoundHoweverManyPlansThereAre() {
    SearchReport report = search(OptionalDouble.empty());
    Answer cheapest = report.answer(Answer.Kind.CHEAPEST).orElseThrow();
    assertTrue(report.others().outcome().isEmpty(), "they are too many to join");
    assertEquals(0.018975, cheapest.outcomeUsd().orElseThrow(), 5e-7);
    assertEquals(481.24, cheapest.monthUsd(), 0.005);
    assertEquals(outcomeUsd(cheapest), cheapest.outcomeUsd().orElseThrow(), 1e-9);
    assertFalse(SearchSentence.assumed(report).contains(WEIGHED));
  }

  @Test
  void underACeilingThatForbidsItTheCheapestOfThoseWeighedIsSaidToBeThat() {
    SearchReport report = search(OptionalDouble.of(400));
    Answer cheapest = report.answer(Answer.Kind.CHEAPEST).orElseThrow();
    assertTrue(cheapest.monthUsd() <= 400 && cheapest.monthUsd() > 300, "the ceiling is made use of");
    assertTrue(cheapest.outcomeUsd().orElseThrow() < 0.0250, "" + cheapest.outcomeUsd());
    assertTrue(report.fitting().stream().allMatch(spot -> spot.outcomeUsd().orElseThrow()
        >= cheapest.outcomeUsd().orElseThrow() - 1e-12));
    assertTrue(SearchSentence.assumed(report).contains(WEIGHED));
    assertFalse(SearchSentence.assumed(search(OptionalDouble.of(500))).contains(WEIGHED), "it forbids nothing");
  }
}
