package runrate.savings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.pricing.Contract;
import runrate.scenario.Baseline;
import runrate.scenario.Plan;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.RandomScenarios;
import runrate.testing.Shipped;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;
import runrate.units.Problem;

/// A call of a million prompt tokens; the dear model costs 4, the cheap one 2, a read a tenth.
class SavingsWaterfallTest {
  private static final CostEngine ENGINE = TinyCard.with(TinyModel.of("dear", Prices.cached(4, 8, 0.4, 5)),
      TinyModel.of("cheap", Prices.cached(2, 4, 0.2, 2.5))).engine();

  private static double saving(SavingsWaterfall savings, Lever lever) {
    return savings.step(lever).orElseThrow().savingUsd();
  }

  private static Scenario everyLever() {
    return Work.of("lab/dear", 100, 1_000_000, 0).withPlan(plan -> plan.withContextPruning(0.5)
        .withRouting(RoutingMix.allOn("lab/cheap")).withBatchShare(0.5)
        .withContract(new Contract(List.of(), OptionalDouble.empty(), 0.1))).withPlan(Work.cached(0.5, 1));
  }

  @Test
  void everyLeverActsOnWhatThoseBeforeItLeave() {
    var savings = SavingsWaterfall.of(ENGINE, everyLever());
    assertNear(400, savings.baselineUsd());
    assertNear(200, saving(savings, Lever.PRUNING));
    // 200 on the dear model are 100 on the cheap one
    assertNear(100, saving(savings, Lever.ROUTING));
    // half of the prompt at a tenth: 100 become 55
    assertNear(45, saving(savings, Lever.CACHING));
    // half of the calls at half price: 55 become 41.25
    assertNear(13.75, saving(savings, Lever.BATCH));
    assertNear(4.125, saving(savings, Lever.CONTRACT));
    assertNear(37.125, savings.planUsd());
    assertNear(1 - 37.125 / 400, savings.savingShare());
  }

  @Test
  void leversStandInTheirFixedOrder() {
    assertEquals(List.of("pruning", "coordinator", "outputTrim", "thinkingCap", "localModel", "routing", "serviceMode",
        "caching", "batch", "region", "contract"), List.of(Lever.values()).stream().map(Lever::key).toList());
  }

  @Test
  void aLeverThatIsNotSetHasNoBar() {
    var savings = SavingsWaterfall.of(ENGINE, everyLever());
    assertEquals(5, savings.usedSteps().size());
    assertEquals(0, saving(savings, Lever.OUTPUT_TRIM));
  }

  @Test
  void aBarMayPointUp() {
    Scenario neverHit = Work.of("lab/dear", 100, 1_000_000, 0).withPlan(Work.cached(1, 0));
    assertNear(-100, saving(SavingsWaterfall.of(ENGINE, neverHit), Lever.CACHING));
  }

  @Test
  void belowACommitmentAnOptimisationSavesNothing() {
    Scenario committed = everyLever().withPlan(plan ->
        plan.withContract(new Contract(List.of(), OptionalDouble.of(300), 0)));
    var savings = SavingsWaterfall.of(ENGINE, committed);
    assertNear(300, savings.planUsd());
    assertNear(41.25 - 300, saving(savings, Lever.CONTRACT));
  }

  @Test
  void aPlanPinnedInADearerRegionSavesWhatTheMoveSaves() {
    // 30,000 calls of 3.75 cents; a tenth more in the US
    Scenario moved = Shipped.worked("us-to-global");
    var savings = SavingsWaterfall.of(Shipped.engine(), moved);
    assertEquals(1_237.5, savings.baselineUsd(), 1e-9);
    assertEquals(112.5, savings.savingUsd(), 1e-9);
    assertEquals(List.of(Lever.REGION), savings.usedSteps().stream().map(SavingsWaterfall.Step::lever).toList());
  }

  @Test
  void aPinnedPlanIsTheBaseline() {
    Plan today = Plan.naive("lab/cheap").withBatchShare(1);
    Scenario pinned = everyLever().withBaseline(new Baseline(Optional.of("lab/dear"), Optional.of(today)));
    var savings = SavingsWaterfall.of(ENGINE, pinned);
    assertTrue(savings.pinned());
    assertNear(100, savings.baselineUsd());
    assertNear(37.125, savings.planUsd());
  }

  @Test
  void thePlanAgainstItselfSavesNothing() {
    Scenario scenario = Shipped.scenario("20-agents");
    var savings = SavingsWaterfall.of(Shipped.engine(),
        scenario.withBaseline(scenario.baseline().withPinned(Optional.of(scenario.plan()))));
    assertEquals(0, savings.savingUsd());
    assertEquals(List.of(), savings.usedSteps());
  }

  @Test
  void ofNothingNoShareIsSaved() {
    var savings = SavingsWaterfall.of(ENGINE, Work.of("lab/dear", 0, 1, 1));
    assertEquals(0, savings.savingShare());
  }

  @Test
  void shownStepsAddUpToTheShownSavingInAnyUnit() {
    var random = new SplittableRandom(5);
    for (int i = 0; i < 300; i++) {
      Scenario scenario = RandomScenarios.next(random);
      if (Shipped.engine().check(scenario).stream().noneMatch(Problem::isError)) {
        var savings = SavingsWaterfall.of(Shipped.engine(), scenario);
        for (double unitUsd : new double[] {0.01, 0.0116, 1.25}) {
          assertEquals(savings.shownSavingUsd(unitUsd), LongStream.of(savings.shownSteps(unitUsd)).sum() * unitUsd,
              1e-9);
        }
      }
    }
  }
}
