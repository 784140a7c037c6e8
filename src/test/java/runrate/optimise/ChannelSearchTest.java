package runrate.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.inputs.Work;
import runrate.pricing.ModelName;
import runrate.pricing.Offer;
import runrate.pricing.RateBook;
import runrate.risk.Watch;
import runrate.scenario.ModelSpeed;
import runrate.scenario.QualityBook;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.TaskSuccess;
import runrate.testing.Prices;
import runrate.testing.Shipped;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.text.PlanWords;
import runrate.text.SearchSentence;
import runrate.tradeoff.Scores;

/// One model on two channels: of its maker at $2 a million tokens everywhere, in a shop at $1.90 and a tenth more in
/// the eu. 1,000 calls of 1,000 tokens are a million.
class ChannelSearchTest {
  private static final CostEngine ENGINE = new CostEngine(new RateBook(List.of(
      TinyCard.with(TinyModel.of("big", Prices.of(2, 8)), TinyModel.of("small", Prices.of(1, 4))).region("eu", 1)
          .card(),
      TinyCard.with(TinyModel.of("makers/Big", Prices.of(1.9, 8))).channel("shop", "Shop").region("eu", 1.1).card())));
  private static final Set<MayChange> CHANNEL = EnumSet.of(MayChange.CHANNEL);

  private static Scenario on(String model, String region) {
    return runrate.testing.Work.of(model, 1000, 1000, 0).withPlan(plan -> plan.withRegion(region))
        .withQuality(none -> QualityBook.EMPTY.withFloor(50).withScore("lab/big", 90).withScore("lab/small", 60));
  }

  private static SearchReport search(Scenario scenario, Set<MayChange> may, String... vendors) {
    return PlanSearch.of(ENGINE, scenario, PlanLimits.of(ENGINE, scenario).withVendors(List.of(vendors)), may,
        Watch.NONE);
  }

  private static void assertCheapest(double usd, String words, Scenario scenario) {
    SearchReport report = search(scenario, CHANNEL, "lab", "shop");
    Answer cheapest = report.answer(Answer.Kind.CHEAPEST).orElseThrow();
    assertEquals(2, report.counted());
    assertNear(usd, cheapest.monthUsd());
    assertNear(usd, ENGINE.report(cheapest.scenario()).monthUsd());
    assertNear(usd, report.fitting().getFirst().monthUsd());
    assertNear(90, cheapest.quality());
    assertEquals(List.of(words), cheapest.changes().stream().map(change -> PlanWords.of(ENGINE.book(), change))
        .toList());
  }

  @Test
  void theSameModelIsBoughtWhereItIsCheapestInTheRegion() {
    assertCheapest(1.90, "on Shop", on("lab/big", "global"));
    assertCheapest(2.00, "on Lab", on("shop/makers/Big", "eu"));
  }

  @Test
  void theVendorsAllowedStillLimitIt() {
    SearchReport report = search(on("lab/big", "global"), CHANNEL, "lab");
    assertEquals(1, report.counted());
    assertTrue(SearchSentence.assumed(report).contains(
        "Nobody else of the vendors allowed sells the same models: Shop would."));
    assertNear(1.90, search(on("lab/big", "global"), CHANNEL, "shop").answers().getFirst().monthUsd());
  }

  /// Small is $1; a mix of half and half is told by its models, whoever sells them.
  @Test
  void withRoutingEveryModelIsTriedOnEveryChannel() {
    Scenario half = on("lab/big", "global").withPlan(plan -> plan.withRouting(new RoutingMix(List.of(
        new RouteShare("lab/big", 0.5), new RouteShare("lab/small", 0.5)))));
    SearchReport report = search(half, EnumSet.of(MayChange.ROUTING, MayChange.CHANNEL), "lab", "shop");
    assertEquals(231, report.counted(), "three offers in steps of 5 %");
    Answer best = report.answer(Answer.Kind.BEST_WITHIN_BUDGET).orElseThrow();
    assertNear(1.90, best.monthUsd());
    assertEquals(List.of("big\u00a050\u00a0to\u00a0100, small\u00a050\u00a0to\u00a00\u00a0%", "on Shop"),
        best.changes().stream().map(change -> PlanWords.of(ENGINE.book(), change)).toList());
    Answer channel = search(half, CHANNEL, "lab", "shop").answer(Answer.Kind.CHEAPEST).orElseThrow();
    assertNear(0.95 + 0.5, channel.monthUsd());
    assertEquals("makers/Big on Shop", PlanWords.of(ENGINE.book(), channel.changes().getFirst()));
  }

  @Test
  void whatIsKnownOfAModelHoldsForTheSameOneElsewhereUnlessItHasItsOwn() {
    Scenario scenario = on("shop/makers/Big", "global");
    assertEquals(OptionalDouble.of(90), new Scores(ENGINE, scenario).of("shop/makers/Big"));
    assertEquals(OptionalDouble.of(80), new Scores(ENGINE, scenario.withQuality(book ->
        book.withScore("shop/makers/Big", 80))).of("shop/makers/Big"));
    var success = new TaskSuccess(OptionalDouble.empty(), List.of(new TaskSuccess.OfModel("lab/big", 0.7)));
    assertEquals(OptionalDouble.of(0.7), success.of("shop/makers/Big"));
    assertEquals(OptionalDouble.empty(), success.of("lab/small"));
    Scenario timed = scenario.withQuality(book -> book.withSpeeds(List.of(new ModelSpeed("lab/big", 1, 50, ""))));
    assertNear(1 + 100 / 50.0, new Speeds(ENGINE, timed).seconds("shop/makers/Big", 100));
    assertEquals(Work.of(scenario).models(), List.of("shop/makers/Big"));
  }

