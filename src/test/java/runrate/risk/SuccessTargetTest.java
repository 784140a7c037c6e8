package runrate.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.scenario.ChangeBound;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.Tasks;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;
import runrate.tradeoff.SuccessCost;

/// A thousand requests of a million tokens at a dollar, of which 80 in 100 succeed; a failure costs four dollars more:
/// `(1 + 0.2 * 4) / 0.8`, so $2.25 a success.
class SuccessTargetTest {
  private static final CostEngine ENGINE = TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).engine();
  private static final Scenario MONTH = Work.of("lab/m", 1000, 1_000_000, 0)
      .withQuality(book -> book.withFailedOutcomeCostUsd(4));
  private static final Scenario EIGHT_OF_TEN = MONTH.withBusiness(business -> business.withSuccessShare(
      OptionalDouble.of(0.8)));

  private static Scenario atMost(Scenario scenario, double usd) {
    return scenario.withQuality(book -> book.withSuccessCostCeiling(OptionalDouble.of(usd)));
  }

  private static List<Tripwire> wires(Scenario scenario) {
    return Chances.tripwires(ENGINE, scenario, 1);
  }

  private static Tripwire.Flip flip(Scenario scenario, String path) {
    return wires(scenario).stream().filter(wire -> wire.input().path().equals(path)).findFirst().orElseThrow()
        .successFits();
  }

  private static double usd(Scenario scenario) {
    return SuccessCost.of(ENGINE, scenario, ENGINE.report(scenario)).orElseThrow();
  }

  @Test
  void aSuccessCarriesItsFailuresWhoeverSaysHowManyThereAre() {
    assertNear(2.25, usd(EIGHT_OF_TEN));
    assertNear(2.25, usd(Tasks.in(MONTH, "{ \"name\": \"all\", \"success\": 0.8 }")));
    // three requests make a use of the feature: (3 + 0.8) / 0.8
    assertNear(4.75, usd(EIGHT_OF_TEN.withBusiness(business -> business.withRequestsPerFeature(
        OptionalDouble.of(3)))));
  }

  /// At $2 a request may cost 80 cents: 800,000 tokens, or 40 in 100 at half the price.
  @Test
  void theVerdictFlipsWhereARequestLeavesRoomForItsFailures() {
    assertNear(800_000, flip(atMost(EIGHT_OF_TEN, 2), "workload.contextTokens").value().orElseThrow());
    assertNear(0.4, flip(atMost(EIGHT_OF_TEN, 2), "plan.batchShare").value().orElseThrow());
    Scenario task = Tasks.in(MONTH, "{ \"name\": \"all\", \"success\": 0.8 }");
    assertNear(800_000, flip(atMost(task, 2), "workload.contextTokens").value().orElseThrow());
  }

  /// At $3 it may cost $1.60.
  @Test
  void aTargetThatIsKeptTellsWhereItBreaks() {
    assertNear(1_600_000, flip(atMost(EIGHT_OF_TEN, 3), "workload.contextTokens").value().orElseThrow());
    assertTrue(flip(atMost(EIGHT_OF_TEN, 3), "plan.batchShare").isAnywhere());
  }

  /// All batched a request costs half a dollar and a success $1.625.
  @Test
  void whereNoValueDoesTheNearestIsNamed() {
    Tripwire.Flip never = flip(atMost(EIGHT_OF_TEN, 1.5), "plan.batchShare");
    assertEquals(OptionalDouble.empty(), never.value());
    assertNear(1, never.end());
    Scenario bound = atMost(EIGHT_OF_TEN, 2).withMayChange(List.of(new ChangeBound("plan.batchShare",
        OptionalDouble.empty(), OptionalDouble.of(0.3))));
    assertEquals(OptionalDouble.empty(), flip(bound, "plan.batchShare").value());
    assertNear(0.3, flip(bound, "plan.batchShare").end());
  }

  @Test
  void moreOfTheSameCallsMakesNoSuccessCheaper() {
    assertTrue(wires(atMost(EIGHT_OF_TEN, 2)).stream().noneMatch(wire ->
        wire.input().path().equals("workload.callsPerDay")));
    Scenario budget = atMost(EIGHT_OF_TEN, 2).withBudget(old -> old.withMonthlyUsd(OptionalDouble.of(900)));
    assertFalse(flip(budget, "workload.callsPerDay").isAsked());
    assertTrue(flip(budget, "plan.batchShare").isAsked());
  }

  @Test
  void withoutATargetOrWithoutSuccessesNothingIsAsked() {
    assertEquals(List.of(), wires(EIGHT_OF_TEN));
    assertEquals(List.of(), wires(atMost(MONTH, 2)));
    Tripwire batch = wires(atMost(EIGHT_OF_TEN, 2)).getFirst();
    assertFalse(batch.estimateFits().isAsked() || batch.halfFit().isAsked() || batch.nineOfTenFit().isAsked());
  }
}
