package runrate.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import runrate.risk.Watch;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

/// The default scenario: three models in steps of 5 % (231 mixes), 13 batch shares, no cache or 5 minutes or an hour,
/// five caps of thinking, two regions: 90,090 plans.
class PlanSearchTest {
  private static final Scenario AGENTS = Shipped.scenario("20-agents");
  private static final PlanLimits LIMITS = PlanLimits.of(Shipped.engine(), AGENTS)
      .withWithinSeconds(OptionalDouble.of(20));

  private static SearchReport search(Scenario scenario, PlanLimits limits, Set<MayChange> mayChange) {
    return PlanSearch.of(Shipped.engine(), scenario, limits, mayChange, Watch.NONE);
  }

  @Test
  void threePlansOfNinetyThousandAreNamed() {
    SearchReport report = search(AGENTS, LIMITS, MayChange.USUALLY);
    assertEquals(90_090, report.counted());
    assertEquals(3573, report.fit().orElseThrow());
    assertEquals(17.25, report.today().orElseThrow().seconds(), 0.01);
    Answer cheapest = report.answer(Answer.Kind.CHEAPEST).orElseThrow();
    assertEquals(15_306.37, cheapest.monthUsd(), 0.005);
    assertEquals(80, cheapest.quality(), 1e-9);
    Answer value = report.answer(Answer.Kind.BEST_VALUE).orElseThrow();
    assertEquals(21_428.92, value.monthUsd(), 0.005);
    assertEquals(84.8, value.quality(), 1e-9);
    Answer best = report.answer(Answer.Kind.BEST_WITHIN_BUDGET).orElseThrow();
    assertEquals(21_977.31, best.monthUsd(), 0.005);
    assertEquals(85.1, best.quality(), 1e-9);
    assertEquals(18, report.fitting().size());
    assertTrue(report.assumed().speed());
  }
}