  /// Groq writes what a model is tuned for behind its id, OpenRouter the day.
  @Test
  void cardsThatCallAModelTheSameSellTheSameModelUnderWhateverId() {
    RateBook book = Shipped.engine().book();
    Map<String, List<Offer>> models = book.offers().stream().collect(Collectors.groupingBy(offer ->
        book.modelName(offer.key())));
    models.values().forEach(offers -> assertEquals(1, offers.stream().map(offer -> offer.model().name()
        .toLowerCase(Locale.ROOT)).distinct().count(), () -> "two models are taken for one: " + offers));
    assertEquals(Set.of(
        Set.of("deepseek/deepseek-v4-pro", "together/deepseek-v4-pro", "openrouter/deepseek/deepseek-v4-pro-0813"),
        Set.of("bedrock/llama-3.3-70b", "together/llama-3.3-70b", "groq/llama-3.3-70b-versatile"),
        Set.of("alibaba/qwen3.8-max", "fireworks/qwen3.8-max", "openrouter/qwen/qwen3.8-max-0902")),
        models.values().stream().filter(offers -> offers.stream().map(offer -> ModelName.of(offer.key())).distinct()
            .count() > 1).map(offers -> offers.stream().map(Offer::key).collect(Collectors.toSet()))
            .collect(Collectors.toSet()));
  }

  @Test
  void aScoreAndASpeedHoldForTheSameModelUnderAnotherId() {
    Scenario scenario = runrate.testing.Work.of("together/llama-3.3-70b", 1000, 1000, 0).withPricesAsOf(
        LocalDate.of(2026, 11, 20)).withQuality(none -> QualityBook.EMPTY.withFloor(50)
            .withScore("together/llama-3.3-70b", 70).withSpeeds(List.of(new ModelSpeed("together/llama-3.3-70b", 1, 50,
                ""))));
    assertEquals(OptionalDouble.of(70), new Scores(Shipped.engine(), scenario).of("groq/llama-3.3-70b-versatile"));
    assertNear(3, new Speeds(Shipped.engine(), scenario).seconds("groq/llama-3.3-70b-versatile", 100));
    SearchReport report = PlanSearch.of(Shipped.engine(), scenario, PlanLimits.of(Shipped.engine(), scenario)
        .withVendors(List.of("groq", "together", "bedrock")), CHANNEL, Watch.NONE);
    assertEquals(3, report.counted());
  }

  /// Half is bought of each; the shop's dollar and ninety is less than the lab's two.
  @Test
  void whatIsBoughtOfOneVendorInPlaceOfTwoIsTold() {
    Scenario split = on("lab/big", "global").withPlan(plan -> plan.withRouting(new RoutingMix(List.of(
        new RouteShare("lab/big", 0.5), new RouteShare("shop/makers/Big", 0.5)))));
    SearchReport report = search(split.withQuality(quality -> quality.withFloor(90)), EnumSet.of(MayChange.ROUTING),
        "lab", "shop");
    Answer cheapest = report.answer(Answer.Kind.CHEAPEST).orElseThrow();
    assertNear(1.90, cheapest.monthUsd());
    assertEquals(List.of("makers/Big on\u00a0Lab\u00a050\u00a0to\u00a00, on\u00a0Shop\u00a050\u00a0to\u00a0100\u00a0%"),
        cheapest.changes().stream().map(change -> PlanWords.of(ENGINE.book(), change)).toList());
  }

  @Test
  void otherPartsOfTheSameVendorsAreAChange() {
    Scenario split = on("lab/big", "global").withPlan(plan -> plan.withRouting(new RoutingMix(List.of(
        new RouteShare("lab/big", 0.5), new RouteShare("shop/makers/Big", 0.5)))));
    var quarter = split.withPlan(plan -> plan.withRouting(new RoutingMix(List.of(
        new RouteShare("lab/big", 0.25), new RouteShare("shop/makers/Big", 0.75)))));
    assertEquals(List.of(MayChange.CHANNEL), PlanChange.between(ENGINE.book(), Work.of(split).parts().getFirst(),
        Work.of(quarter).parts().getFirst()).stream().map(PlanChange::what).toList());
    assertEquals(List.of(), PlanChange.between(ENGINE.book(), Work.of(split).parts().getFirst(),
        Work.of(split).parts().getFirst()));
  }

  @Test
  void shippedCardsNameTheSameModelAlike() {
    assertTrue(ModelName.isSame("openrouter/anthropic/claude-opus-5.5", "bedrock/claude-opus-5-5"));
    Scenario agents = Shipped.scenario("20-agents", "plan.region=us");
    SearchReport report = PlanSearch.of(Shipped.engine(), agents, PlanLimits.of(Shipped.engine(), agents).withVendors(
        List.of("bedrock", "anthropic")).withMonthUsd(OptionalDouble.empty()), CHANNEL, Watch.NONE);
    report.frontier().forEach(spot -> assertEquals(1, Shipped.engine().report(report.worked().orElseThrow().of(spot)
        .scenario()).monthUsd()
        / spot.monthUsd(), 1e-9));
  }
}
