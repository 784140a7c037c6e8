package runrate.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import runrate.compare.UnitEconomics;
import runrate.costing.CostEngine;
import runrate.costing.CostReport;
import runrate.inputs.Work;
import runrate.risk.Watch;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import runrate.testing.Tasks;
import runrate.text.Money;
import runrate.text.SearchSentence;
import runrate.text.WhySearch;

/// Without a least quality the cheapest plan is the one whose successes cost least, failures included.
class CheapestSuccessTest {
  private static final CostEngine ENGINE = Shipped.engine();
  private static final Scenario AGENTS = Shipped.scenario("20-agents");
  private static final List<String> MODELS = List.of("anthropic/claude-haiku-4-5", "anthropic/claude-sonnet-4-6",
      "anthropic/claude-opus-4-6");

  private record Dull(double monthUsd, double outcomeUsd) {}

  private static SearchReport search(Scenario scenario, double floor) {
    return PlanSearch.of(ENGINE, scenario, PlanLimits.of(ENGINE, scenario).withQuality(floor).withMonthUsd(
        scenario.budget().monthlyUsd()), EnumSet.of(MayChange.ROUTING), Watch.NONE);
  }

  private static Answer cheapest(SearchReport report) {
    return report.answer(Answer.Kind.CHEAPEST).orElseThrow();
  }

  /// @param success of Haiku, Sonnet and Opus
  private static String task(String name, double share, double... success) {
    String models = IntStream.range(0, 3).mapToObj(i -> "{\"model\": \"%s\", \"share\": %s}".formatted(MODELS.get(i),
        success[i])).collect(Collectors.joining(", "));
    return "{\"name\": \"%s\", \"callShare\": %s, \"success\": [%s], \"set\": {\"plan.routing\": [{\"model\": \"%s\", "
        .formatted(name, share, models, MODELS.get(1)) + "\"share\": 1}]}}";
  }

