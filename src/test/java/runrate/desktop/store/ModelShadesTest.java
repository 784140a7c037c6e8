package runrate.desktop.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.costing.ModelCost;
import runrate.pricing.PricePeriod;
import runrate.pricing.PriceSet;
import runrate.pricing.RateBook;
import runrate.pricing.RateCard;
import runrate.pricing.TieredPrices;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;

class ModelShadesTest {
  private static final String HAIKU = "anthropic/claude-haiku-4-5";
  private static final String SONNET = "anthropic/claude-sonnet-4-6";
  private static final String OPUS = "anthropic/claude-opus-4-6";

  private static CostReport mix(String... models) {
    return Shipped.engine().report(Shipped.scenario("20-agents").withPlan(plan -> plan.withRouting(new RoutingMix(
        List.of(models).stream().map(model -> new RouteShare(model, 1.0 / models.length)).toList()))));
  }

  @Test
  void theCheaperTheLighter() {
    ModelShades shades = ModelShades.NONE.with(mix(OPUS, HAIKU, SONNET));
    assertEquals(List.of(2, 5, 8), List.of(shades.of(HAIKU), shades.of(SONNET), shades.of(OPUS)));
  }

  @Test
  void aModelKeepsItsShadeWhoeverJoinsOrLeaves() {
    ModelShades one = ModelShades.NONE.with(mix(SONNET));
    assertEquals(5, one.of(SONNET));
    ModelShades two = one.with(mix(SONNET, HAIKU));
    assertEquals(5, two.of(SONNET));
    assertEquals(2, two.of(HAIKU));
    ModelShades alone = two.with(mix(HAIKU));
    assertEquals(2, alone.of(HAIKU));
    assertEquals(5, alone.with(mix(OPUS, SONNET)).of(SONNET));
  }

  /// Haiku becomes the dearest of the three: its price is taken over from a list at ten times what it was.
  @Test
  void aModelKeepsItsShadeWhenItsPriceIsImported() {
    Scenario three = Shipped.scenario("20-agents");
    var store = new ScenarioStore(Shipped.engine(), three, Optional.empty());
    Map<String, Integer> before = store.state().shades().byModel();
    store.useRates(new CostEngine(new RateBook(Shipped.engine().book().cards().stream().map(card ->
        dearer(card, "claude-haiku-4-5")).toList())), List.of());
    assertEquals("anthropic/claude-haiku-4-5", store.state().report().cost().byModel().stream().max(
        Comparator.comparingDouble(ModelCost::liveCallUsd)).orElseThrow().model());
    assertEquals(before, store.state().shades().byModel());
  }

  private static RateCard dearer(RateCard card, String id) {
    return new RateCard(card.vendor(), card.currency(), card.asOf(), card.sources(), card.tokenizers(), card.modes(),
        card.regions(), card.timeWindows(), card.cachePolicies(), card.longContextBoundary(), card.rateLimits(),
        card.fees(), card.terms(), card.retries(), card.models().stream().map(model -> !model.id().equals(id) ? model
            : model.withPrices(model.prices().stream().map(ModelShadesTest::dearer).toList())).toList());
  }

  private static PricePeriod dearer(PricePeriod old) {
    PriceSet base = old.base();
    return new PricePeriod(old.from(), old.to(), old.guaranteedUntil(), old.source(), old.asOf(), old.confidence(),
        TieredPrices.flat(new PriceSet(base.input().multiply(BigDecimal.TEN), base.output().multiply(BigDecimal.TEN),
            base.reasoning(), base.cacheRead(), base.cacheWrite())), old.windows(), old.modeOverrides(),
        old.storageUsdPerMTokHour(), old.note());
  }

  @Test
  void modelsOfAMixNeverShareAShadeThatWasTakenApart() {
    ModelShades apart = ModelShades.NONE.with(mix(SONNET)).with(mix(OPUS));
    assertEquals(apart.of(SONNET), apart.of(OPUS));
    ModelShades both = apart.with(mix(SONNET, OPUS));
    assertNotEquals(both.of(SONNET), both.of(OPUS));
  }

  @Test
  void noTwoOfAnyMixAreAlike() {
    List<String> models = List.of(HAIKU, SONNET, OPUS, "google/gemini-3.8-flash", "openai/gpt-5-mini");
    var random = new SplittableRandom(11);
    ModelShades shades = ModelShades.NONE;
    for (int i = 0; i < 200; i++) {
      var mix = new HashSet<String>();
      int size = 1 + random.nextInt(models.size());
      while (mix.size() < size) {
        mix.add(models.get(random.nextInt(models.size())));
      }
      shades = shades.with(mix(mix.toArray(String[]::new)));
      assertEquals(mix.size(), mix.stream().map(shades::of).distinct().count());
    }
  }

  /// After 20 agents a new scenario on Sonnet 5.5 gets GPT-6.2 Sol and Gemini 3.1 Pro beside it.
  @Test
  void modelsThatJoinLaterTakeTheShadesOfThoseThatAreGone() {
    String sonnet = "anthropic/claude-sonnet-5-5";
    String sol = "openai/gpt-6.2-sol";
    String gemini = "google/gemini-3.1-pro-preview";
    ModelShades shades = ModelShades.NONE.with(mix(HAIKU, SONNET, OPUS)).with(mix(sonnet)).with(mix(sonnet, sol))
        .with(mix(sonnet, sol, gemini));
    assertEquals(3, Stream.of(sonnet, sol, gemini).map(shades::of).distinct().count());
    assertTrue(Stream.of(sonnet, sol, gemini).map(shades::of).allMatch(List.of(1, 2, 3, 5, 7, 8)::contains));
  }

  @Test
  void eightModelsOfAMixAllDiffer() {
    var eight = List.of(HAIKU, SONNET, OPUS, "google/gemini-3.8-flash", "openai/gpt-5-mini", "openai/gpt-6.2-sol",
        "google/gemini-3.1-pro-preview", "deepseek/deepseek-flash");
    ModelShades shades = ModelShades.NONE.with(mix(eight.toArray(String[]::new)));
    assertEquals(Set.of(1, 2, 3, 4, 5, 6, 7, 8), eight.stream().map(shades::of).collect(Collectors.toSet()));
  }
}
