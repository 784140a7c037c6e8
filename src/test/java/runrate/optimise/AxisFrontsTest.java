package runrate.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import runrate.compare.UnitEconomics;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.inputs.Work;
import runrate.risk.Watch;
import runrate.scenario.HitRate;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import runrate.testing.Tasks;
import runrate.text.Money;
import runrate.text.WhySearch;

/// Fronts by speed and by what a success costs, found a second time in the dullest way.
class AxisFrontsTest {
  private static final CostEngine ENGINE = Shipped.engine();
  private static final Scenario AGENTS = Shipped.scenario("20-agents");
  private static final List<String> MODELS = List.of("anthropic/claude-haiku-4-5", "anthropic/claude-sonnet-4-6",
      "anthropic/claude-opus-4-6");
  private static final double[] SCORES = {74, 86, 91};
  private static final double[] LOSSES = {0, 0.3, 0.8, 1.6, 3};

  /// A plan and what it comes to.
  private record Dull(double usd, double quality, double seconds, double outcomeUsd) {
    boolean keeps(PlanLimits limits) {
      return quality >= limits.quality() - 1e-9 && usd <= limits.monthUsd().orElse(1e99) + 1e-9
          && seconds <= limits.withinSeconds().orElse(1e99) + 1e-9;
    }
  }

  private static SearchReport search(Scenario scenario, PlanLimits limits, Set<MayChange> may) {
    return PlanSearch.of(ENGINE, scenario, limits, may, Watch.NONE);
  }

  /// 231 mixes of three models, thinking as much as asked for, three quarters, a half, a quarter and nothing of it.
  @Test
  void ofWorkOfOneKindTheFrontBySpeedIsThatOfEveryPlanPricedByItself() {
    Seeds.each(Seeds.some(1, 60), random -> {
      Scenario scenario = AGENTS.withWorkload(work -> work.withAgents(1 + random.nextInt(40))
          .withContextTokens(1000 + random.nextInt(150_000)).withOutputTokens(random.nextInt(4000)))
          .withPlan(plan -> plan.withCaching(plan.caching().withHitRate(HitRate.fixed(random.nextInt(10) / 10.0))));
      List<Dull> all = new ArrayList<>();
      for (int haiku = 0; haiku <= 20; haiku++) {
        for (int sonnet = 0; sonnet + haiku <= 20; sonnet++) {
          all.addAll(thinkingLess(scenario, new double[] {haiku / 20.0, sonnet / 20.0, (20 - haiku - sonnet) / 20.0}));
        }
      }
      PlanLimits limits = limits(scenario, random, all);
      SearchReport found = search(scenario, limits, EnumSet.of(MayChange.ROUTING, MayChange.THINKING));
      assertEquals(all.size(), found.counted());
      AxisFront speed = found.front(PlanAxis.SPEED).orElseThrow();
      assertSame(front(all.stream().filter(plan -> plan.quality >= limits.quality() - 1e-9).toList(), Dull::usd,
          plan -> -plan.seconds), speed.frontier(), PlanSpot::monthUsd, spot -> -spot.seconds());
      assertSame(front(all.stream().filter(plan -> plan.keeps(limits)).toList(), Dull::usd, plan -> -plan.seconds),
          speed.fitting(), PlanSpot::monthUsd, spot -> -spot.seconds());
    });
  }

  private static List<Dull> thinkingLess(Scenario scenario, double[] parts) {
    var routes = new ArrayList<RouteShare>();
    double score = 0;
    for (int i = 0; i < parts.length; i++) {
      routes.add(new RouteShare(MODELS.get(i), parts[i]));
      score += parts[i] * SCORES[i];
    }
    List<Dull> plans = new ArrayList<>();
    double all = scenario.workload().thinkingTokens();
    for (int quarters = 0; quarters < LOSSES.length; quarters++) {
      double cap = all * (4 - quarters) / 4;
      Scenario planned = scenario.withPlan(plan -> plan.withRouting(new RoutingMix(routes))
          .withThinkingCap(OptionalDouble.of(cap)));
      plans.add(new Dull(ENGINE.prepare(planned).monthUsd(), score - LOSSES[quarters],
          PlanSearch.secondsToday(ENGINE, planned), Double.NaN));
    }
    return plans;
  }

  /// A floor, and a cost and a time that about half of the plans keep to.
  private static PlanLimits limits(Scenario scenario, SplittableRandom random, List<Dull> all) {
    Dull some = all.get(random.nextInt(all.size()));
    return PlanLimits.of(ENGINE, scenario).withQuality(75 + random.nextInt(12))
        .withMonthUsd(random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(some.usd))
        .withWithinSeconds(random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(some.seconds));
  }

