package runrate.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.compare.Basis;
import runrate.compare.Column;
import runrate.compare.Comparison;
import runrate.testing.Shipped;

/// Recorded spend that was made up for an example is nobody's measurement.
class SampleSpendTest {
  private static final Scenario EXAMPLE = Shipped.scenario("20-agents");

  @Test
  void aSampleSaysThatItIsOfOtherWorkOnceTheWorkIsAnother() {
    Scenario changed = EXAMPLE.withWorkload(work -> work.withAgents(12));
    assertTrue(EXAMPLE.forecast().isSample());
    assertEquals("sample of other work", changed.asChangedFrom(EXAMPLE).forecast().actualSource());
    assertTrue(changed.asChangedFrom(EXAMPLE).description().startsWith("Before it was changed: Twenty coding agents"));
  }

  @Test
  void aBudgetOrAnotherDayLeavesItWhatItIs() {
    Scenario changed = EXAMPLE.withForecast(forecast -> forecast.withToday(12));
    assertSame(changed, changed.asChangedFrom(EXAMPLE));
  }

  @Test
  void anotherPlansColumnHasNoSampleOfThisOnes() {
    Scenario other = EXAMPLE.withPlan(plan -> plan.withRouting(RoutingMix.allOn("anthropic/claude-haiku-4-5")));
    Comparison comparison = Comparison.of(Shipped.engine(), List.of(new Column("This", EXAMPLE),
        new Column("Other", other)), 0, Basis.CONTRACTED_MONTH);
    var first = comparison.columns().getFirst().facts().orElseThrow();
    var second = comparison.columns().getLast().facts().orElseThrow();
    assertEquals(18, first.burn().recordedDays());
    assertEquals(0, second.burn().recordedDays());
    assertFalse(second.scenario().forecast().isSample());
    // flat working days: the calendar's 21 of November at the plan's cost of a day
    assertNear(second.cost().monthUsd() / 22 * 21, second.burn().monthEndUsd());
  }
}
