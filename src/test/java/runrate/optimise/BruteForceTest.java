package runrate.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import runrate.costing.CostEngine;
import runrate.inputs.Work;
import runrate.risk.Watch;
import runrate.scenario.Escalation;
import runrate.scenario.HitRate;
import runrate.scenario.Plan;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import runrate.testing.Tasks;

/// Small problems solved a second time in the dullest way: every plan priced as a scenario of its own.
class BruteForceTest {
  private static final CostEngine ENGINE = Shipped.engine();
  private static final List<String> MODELS = List.of("anthropic/claude-haiku-4-5", "anthropic/claude-sonnet-4-6",
      "anthropic/claude-opus-4-6");
  private static final double[] SCORES = {74, 86, 91};

  /// A plan and what it comes to.
  private record Dull(double usd, double quality) {}

  @Test
  void theFrontOfWorkOfOneKindIsThatOfEveryPlanPricedByItself() {
    Seeds.each(Seeds.some(8, 400), random -> {
      Scenario scenario = scenario(random);
      Set<MayChange> may = EnumSet.of(MayChange.ROUTING, random.nextBoolean() ? MayChange.CACHE : MayChange.REGION);
      List<Dull> all = new ArrayList<>();
      for (int haiku = 0; haiku <= 20; haiku++) {
        for (int sonnet = 0; sonnet + haiku <= 20; sonnet++) {
          double[] parts = {haiku / 20.0, sonnet / 20.0, (20 - haiku - sonnet) / 20.0};
          for (Plan plan : variants(scenario.plan().withRouting(mix(parts)), may)) {
            all.add(new Dull(ENGINE.report(scenario.withPlan(old -> plan)).monthUsd(),
                parts[0] * SCORES[0] + parts[1] * SCORES[1] + parts[2] * SCORES[2]));
          }
        }
      }
      double floor = 75 + random.nextInt(12);
      PlanLimits limits = PlanLimits.of(ENGINE, scenario).withQuality(floor).withMonthUsd(OptionalDouble.empty());
      SearchReport found = PlanSearch.of(ENGINE, scenario, limits, may, Watch.NONE);
      assertEquals(all.size(), found.counted());
      assertSame(front(all), found.frontier());
      List<Dull> fit = all.stream().filter(plan -> plan.quality() >= floor - 1e-9).toList();
      assertEquals(fit.size(), found.fit().orElseThrow());
      assertSame(front(fit), found.fitting());
      assertEquals(fit.stream().mapToDouble(Dull::usd).min().orElseThrow(),
          found.answer(Answer.Kind.CHEAPEST).orElseThrow().monthUsd(), 1e-6);
    });
  }

  @Test
  void theFrontOfTwoTasksIsThatOfEveryPairPricedTogether() {
    Seeds.each(Seeds.some(10, 100), random -> {
      int tenths = 1 + random.nextInt(8);
      boolean again = random.nextBoolean();
      Scenario scenario = Tasks.in(scenario(random), "{ \"name\": \"a\", \"callShare\": 0.%s%s }".formatted(tenths,
          again ? ", " + success(random) : ""), "{ \"name\": \"b\", \"callShare\": 0.%s, \"within\": \"hours\" }"
              .formatted(10 - tenths));
      List<Dull> all = new ArrayList<>();
      Work work = Work.of(scenario);
      for (Work.Part one : parts(work.parts().get(0), again)) {
        for (Work.Part other : parts(work.parts().get(1), false)) {
          double first = work.parts().get(0).callsPerMonth() / work.callsPerMonth();
          all.add(new Dull(ENGINE.prepare(work.with(0, one).with(1, other)).report().monthUsd(),
              first * quality(one) + (1 - first) * quality(other)));
        }
      }
      PlanLimits limits = PlanLimits.of(ENGINE, scenario).withQuality(76).withMonthUsd(OptionalDouble.empty());
      SearchReport found = PlanSearch.of(ENGINE, scenario, limits, again ? EnumSet.of(MayChange.ROUTING,
          MayChange.ESCALATION) : EnumSet.of(MayChange.ROUTING), Watch.NONE);
      List<PlanSpot> frontier = found.frontier();
      frontier.forEach(spot -> assertTrue(all.stream().noneMatch(plan -> plan.usd() < spot.monthUsd() - 1e-6
          && plan.quality() >= spot.quality() - 1e-9)));
      frontier.forEach(spot -> assertEquals(1, ENGINE.report(found.worked().orElseThrow().of(spot)
          .scenario()).monthUsd()
          / spot.monthUsd(), 1e-9));
      Answer cheapest = found.answer(Answer.Kind.CHEAPEST).orElseThrow();
      assertEquals(ENGINE.report(cheapest.scenario()).monthUsd(), cheapest.monthUsd(), 1e-6);
      assertEquals(found.fitting().getFirst().monthUsd(), cheapest.monthUsd(), 1e-6);
    });
  }