  /// Three tasks on three models are 27 plans; a model that fails less may be the cheaper one for each success.
  @Test
  void ofSeveralTasksBothFrontsAreThoseOfEveryCombinationPricedTogether() {
    Seeds.each(Seeds.some(8, 400), random -> {
      Scenario scenario = Tasks.in(AGENTS.withQuality(quality -> quality.withFailedOutcomeCostUsd(random.nextInt(3)))
              .withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.empty())),
          task(random, "a", 0.2, "seconds"), task(random, "b", 0.5, "seconds"), task(random, "c", 0.3, "hours"));
      List<Dull> all = combinations(scenario);
      PlanLimits limits = limits(scenario, random, all);
      SearchReport found = search(scenario, limits, EnumSet.of(MayChange.ROUTING));
      assertEquals(27, found.counted());
      AxisFront speed = found.front(PlanAxis.SPEED).orElseThrow();
      List<Dull> good = all.stream().filter(plan -> plan.quality >= limits.quality() - 1e-9).toList();
      assertSame(front(good, Dull::usd, plan -> -plan.seconds), speed.frontier(), PlanSpot::monthUsd, spot ->
          -spot.seconds());
      assertSame(front(all.stream().filter(plan -> plan.keeps(limits)).toList(), Dull::usd, plan -> -plan.seconds),
          speed.fitting(), PlanSpot::monthUsd, spot -> -spot.seconds());
      AxisFront outcome = found.front(PlanAxis.OUTCOME).orElseThrow();
      assertSame(front(all, Dull::outcomeUsd, Dull::quality), outcome.frontier(), AxisFrontsTest::outcomeUsd,
          PlanSpot::quality);
      assertSame(front(all.stream().filter(plan -> plan.keeps(limits)).toList(), Dull::outcomeUsd, Dull::quality),
          outcome.fitting(), AxisFrontsTest::outcomeUsd, PlanSpot::quality);
    });
  }

  private static String task(SplittableRandom random, String name, double share, String within) {
    List<String> success = MODELS.stream().map(model -> "{\"model\": \"%s\", \"share\": %s}".formatted(model,
        (40 + random.nextInt(61)) / 100.0)).toList();
    return """
        {"name": "%s", "callShare": %s, "within": "%s", "success": [%s]%s, "set": {"workload.outputTokens": %s,
         "plan.routing": [{"model": "%s", "share": 1}]}}""".formatted(name, share, within, String.join(", ", success),
        random.nextBoolean() ? "" : ", \"failedOutcomeCostUsd\": 0.5", 100 + random.nextInt(3000), MODELS.get(1));
  }

  private static List<Dull> combinations(Scenario scenario) {
    List<Dull> all = new ArrayList<>();
    Work work = Work.of(scenario);
    for (int plan = 0; plan < 27; plan++) {
      int[] models = {plan % 3, plan / 3 % 3, plan / 9};
      Work routed = work;
      double quality = 0;
      for (int i = 0; i < models.length; i++) {
        routed = routed.with(i, work.parts().get(i).routed(RoutingMix.allOn(MODELS.get(models[i]))));
        quality += work.parts().get(i).callsPerMonth() / work.callsPerMonth() * SCORES[models[i]];
      }
      CostReport cost = ENGINE.prepare(routed).report();
      all.add(new Dull(cost.monthUsd(), quality, PlanSearch.secondsToday(ENGINE, routed.whole()),
          UnitEconomics.of(ENGINE, routed.whole(), cost).outcomeUsd().orElseThrow()));
    }
    return all;
  }

  private static double outcomeUsd(PlanSpot spot) {
    return spot.outcomeUsd().orElseThrow();
  }

  @Test
  void aSuccessCostsWhatUnitEconomicsSay() {
    Scenario sold = Shipped.scenario("20-agents", "business.successShare=0.8", "business.requestsPerFeature=3",
        "quality.failedOutcomeCostUsd=2");
    for (Scenario scenario : List.of(sold, Shipped.scenario("agent-roles"))) {
      SearchReport found = search(scenario, PlanLimits.of(ENGINE, scenario), MayChange.USUALLY);
      assertEquals(perOutcome(scenario), outcomeUsd(found.today().orElseThrow()), 1e-9);
      AxisFront outcome = found.front(PlanAxis.OUTCOME).orElseThrow();
      assertTrue(outcome.fitting().size() > 1);
      outcome.fitting().forEach(spot -> assertEquals(perOutcome(found.plan(spot).scenario()),
          outcomeUsd(spot), 1e-9));
    }
  }

  private static double perOutcome(Scenario scenario) {
    return UnitEconomics.of(ENGINE, scenario, ENGINE.report(scenario)).outcomeUsd().orElseThrow();
  }

  @Test
  void whereNobodySaidHowOftenItSucceedsOrNobodyWaitsThereIsNoSuchFront() {
    PlanLimits limits = PlanLimits.of(ENGINE, AGENTS);
    assertEquals(Optional.empty(), search(AGENTS, limits, MayChange.USUALLY).front(PlanAxis.OUTCOME));
    Scenario patient = Tasks.in(AGENTS, "{\"name\": \"a\", \"within\": \"hours\"}");
    assertEquals(Optional.empty(), search(patient, limits, MayChange.USUALLY).front(PlanAxis.SPEED));
    assertTrue(search(AGENTS, limits, MayChange.USUALLY).front(PlanAxis.SPEED).isPresent());
    assertEquals(List.of(), search(AGENTS, limits, MayChange.USUALLY).others().leftOut());
  }

  /// Twelve tasks on three models, each with its own cost of failure, are half a million plans to compare.
  @Test
  void whereTasksHaveTooManyPlansToWeighThemForEachSuccessThatIsSaid() {
    var random = new SplittableRandom(1);
    Scenario many = Tasks.in(AGENTS, IntStream.range(0, 12).mapToObj(i -> task(random, "t" + i, 1 / 12.0, "hours"))
        .toArray(String[]::new));
    SearchReport found = search(many, PlanLimits.of(ENGINE, many), MayChange.USUALLY);
    assertEquals(Optional.empty(), found.front(PlanAxis.OUTCOME));
    assertEquals(1, found.others().leftOut().size());
    assertTrue(WhySearch.plans(Money.of(many), found, PlanAxis.QUALITY).notes().containsAll(found.others().leftOut()));
  }

  /// Of the fastest plans that fit each is carried by the tier that was asked for.
  @Test
  void aPlanTheTierDoesNotCarryIsNotOnTheFrontBySpeed() {
    Scenario start = Shipped.scenario("20-agents", "plan.limits.tier=start");
    PlanLimits limits = PlanLimits.of(ENGINE, start).withMonthUsd(OptionalDouble.empty()).withInTier(true);
    AxisFront speed = search(start, limits, MayChange.USUALLY).front(PlanAxis.SPEED).orElseThrow();
    assertTrue(speed.fitting().size() <= speed.frontier().size());
    for (int i = 1; i < speed.fitting().size(); i++) {
      assertTrue(speed.fitting().get(i).seconds() < speed.fitting().get(i - 1).seconds());
      assertTrue(speed.fitting().get(i).monthUsd() > speed.fitting().get(i - 1).monthUsd());
    }
  }

  private static List<Dull> front(List<Dull> all, ToDoubleFunction<Dull> cost, ToDoubleFunction<Dull> worth) {
    List<Dull> front = new ArrayList<>();
    all.stream().filter(plan -> all.stream().noneMatch(other ->
        cost.applyAsDouble(other) <= cost.applyAsDouble(plan) + 1e-9
            && worth.applyAsDouble(other) > worth.applyAsDouble(plan) + 1e-9
        || cost.applyAsDouble(other) < cost.applyAsDouble(plan) - 1e-9
            && worth.applyAsDouble(other) >= worth.applyAsDouble(plan) - 1e-9))
        .sorted((one, other) -> Double.compare(cost.applyAsDouble(one), cost.applyAsDouble(other)))
        .filter(plan -> front.isEmpty() || cost.applyAsDouble(plan) > cost.applyAsDouble(front.getLast()) + 1e-6)
        .forEach(front::add);
    return front;
  }

  private static void assertSame(List<Dull> expected, List<PlanSpot> found, ToDoubleFunction<PlanSpot> cost,
      ToDoubleFunction<PlanSpot> worth) {
    ToDoubleFunction<Dull> dullCost = cost.applyAsDouble(new PlanSpot(1, 2, 3, OptionalDouble.of(4), List.of())) == 1
        ? Dull::usd : Dull::outcomeUsd;
    assertEquals(expected.stream().map(plan -> figure(dullCost.applyAsDouble(plan))).toList(),
        found.stream().map(spot -> figure(cost.applyAsDouble(spot))).toList());
    for (int i = 0; i < expected.size(); i++) {
      double good = worth.applyAsDouble(found.get(i));
      assertEquals(good < 0 ? -expected.get(i).seconds : expected.get(i).quality, good, 1e-9);
    }
  }

  private static String figure(double usd) {
    return "%.6f".formatted(usd);
  }
}
