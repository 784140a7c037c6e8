package runrate.costing;

import static runrate.testing.Near.assertNear;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.pricing.LongContextBoundary;
import runrate.pricing.ModeOverride;
import runrate.pricing.ServiceMode;
import runrate.pricing.TieredPrices;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.Shipped;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

class LongContextTest {
  private static double shipped(String model, double contextTokens, double outputTokens) {
    return Shipped.engine().report(Work.of(model, 1, contextTokens, outputTokens)).monthUsd();
  }

  @Test
  void geminiPromptOfExactlyTheThresholdPaysTheShortPrice() {
    // 0.2 * 1.25 + 0.001 * 10
    assertNear(0.26, shipped("google/gemini-2.5-pro", 200_000, 1_000));
  }

  @Test
  void twoThousandTokensMoreAcrossTheThresholdDoubleTheBill() {
    // 0.199 * 1.25 + 0.002 * 10, then 0.201 * 2.50 + 0.002 * 15
    assertNear(0.26875, shipped("google/gemini-2.5-pro", 199_000, 2_000));
    assertNear(0.5325, shipped("google/gemini-2.5-pro", 201_000, 2_000));
  }

  @Test
  void aModesPublishedPricesMayHaveTiersOfTheirOwn() {
    var batch = new ModeOverride(OptionalDouble.empty(), Optional.of(new TieredPrices(Prices.of(0.5, 0.5),
        List.of(new TieredPrices.Tier(100, Prices.of(0.7, 0.7))))));
    assertNear(50e-6, batched(batch, 100));
    assertNear(140e-6, batched(batch, 200));
  }

  @Test
  void withoutThemTheModesMultiplierAppliesToTheLongPrice() {
    var batch = new ModeOverride(OptionalDouble.empty(), Optional.of(TieredPrices.flat(Prices.of(0.4, 0.4))));
    // published below the threshold, half of 2 above it
    assertNear(40e-6, batched(batch, 100));
    assertNear(200e-6, batched(batch, 200));
  }

  private static double batched(ModeOverride batch, double tokens) {
    var model = TinyModel.of("m", Prices.of(1, 1)).above(100, Prices.of(2, 2)).override("batch", batch);
    return TinyCard.with(model).engine().report(Work.of("lab/m", 1, tokens, 0).withPlan(plan -> plan.withBatchShare(1)))
        .monthUsd();
  }

  @Test
  void oneTokenMoreRepricesTheWholeRequest() {
    // 0.200001 * 2.50 + 0.001 * 15
    assertNear(0.5150025, shipped("google/gemini-2.5-pro", 200_001, 1_000));
  }

  @Test
  void gptBoundaryLiesAt272000() {
    // 0.272 * 5 + 0.001 * 30, then 0.272001 * 10 + 0.001 * 45
    assertNear(1.39, shipped("openai/gpt-5.5", 272_000, 1_000));
    assertNear(2.76501, shipped("openai/gpt-5.5", 272_001, 1_000));
  }

  @Test
  void grokPromptOfExactlyTheThresholdIsAlreadyLong() {
    // 0.199999 * 2 + 0.001 * 6, then 0.2 * 4 + 0.001 * 12
    assertNear(0.405998, shipped("xai/grok-4.7", 199_999, 1_000));
    assertNear(0.812, shipped("xai/grok-4.7", 200_000, 1_000));
  }

  @Test
  void cachedTokensCountTowardsTheThresholdAndPayTheLongPrice() {
    Scenario scenario = Work.of("google/gemini-2.5-pro", 1, 250_000, 0).withPlan(Work.cached(0.8, 1));
    // 0.2 read at 0.25 and 0.05 at 2.50: the uncached rest alone would be short
    assertNear(0.175, Shipped.engine().report(scenario).monthUsd());
  }

  @Test
  void theHighestOfSeveralTiersApplies() {
    var model = TinyModel.of("m", Prices.of(1, 1)).above(100, Prices.of(2, 2)).above(200, Prices.of(3, 3));
    var engine = TinyCard.with(model).engine();
    assertNear(100e-6, engine.report(Work.of("lab/m", 1, 100, 0)).monthUsd());
    assertNear(400e-6, engine.report(Work.of("lab/m", 1, 200, 0)).monthUsd());
    assertNear(603e-6, engine.report(Work.of("lab/m", 1, 201, 0)).monthUsd());
  }