  private static String success(SplittableRandom random) {
    return "\"success\": [ %s ]".formatted(String.join(", ", MODELS.stream().map(model ->
        "{ \"model\": \"%s\", \"share\": 0.%s }".formatted(model, 5 + random.nextInt(5))).toList()));
  }

  /// A task on each model, and where it may ask again on each other one after it.
  private static List<Work.Part> parts(Work.Part part, boolean again) {
    return MODELS.stream().map(model -> part.routed(RoutingMix.allOn(model))).flatMap(first -> Stream.concat(
        Stream.of(first), MODELS.stream().filter(model -> again && !first.mix().getFirst().model().equals(model))
            .map(model -> first.asking(Optional.of(new Escalation(model, 1)))))).toList();
  }

  private static double quality(Work.Part part) {
    double failed = part.tries().size() == 1 ? 0 : part.tries().getLast().share();
    return (1 - failed) * score(part.tries().getFirst().model()) + failed * score(part.tries().getLast().model());
  }

  private static Scenario scenario(SplittableRandom random) {
    return Shipped.scenario("20-agents").withWorkload(work -> work.withAgents(1 + random.nextInt(40))
        .withContextTokens(1000 + random.nextInt(150_000)).withOutputTokens(random.nextInt(4000)))
        .withPlan(plan -> plan.withBatchShare(random.nextInt(5) / 10.0).withCaching(plan.caching()
            .withHitRate(random.nextBoolean() ? HitRate.DERIVED : HitRate.fixed(random.nextInt(10) / 10.0))));
  }

  private static RoutingMix mix(double[] parts) {
    List<RouteShare> routes = new ArrayList<>();
    for (int i = 0; i < parts.length; i++) {
      routes.add(new RouteShare(MODELS.get(i), parts[i]));
    }
    return new RoutingMix(routes);
  }

  private static List<Plan> variants(Plan plan, Set<MayChange> may) {
    return may.contains(MayChange.REGION) ? List.of(plan.withRegion("global"), plan.withRegion("us"))
        : List.of(plan.withCaching(plan.caching().withEnabled(false)),
            plan.withCaching(plan.caching().withLifetime("5m")), plan.withCaching(plan.caching().withLifetime("1h")));
  }

  private static double score(String model) {
    return SCORES[MODELS.indexOf(model)];
  }

  private static List<Dull> front(List<Dull> all) {
    return all.stream().filter(plan -> all.stream().noneMatch(other -> other.usd() <= plan.usd() + 1e-9
        && other.quality() > plan.quality() + 1e-9 || other.usd() < plan.usd() - 1e-9
        && other.quality() >= plan.quality() - 1e-9)).sorted(Comparator.comparingDouble(Dull::usd)).toList();
  }

  /// Plans alike in both stand there once.
  private static void assertSame(List<Dull> dull, List<PlanSpot> found) {
    List<Dull> expected = new ArrayList<>();
    dull.stream().filter(plan -> expected.isEmpty() || plan.usd() > expected.getLast().usd() + 1e-6)
        .forEach(expected::add);
    assertEquals(expected.size(), found.size());
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i).usd(), found.get(i).monthUsd(), 1e-6);
      assertEquals(expected.get(i).quality(), found.get(i).quality(), 1e-9);
    }
  }
}
