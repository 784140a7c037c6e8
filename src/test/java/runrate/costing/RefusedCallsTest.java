package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.testing.Near.assertNear;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.pricing.RateBook;
import runrate.savings.Lever;
import runrate.savings.SavingsWaterfall;
import runrate.scenario.Baseline;
import runrate.scenario.PlanContract;
import runrate.scenario.ReservedCapacity;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;
import runrate.text.AgreedRows;
import runrate.text.Money;

/// 96 calls of a million tokens, 200,000 a minute of an eight-hour day, where three quarters of them find room.
class RefusedCallsTest {
  private static final CostEngine ENGINE = new CostEngine(new RateBook(List.of(
      TinyCard.with(TinyModel.of("m", Prices.of(1, 1))).card(),
      TinyCard.with(TinyModel.of("n", Prices.of(3, 3))).vendor("house", "House").card())));

  private static Scenario refusing() {
    return Work.of("house/n", 96, 1_000_000, 0).withPlan(plan -> plan.withContract(PlanContract.NONE.withReserved(
        List.of(new ReservedCapacity("house/n", 200, OptionalDouble.of(150_000), ReservedCapacity.Beyond.REFUSE)))));
  }

  /// All 96 calls would be at the house's three dollars in naive use; a quarter of its calls finds no room.
  @Test
  void whatRefusedCallsWouldCostIsNotSaved() {
    Scenario refusing = refusing();
    SavingsWaterfall savings = SavingsWaterfall.of(ENGINE, refusing);
    CostReport report = ENGINE.report(refusing);
    assertNear(288, savings.baselineUsd());
    assertNear(200, savings.planUsd());
    assertNear(72, savings.refusedUsd());
    assertNear(72, report.refusedUsd());
    assertNear(288 - 200 - 72, savings.savingUsd());
    assertNear(16, savings.step(Lever.CONTRACT).orElseThrow().savingUsd());
    assertNear(16, savings.shownSavingUsd(0.01));
    assertEquals(List.of("Naive use, at list 288", "What the levers change 0", "This plan, at list 288",
        "House: on reserved capacity -216", "House: calls refused -72", "Capacity for n 200",
        "This plan, as agreed 200", "Not saved: work of refused calls 72", "Saved in all 16"),
        AgreedRows.whole(Money.US_DOLLARS, ENGINE.book(), refusing.plan().contract(), report, savings).stream()
        .map(line -> "%s %s".formatted(line.label(), Math.round(line.usd()))).toList());
  }

  @Test
  void aPinnedPlanThatRefusesAsManyCallsSavesWhatItSavesOnTheRest() {
    Scenario refusing = refusing();
    Scenario pinned = new Scenario(refusing.name(), "", "", refusing.pricesAsOf(), refusing.workload(),
        refusing.plan(), new Baseline(Optional.empty(), Optional.of(refusing.plan())), refusing.budget(),
        refusing.forecast(), refusing.quality(), List.of());
    SavingsWaterfall same = SavingsWaterfall.of(ENGINE, pinned);
    assertEquals(0, same.refusedUsd());
    assertEquals(0, same.savingUsd());
    // the same calls, all of them paid by the token: the pinned plan refused 72 dollars' worth
    SavingsWaterfall served = SavingsWaterfall.of(ENGINE,
        pinned.withPlan(plan -> plan.withContract(PlanContract.NONE)));
    assertNear(-72, served.refusedUsd());
    assertNear(200 - 288 + 72, served.savingUsd());
  }
}