  @Test
  void pruningCanBringAPromptBackUnderTheThreshold() {
    Scenario scenario = Work.of("google/gemini-2.5-pro", 1, 400_000, 0)
        .withPlan(plan -> plan.withContextPruning(0.5));
    assertNear(0.25, Shipped.engine().report(scenario).monthUsd());
  }

  @Test
  void tokenizerFactorLiftsAPromptOverTheThreshold() {
    var model = TinyModel.of("m", Prices.of(1, 1)).above(100, Prices.of(2, 2));
    var engine = TinyCard.with(model).tokenizerFactor(1.3).engine();
    // 90 words are 117 tokens
    assertNear(234e-6, engine.report(Work.of("lab/m", 1, 90, 0)).monthUsd());
  }

  @Test
  void aModeWithoutLongContextFallsBackToTheStandardPrice() {
    var model = TinyModel.of("m", Prices.of(1, 1)).above(100, Prices.of(2, 2));
    var engine = TinyCard.with(model).mode("priority", ServiceMode.Kind.PRIORITY, 2, false).engine();
    var plan = Work.of("lab/m", 1, 0, 0).withPlan(p -> p.withServiceMode("priority"));
    assertNear(200e-6, engine.report(plan.withWorkload(w -> w.withContextTokens(100))).monthUsd());
    assertNear(400e-6, engine.report(plan.withWorkload(w -> w.withContextTokens(200))).monthUsd());
  }

  @Test
  void aModeThatPublishesALongPriceServesLongPromptsWhateverItsCardSays() {
    var model = TinyModel.of("m", Prices.of(1, 1)).above(100, Prices.of(2, 2)).override("priority", new ModeOverride(
        OptionalDouble.empty(), Optional.of(new TieredPrices(Prices.of(3, 3),
            List.of(new TieredPrices.Tier(100, Prices.of(5, 5)))))));
    var engine = TinyCard.with(model).mode("priority", ServiceMode.Kind.PRIORITY, 2, false).engine();
    var plan = Work.of("lab/m", 1, 0, 0).withPlan(p -> p.withServiceMode("priority"));
    assertNear(300e-6, engine.report(plan.withWorkload(w -> w.withContextTokens(100))).monthUsd());
    assertNear(1000e-6, engine.report(plan.withWorkload(w -> w.withContextTokens(200))).monthUsd());
  }

  @Test
  void fastAndPriorityAreOneModeOfTheVendorThatRenamedIt() {
    var scenario = Work.of("openai/gpt-6.1-sol", 1, 300_000, 2_000);
    for (String word : List.of("fast", "priority")) {
      assertNear(2.46, Shipped.engine().report(scenario.withPlan(plan -> plan.withServiceMode(word))).monthUsd());
    }
  }

  @Test
  void anInclusiveCardTakesTheThresholdItselfAsLong() {
    var model = TinyModel.of("m", Prices.of(1, 1)).above(100, Prices.of(2, 2));
    var engine = TinyCard.with(model).boundary(LongContextBoundary.INCLUSIVE).engine();
    assertNear(200e-6, engine.report(Work.of("lab/m", 1, 100, 0)).monthUsd());
  }

  @Test
  void aPromptPrunedToExactlyTheThresholdIsStillShort() {
    Scenario scenario = Work.of("google/gemini-2.5-pro", 1, 1_250_000, 0)
        .withPlan(plan -> plan.withContextPruning(0.84));
    assertNear(0.25, Shipped.engine().report(scenario).monthUsd());
  }

  @Test
  void aPromptPrunedToExactlyAnInclusiveThresholdIsLong() {
    Scenario scenario = Work.of("xai/grok-4.7", 1, 1_000_000, 0)
        .withPlan(plan -> plan.withContextPruning(0.8));
    assertNear(0.8, Shipped.engine().report(scenario).monthUsd());
  }
}
