package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.testing.Near.assertNear;

import org.junit.jupiter.api.Test;
import runrate.pricing.ServiceMode;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.Shipped;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// Tokenizer, region, peak hours and service mode.
class MultipliersTest {
  private static double shipped(Scenario scenario) {
    return Shipped.engine().report(scenario).monthUsd();
  }

  @Test
  void aNewTokenizerMakesThirtyPerCentMoreTokensOfEverything() {
    // 1.3 * (0.1 * 2 + 0.01 * 10 + 0.02 * 10)
    assertNear(0.65, shipped(Work.of("anthropic/claude-sonnet-5", 1, 100_000, 10_000)
        .withWorkload(work -> work.withThinkingTokens(20_000))));
    // the older tokenizer: 0.1 * 3 + 0.03 * 15
    assertNear(0.75, shipped(Work.of("anthropic/claude-sonnet-4-6", 1, 100_000, 10_000)
        .withWorkload(work -> work.withThinkingTokens(20_000))));
  }

  @Test
  void regionLiftsEveryTokenClassByATenth() {
    Scenario scenario = Work.of("anthropic/claude-sonnet-4-6", 1, 1_000_000, 100_000)
        .withWorkload(work -> work.withThinkingTokens(10_000)).withPlan(Work.cached(0.6, 0.5));
    var global = Shipped.engine().report(scenario).breakdown();
    var us = Shipped.engine().report(scenario.withPlan(plan -> plan.withRegion("us"))).breakdown();
    assertNear(1.32, us.uncachedInputUsd());
    assertNear(1.1 * global.cacheReadUsd(), us.cacheReadUsd());
    assertNear(1.1 * global.cacheWriteUsd(), us.cacheWriteUsd());
    assertNear(1.65, us.outputUsd());
    assertNear(0.165, us.thinkingUsd());
  }

  @Test
  void regionLeavesFeesAlone() {
    Scenario scenario = Work.of("anthropic/claude-sonnet-4-6", 100, 0, 0)
        .withWorkload(work -> work.withWebSearchesPerCall(1)).withPlan(plan -> plan.withRegion("us"));
    assertNear(1, Shipped.engine().report(scenario).breakdown().feesUsd());
  }

  @Test
  void naiveUseIsPricedInThePlansRegion() {
    Scenario scenario = Work.of("anthropic/claude-sonnet-4-6", 1, 1_000_000, 0)
        .withPlan(plan -> plan.withRegion("us"));
    assertNear(3.3, Shipped.engine().monthUsd(scenario, scenario.baselinePlan()));
  }

  @Test
  void deepSeekCostsTwiceAsMuchAtPeakAndTheShareBlends() {
    Scenario prompt = Work.of("deepseek/deepseek-v4-pro", 1, 1_000_000, 100_000);
    // 0.66 + 0.1 * 1.98 off peak, 1.32 + 0.1 * 3.96 at peak
    assertNear(0.858, shipped(prompt.withWorkload(work -> work.withPeakShare(0))));
    assertNear(1.716, shipped(prompt));
    assertNear(1.0725, shipped(prompt.withWorkload(work -> work.withPeakShare(0.25))));
  }

  @Test
  void anOfficeDayInShanghaiCosts178TimesTheOffPeakPrice() {
    Scenario prompt = Work.of("deepseek/deepseek-v4-pro", 1, 1_000_000, 0)
        .withWorkload(work -> work.withPeakShare(7 / 9.0));
    assertNear(0.66 * 16 / 9, shipped(prompt));
  }

  @Test
  void fastModeDoublesEveryTokenPrice() {
    Scenario scenario = Work.of("anthropic/claude-opus-4-8", 1, 100_000, 10_000);
    assertNear(0.975, shipped(scenario));
    assertNear(1.95, shipped(scenario.withPlan(plan -> plan.withServiceMode("fast"))));
  }

  @Test
  void aModelWithoutTheModeStaysInStandard() {
    var card = TinyCard.with(TinyModel.of("m", Prices.of(2, 2)).soldIn("standard"),
        TinyModel.of("n", Prices.of(2, 2))).mode("flex", ServiceMode.Kind.FLEX, 0.5, true);
    assertNear(2, card.engine().report(Work.of("lab/m", 1, 1_000_000, 0)
        .withPlan(plan -> plan.withServiceMode("flex"))).monthUsd());
  }

  @Test
  void aRegionNobodySellsIsAnError() {
    Scenario scenario = Work.of("mistral/mistral-large-latest", 1, 1, 1).withPlan(plan -> plan.withRegion("us"));
    assertEquals(1, Shipped.engine().check(scenario).stream().filter(problem -> problem.isError()
        && problem.where().equals("plan.region")).count());
  }
}
