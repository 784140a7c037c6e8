package runrate.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.inputs.Work;
import runrate.risk.Watch;
import runrate.scenario.HitRate;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import runrate.tradeoff.Scores;

/// Two mixes of one setting put together score what a plan of the front does for less.
class BlendTest {
  private static final CostEngine ENGINE = Shipped.engine();
  private static final Scenario AGENTS = Shipped.scenario("20-agents");
  private static final List<String> MODELS = List.of("anthropic/claude-haiku-4-5", "anthropic/claude-sonnet-4-6",
      "anthropic/claude-opus-4-6");
  private static final double[] SCORES = {74, 86, 91};
  private static final String[] LIFETIMES = {"5m", "1h"};

  /// A mix in steps of 5 %, and what it comes to.
  private record Dull(double score, double usd) {}

  private static SearchReport search(Scenario scenario, Set<MayChange> may, double floor) {
    return PlanSearch.of(ENGINE, scenario, PlanLimits.of(ENGINE, scenario).withQuality(floor).withMonthUsd(
        OptionalDouble.empty()), may, Watch.NONE);
  }

  /// With a fixed hit rate a month is a sum of its routes, so that two mixes cost what lies between them. Every two of
  /// 231 mixes are put together, with each lifetime of the cache and without one.
  @Test
  void noTwoMixesOfOneSettingAreCheaperAtTheSameScore() {
    Seeds.each(Seeds.some(3, 40), random -> {
      Scenario scenario = AGENTS.withWorkload(work -> work.withAgents(1 + random.nextInt(40)).withContextTokens(
          1000 + random.nextInt(150_000)).withOutputTokens(random.nextInt(4000))).withPlan(plan -> plan.withCaching(
              plan.caching().withHitRate(HitRate.fixed(random.nextInt(10) / 10.0))));
      SearchReport found = search(scenario, EnumSet.of(MayChange.ROUTING, MayChange.CACHE), 75 + random.nextInt(10));
      List<List<Dull>> settings = settings(scenario);
      for (int i = 0; i < found.fitting().size(); i += 5) {
        PlanSpot spot = found.fitting().get(i);
        double least = settings.stream().mapToDouble(mixes -> least(mixes, spot.quality())).min().orElseThrow();
        Optional<Answer> blend = found.blend(spot);
        assertEquals(least < spot.monthUsd() - 1, blend.isPresent());
        blend.ifPresent(answer -> assertEquals(least, answer.monthUsd(), 1e-6));
      }
    });
  }

  private static List<List<Dull>> settings(Scenario scenario) {
    List<Scenario> seen = new ArrayList<>(List.of(scenario.withCachingEnabled(false)));
    for (String lifetime : LIFETIMES) {
      seen.add(scenario.withPlan(plan -> plan.withCaching(plan.caching().withLifetime(lifetime))));
    }
    return seen.stream().map(BlendTest::mixes).toList();
  }

  private static List<Dull> mixes(Scenario scenario) {
    List<Dull> all = new ArrayList<>();
    for (int haiku = 0; haiku <= 20; haiku++) {
      for (int sonnet = 0; sonnet + haiku <= 20; sonnet++) {
        double[] parts = {haiku / 20.0, sonnet / 20.0, (20 - haiku - sonnet) / 20.0};
        List<RouteShare> routes = new ArrayList<>();
        double score = 0;
        for (int i = 0; i < parts.length; i++) {
          routes.add(new RouteShare(MODELS.get(i), parts[i]));
          score += parts[i] * SCORES[i];
        }
        all.add(new Dull(score, ENGINE.prepare(scenario.withPlan(plan -> plan.withRouting(new RoutingMix(routes))))
            .monthUsd()));
      }
    }
    return all;
  }

  private static double least(List<Dull> mixes, double wanted) {
    double least = Double.POSITIVE_INFINITY;
    for (Dull low : mixes) {
      for (Dull high : mixes) {
        if (low.score < wanted - 1e-9 && high.score >= wanted - 1e-9) {
          double part = (wanted - low.score) / (high.score - low.score);
          least = Math.min(least, (1 - part) * low.usd + part * high.usd);
        }
      }
    }
    return least;
  }

  /// Whatever a hit rate depends on: what is offered is what the estimate of the plan says, and it scores the same.
  @Test
  void whatIsOfferedIsWhatTheEstimateSays() {
    for (HitRate hits : List.of(HitRate.fixed(0.77), HitRate.DERIVED)) {
      Scenario scenario = AGENTS.withPlan(plan -> plan.withCaching(plan.caching().withHitRate(hits)));
      SearchReport found = search(scenario, MayChange.USUALLY, 75);
      int offered = 0;
      for (PlanSpot spot : found.fitting()) {
        Optional<Answer> blend = found.blend(spot);
        offered += blend.isPresent() ? 1 : 0;
        blend.ifPresent(answer -> {
          assertEquals(ENGINE.report(answer.scenario()).monthUsd(), answer.monthUsd(), 1e-9);
          assertTrue(answer.monthUsd() < spot.monthUsd() - 1);
          double loss = LessThinking.loss(Work.of(answer.scenario()).parts().getFirst().scenario());
          assertEquals(spot.quality(), new Scores(ENGINE, answer.scenario()).ofPlan(ENGINE.work(answer.scenario()))
              .score().orElseThrow() - loss, 1e-9);
          assertEquals(PlanSearch.secondsToday(ENGINE, answer.scenario()), answer.seconds(), 1e-9);
          assertEquals(scenario, answer.scenario().withPlan(plan -> scenario.plan()), "nothing but the plan");
        });
      }
      assertTrue(offered > 10, hits + ": " + offered);
    }
  }

  /// A place of the hull for each plan of the front, never dearer; there is none of several kinds of work.
  @Test
  void theHullLiesUnderTheFront() {
    SearchReport found = search(AGENTS, MayChange.USUALLY, 80);
    List<PlanSpot> hull = found.others().hull();
    assertEquals(found.frontier().size(), hull.size());
    for (int i = 0; i < hull.size(); i++) {
      assertEquals(found.frontier().get(i).quality(), hull.get(i).quality());
      assertTrue(hull.get(i).monthUsd() <= found.frontier().get(i).monthUsd());
    }
    assertTrue(hull.stream().anyMatch(spot -> !found.frontier().contains(spot)));
    Scenario roles = Shipped.scenario("agent-roles");
    SearchReport several = PlanSearch.of(ENGINE, roles, PlanLimits.of(ENGINE, roles), MayChange.USUALLY, Watch.NONE);
    assertEquals(List.of(), several.others().hull());
    assertEquals(Optional.empty(), several.blend(several.fitting().getFirst()));
  }

  @Test
  void aMixThatMayNotChangeIsPutTogetherWithNone() {
    SearchReport found = search(AGENTS, EnumSet.of(MayChange.BATCH), 80);
    found.fitting().forEach(spot -> assertEquals(Optional.empty(), found.blend(spot)));
  }
}
