package runrate.costing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import runrate.scenario.HitRate;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Prices;
import runrate.testing.Shipped;
import runrate.testing.TinyCard;
import runrate.testing.TinyModel;
import runrate.testing.Work;

class CachingTest {
  private static TinyModel model() {
    return TinyModel.of("m", Prices.cached(3, 15, 0.3, 3.75));
  }

  @Test
  void aRoundOfFiveAgentsCosts597Thousandths() {
    // 5 * 20,000 at 3, 4 * 60,000 read at 0.30, 1 * 60,000 written at 3.75
    var engine = TinyCard.with(model()).engine();
    assertNear(0.597, engine.report(Work.of("lab/m", 5, 80_000, 0).withPlan(Work.cached(0.75, 0.8))).monthUsd());
  }

  @Test
  void anHoursWriteCostsTwiceTheInputAndFiveMinutesAQuarterMore() {
    // a million tokens that nobody finds: 3 * 1.25, then 3 * 2, then half of that in a batch
    Scenario missed = Work.of("anthropic/claude-sonnet-4-6", 1, 1_000_000, 0).withPlan(Work.cached(1, 0));
    assertNear(3.75, Shipped.engine().report(missed).monthUsd());
    Scenario hour = missed.withPlan(plan -> plan.withCaching(plan.caching().withLifetime("1h")));
    assertNear(6, Shipped.engine().report(hour).monthUsd());
    assertNear(3, Shipped.engine().report(hour.withPlan(plan -> plan.withBatchShare(1))).monthUsd());
  }

  @Test
  void aPrefixOneTokenTooShortIsNotCached() {
    var engine = TinyCard.with(model().minCacheable(1_024)).engine();
    Scenario tooShort = Work.of("lab/m", 1, 1_023, 0).withPlan(Work.cached(1, 1));
    Scenario longEnough = Work.of("lab/m", 1, 1_024, 0).withPlan(Work.cached(1, 1));
    assertNear(1_023 * 3e-6, engine.report(tooShort).monthUsd());
    assertFalse(engine.report(tooShort).byModel().getFirst().cached());
    assertNear(1_024 * 0.3e-6, engine.report(longEnough).monthUsd());
    assertTrue(engine.check(tooShort).stream().anyMatch(problem -> problem.what().contains("at least 1,024")));
  }

  @Test
  void shareOfAPromptThatIsMeantToBeTheMinimumReachesIt() {
    // 0.7 of 90,000 falls a hair short of 63,000 in binary
    var engine = TinyCard.with(model().minCacheable(63_000)).engine();
    assertTrue(engine.report(Work.of("lab/m", 1, 90_000, 0).withPlan(Work.cached(0.7, 1)))
        .byModel().getFirst().cached());
  }

  @Test
  void prefixIsRoundedDownToWhatTheCacheStores() {
    // 0.75 * 1,500 = 1,125 tokens, of which 8 * 128 = 1,024 are stored; 476 pay the input price
    var engine = TinyCard.with(model()).granularity(128).engine();
    assertNear((1_024 * 0.3 + 476 * 3) * 1e-6,
        engine.report(Work.of("lab/m", 1, 1_500, 0).withPlan(Work.cached(0.75, 1))).monthUsd());
  }

  @Test
  void tokenizerFactorCountsBeforeMinimumAndRounding() {
    // 800 words are 1,040 tokens: long enough for 1,024, stored as 1,024
    var engine = TinyCard.with(model().minCacheable(1_024)).granularity(128).tokenizerFactor(1.3).engine();
    assertNear((1_024 * 0.3 + 16 * 3) * 1e-6,
        engine.report(Work.of("lab/m", 1, 800, 0).withPlan(Work.cached(1, 1))).monthUsd());
  }

  @Test
  void derivedHitRateFollowsFromArrivalsPerLifetime() {
    // 480 calls in 8 hours are 1 a minute, 5 in a lifetime: 1 - e^-5
    var engine = TinyCard.with(model()).engine();
    Scenario scenario = Work.of("lab/m", 480, 1_000, 0).withPlan(Work.cachedAsDerived(1));
    assertEquals(1 - Math.exp(-5), engine.report(scenario).hitRate(), 1e-15);
  }

  @Test
  void withoutRefreshFiveArrivalsALifetimeReadFiveSixths() {
    var engine = TinyCard.with(model()).withoutRefresh().engine();
    assertEquals(5 / 6.0, engine.report(
        Work.of("lab/m", 480, 1_000, 0).withPlan(Work.cachedAsDerived(1))).hitRate(), 1e-15);
  }

  @Test
  void routingAndBatchSplitTheArrivals() {
    var engine = TinyCard.with(model(), TinyModel.of("n", Prices.cached(3, 15, 0.3, 3.75))).engine();
    Scenario scenario = Work.of("lab/m", 480, 1_000, 0).withPlan(Work.cachedAsDerived(1)).withPlan(plan ->
        plan.withBatchShare(0.6).withRouting(
            new RoutingMix(List.of(new RouteShare("lab/m", 0.25), new RouteShare("lab/n", 0.75)))));
    var models = engine.report(scenario).byModel();
    // 5 * 0.25 * 0.4 and 5 * 0.75 * 0.4 live arrivals a lifetime
    assertEquals(1 - Math.exp(-0.5), models.get(0).hitRate(), 1e-15);
    assertEquals(1 - Math.exp(-1.5), models.get(1).hitRate(), 1e-15);
  }

  @Test
  void theReportedHitRateCountsBatchedCalls() {
    var engine = TinyCard.with(model()).engine();
    Scenario scenario = Work.of("lab/m", 1, 1_000, 0).withPlan(Work.cached(1, 0.5)).withPlan(plan ->
        plan.withBatchShare(0.25).withCaching(plan.caching().withHitRate(HitRate.fixed(0.9))));
    // 0.75 * 0.9 + 0.25 * 0.5
    assertEquals(0.8, engine.report(scenario).hitRate(), 1e-15);
  }

  @Test
  void o3BeforeItHadACachedPriceIsNotCached() {
    Scenario scenario = DatedPricesTest.o3(LocalDate.of(2025, 6, 9)).withPlan(Work.cached(1, 1));
    assertEquals(0, Shipped.engine().report(scenario).hitRate());
  }
}