  private static Scenario scenario(double failureUsd, String... tasks) {
    return Tasks.in(AGENTS.withQuality(quality -> quality.withFailedOutcomeCostUsd(failureUsd))
        .withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.empty())), tasks);
  }

  /// Of ten calls Haiku fails six and Sonnet one: at a dollar a failure that is $1.50 and $0.11 for each success, and
  /// no model costs as much as the difference.
  @Test
  void aDearModelThatFailsLessIsTheCheapestForEachSuccess() {
    Scenario scenario = scenario(1, task("a", 1, 0.4, 0.9, 0.9));
    SearchReport free = search(scenario, 0);
    assertEquals(List.of(MODELS.get(1)), models(free));
    assertEquals(outcomeUsd(cheapest(free).scenario()), cheapest(free).outcomeUsd().orElseThrow(), 1e-9);
    assertTrue(SearchSentence.assumed(free).contains("No least quality is set: the cheapest plan is the one whose "
        + "successes cost least, failures included, however it scores."));
    assertTrue(WhySearch.answer(ENGINE.book(), Money.of(scenario), free, cheapest(free)).formula().contains(
        "the one whose successes cost least"));
    SearchReport floored = search(scenario, 70);
    assertEquals(List.of(MODELS.get(0)), models(floored));
    assertEquals(Optional.empty(), floored.perSuccess());
    assertTrue(WhySearch.answer(ENGINE.book(), Money.of(scenario), floored, cheapest(floored)).formula().contains(
        "the one whose month costs least"));
  }

  private static List<String> models(SearchReport report) {
    return ENGINE.work(cheapest(report).scenario()).parts().stream().map(part -> part.mix().stream().filter(route ->
        route.share() > 0).findFirst().orElseThrow().model()).toList();
  }

  /// A floor of one task alone leaves the other any quality.
  @Test
  void aFloorOfEachTaskIsOneOfAllWork() {
    String floored = task("a", 0.5, 0.4, 0.9, 0.9).replace("{\"name\"", "{\"qualityFloor\": 70, \"name\"");
    assertEquals(Optional.empty(), search(scenario(1, floored, floored.replace("\"a\"", "\"b\"")), 0).perSuccess());
    assertTrue(search(scenario(1, floored, task("b", 0.5, 0.4, 0.9, 0.9)), 0).perSuccess().isPresent());
  }

  /// Every model succeeds 7 times of 10: what a success costs is then the month, plus and times the same.
  @Test
  void whereModelsSucceedAlikeBothCheapestPlansAreOne() {
    Scenario alike = scenario(2, task("a", 0.4, 0.7, 0.7, 0.7), task("b", 0.6, 0.7, 0.7, 0.7));
    SearchReport free = search(alike, 0);
    assertEquals(free.fitting().getFirst(), free.perSuccess().orElseThrow());
    Scenario one = Shipped.scenario("20-agents", "business.successShare=0.8", "quality.failedOutcomeCostUsd=2");
    SearchReport ofOneKind = search(one, 0);
    assertEquals(ofOneKind.fitting().getFirst(), ofOneKind.perSuccess().orElseThrow());
    assertEquals(outcomeUsd(cheapest(ofOneKind).scenario()), cheapest(ofOneKind).outcomeUsd().orElseThrow(), 1e-9);
  }

  /// Nobody said how often it succeeds, only what a failure costs.
  @Test
  void whereNoSuccessIsKnownTheMonthDecides() {
    SearchReport report = search(Shipped.scenario("20-agents", "quality.failedOutcomeCostUsd=2"), 0);
    assertEquals(Optional.empty(), report.perSuccess());
    assertEquals(report.fitting().getFirst().monthUsd(), cheapest(report).monthUsd(), 1e-6);
  }

  /// Three tasks on three models are 27 plans, each priced as a scenario of its own.
  @Test
  void ofEveryCombinationTheCheapestPerSuccessIsFound() {
    Seeds.each(Seeds.some(12, 400), random -> {
      Scenario scenario = scenario(random.nextInt(3), task("a", 0.2, some(random)), task("b", 0.5, some(random)),
          task("c", 0.3, some(random)));
      List<Dull> all = combinations(scenario);
      OptionalDouble most = random.nextBoolean() ? OptionalDouble.empty()
          : OptionalDouble.of(all.get(random.nextInt(all.size())).monthUsd());
      SearchReport found = search(scenario.withBudget(budget -> budget.withMonthlyUsd(most)), 0);
      double least = all.stream().filter(cost -> cost.monthUsd() <= most.orElse(1e99) + 1e-9)
          .mapToDouble(Dull::outcomeUsd).min().orElseThrow();
      assertEquals(least, cheapest(found).outcomeUsd().orElseThrow(), 1e-9);
      assertEquals(least, outcomeUsd(cheapest(found).scenario()), 1e-9);
      assertTrue(found.spot(cheapest(found)).isPresent(), "it has a place in the chart");
    });
  }

  /// Floors of tasks, seconds and one region for all hold; where few tasks are joined in full the answer is the same.
  @Test
  void itIsTheFirstOfTheFrontThatJoinsEveryPlan() {
    Seeds.each(Seeds.some(6, 100), random -> {
      String floored = task("a", 0.5, some(random)).replace("{\"name\"", "{\"qualityFloor\": %s, \"name\""
          .formatted(60 + random.nextInt(31)));
      Scenario scenario = scenario(random.nextInt(3), floored, task("b", 0.5, some(random)));
      SearchReport found = PlanSearch.of(ENGINE, scenario, PlanLimits.of(ENGINE, scenario).withQuality(0)
          .withWithinSeconds(OptionalDouble.of(8 + random.nextInt(30))), EnumSet.of(MayChange.ROUTING,
              MayChange.THINKING, MayChange.REGION), Watch.NONE);
      assertEquals(found.others().outcome().orElseThrow().fitting().stream().findFirst().map(PlanSpot::outcomeUsd)
          .map(usd -> Math.rint(usd.orElseThrow() * 1e9)), found.perSuccess().map(PlanSpot::outcomeUsd)
          .map(usd -> Math.rint(usd.orElseThrow() * 1e9)));
    });
  }

  private static double[] some(SplittableRandom random) {
    return new double[] {(30 + random.nextInt(71)) / 100.0, (30 + random.nextInt(71)) / 100.0,
        (30 + random.nextInt(71)) / 100.0};
  }

  private static List<Dull> combinations(Scenario scenario) {
    List<Dull> all = new ArrayList<>();
    Work work = Work.of(scenario);
    for (int plan = 0; plan < 27; plan++) {
      int[] models = {plan % 3, plan / 3 % 3, plan / 9};
      Work routed = work;
      for (int i = 0; i < models.length; i++) {
        routed = routed.with(i, work.parts().get(i).routed(RoutingMix.allOn(MODELS.get(models[i]))));
      }
      CostReport cost = ENGINE.prepare(routed).report();
      all.add(new Dull(cost.monthUsd(), UnitEconomics.of(ENGINE, routed.whole(), cost).outcomeUsd().orElseThrow()));
    }
    return all;
  }

  private static double outcomeUsd(Scenario scenario) {
    return UnitEconomics.of(ENGINE, scenario, ENGINE.report(scenario)).outcomeUsd().orElseThrow();
  }
}
