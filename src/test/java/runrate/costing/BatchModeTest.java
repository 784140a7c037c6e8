package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.pricing.CacheDiscount;
import runrate.pricing.ModeOverride;
import runrate.pricing.TieredPrices;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.Shipped;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

/// A call of one million prompt tokens, half of them cached, all batched; input 4, read 1, write 5.
class BatchModeTest {
  private static final TinyModel MODEL = TinyModel.of("m", Prices.cached(4, 8, 1, 5));

  private static double batched(CacheDiscount discount, double hitRate) {
    Scenario scenario = Work.of("lab/m", 1, 1_000_000, 1_000_000)
        .withPlan(Work.cached(0.5, hitRate)).withPlan(plan -> plan.withBatchShare(1));
    return TinyCard.with(MODEL).batch(0.5, discount).engine().report(scenario).monthUsd();
  }

  @Test
  void stackingHalvesCachedTokensToo() {
    // (0.5 * 4 + 0.5 * 1 + 8) / 2
    assertNear(5.25, batched(CacheDiscount.STACK, 1));
    // (0.5 * 4 + 0.5 * 5 + 8) / 2
    assertNear(6.25, batched(CacheDiscount.STACK, 0));
  }

  @Test
  void withoutACachedBatchPriceCachedTokensPayTheBatchInputPrice() {
    // 1 * 2 + 4, whether the prefix is found or not
    assertNear(6, batched(CacheDiscount.NONE, 1));
    assertNear(6, batched(CacheDiscount.NONE, 0));
  }

  @Test
  void replacingKeepsTheReadPriceAndHalvesTheRest() {
    // 0.5 * 2 + 0.5 * 1 + 4
    assertNear(5.5, batched(CacheDiscount.REPLACE, 1));
    // 0.5 * 2 + 0.5 * 2.5 + 4
    assertNear(6.25, batched(CacheDiscount.REPLACE, 0));
  }

  @Test
  void shippedCardsEachHaveTheirRule() {
    // Sonnet 4.6 stacks: 0.5 * 1.5 + 0.5 * 0.15
    assertNear(0.825, shippedBatch("anthropic/claude-sonnet-4-6"));
    // GPT-4.1 has no cached batch price: 1 * 1
    assertNear(1.0, shippedBatch("openai/gpt-4.1"));
    // Gemini 2.5 Flash keeps the cached price: 0.5 * 0.15 + 0.5 * 0.03
    assertNear(0.09, shippedBatch("google/gemini-2.5-flash"));
  }

  private static double shippedBatch(String model) {
    return Shipped.engine().report(Work.of(model, 1, 1_000_000, 0)
        .withPlan(Work.cached(0.5, 1)).withPlan(plan -> plan.withBatchShare(1))).monthUsd();
  }

  @Test
  void aModelWithoutBatchStaysLiveAndIsWarnedAbout() {
    Scenario scenario = Work.of("deepseek/deepseek-chat", 10, 1_000_000, 0)
        .withPlan(plan -> plan.withBatchShare(1));
    var report = Shipped.engine().report(scenario);
    assertNear(2.8, report.monthUsd());
    assertEquals(0, report.byModel().getFirst().batchShare());
    assertTrue(Shipped.engine().check(scenario).stream()
        .anyMatch(problem -> !problem.isError() && problem.what().contains("no batch mode")));
  }

  @Test
  void inAMixOnlyTheModelsWithBatchAreBatched() {
    var card = TinyCard.with(TinyModel.of("a", Prices.of(4, 4)), TinyModel.of("b", Prices.of(4, 4)).soldIn("standard"));
    Scenario scenario = Work.of("lab/a", 2, 1_000_000, 0).withPlan(plan -> plan.withBatchShare(1).withRouting(
        new RoutingMix(List.of(new RouteShare("lab/a", 0.5), new RouteShare("lab/b", 0.5)))));
    // 1 call at 2, 1 call at 4
    assertNear(6, card.engine().report(scenario).monthUsd());
  }

  @Test
  void aPublishedBatchPriceStandsAsItIs() {
    var own = new ModeOverride(OptionalDouble.empty(), Optional.of(TieredPrices.flat(Prices.of(3, 6))));
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(4, 8)).override("batch", own)).engine();
    assertNear(9, engine.report(Work.of("lab/m", 1, 1_000_000, 1_000_000)
        .withPlan(plan -> plan.withBatchShare(1))).monthUsd());
  }

  @Test
  void aModelsOwnMultiplierComesBeforeTheCards() {
    var own = new ModeOverride(OptionalDouble.of(0.25), Optional.empty());
    var engine = TinyCard.with(TinyModel.of("m", Prices.of(4, 8)).override("batch", own)).engine();
    assertNear(1, engine.report(Work.of("lab/m", 1, 1_000_000, 0).withPlan(plan -> plan.withBatchShare(1))).monthUsd());
  }

  @Test
  void batchCallsUseThePlansOwnHitRateElseTheCardsElseHalf() {
    Scenario scenario = Work.of("lab/m", 1, 1_000_000, 0).withPlan(Work.cached(1, 1)).withPlan(plan ->
        plan.withBatchShare(1).withCaching(plan.caching().withBatchHitRate(OptionalDouble.empty())));
    // half read at 1, half written at 5, at half price
    assertNear(1.5, TinyCard.with(MODEL).engine().report(scenario).monthUsd());
    assertNear(0.5, TinyCard.with(MODEL).engine().report(scenario.withPlan(plan ->
        plan.withCaching(plan.caching().withBatchHitRate(OptionalDouble.of(1))))).monthUsd());
  }
}
