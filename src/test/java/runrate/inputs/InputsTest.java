package runrate.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import runrate.scenario.HitRate;
import runrate.scenario.MonthDays;
import runrate.scenario.RouteShare;
import runrate.scenario.Scenario;
import runrate.scenario.Variant;
import runrate.testing.RandomScenarios;
import runrate.testing.Seeds;
import runrate.testing.Shipped;

class InputsTest {
  private static final Scenario TWENTY = Shipped.scenario("20-agents");

  private static double at(String path, Scenario scenario) {
    return Inputs.at(path).value(scenario);
  }

  private static Scenario set(String path, double value, Scenario scenario) {
    return Inputs.at(path).with(scenario, value);
  }

  @Test
  void whatIsSetIsReadBackForEveryInput() {
    Seeds.each(200, random -> {
      Scenario scenario = RandomScenarios.next(random);
      for (Input input : Inputs.all()) {
        double value = input.range().nearest(random.nextInt(3) + (input.range().isWhole() ? 0 : 0.25), 0.5);
        Scenario changed = input.with(scenario, value);
        boolean isThere = !input.path().startsWith("baseline.plan.") && !input.path().startsWith("business.currency.")
            && !input.path().startsWith("budget.policy.raise.") || !Double.isNaN(input.value(scenario));
        double room = input.path().endsWith("historyShare")
            ? 1 - at(input.path().replace("historyShare", "cacheableShare"), scenario) : Double.POSITIVE_INFINITY;
        // no call carries more than its context, so that the cached calls are at least as many as the cached tokens
        double least = isThere && input.path().endsWith("cachedCallShare")
            ? at(input.path().replace("cachedCallShare", "cacheableShare"), scenario)
                + at(input.path().replace("cachedCallShare", "historyShare"), scenario) : 0;
        if (isThere) {
          assertEquals(Math.max(least, Math.min(value, room)), input.value(changed), 1e-12, input.path());
        }
      }
    });
  }

  /// Where each letter is a new start, 500,000 letters are 125 thousand million steps.
  @Test
  void aNameOfHalfAMillionLettersIsSoonNoInput() {
    assertEquals(Optional.empty(), Inputs.find("x".repeat(500_000) + "!"));
    assertEquals(Optional.empty(), Inputs.find("a[" + "x".repeat(500_000)));
    assertEquals(Optional.empty(), Inputs.find("a.".repeat(10) + "[".repeat(500_000)));
  }

  @Test
  void theHitRateIsAnInputThatMayBeLeftToTheTraffic() {
    Scenario fixed = set("plan.caching.hitRate", 0.7, TWENTY);
    assertEquals(HitRate.fixed(0.7), fixed.plan().caching().hitRate());
    Scenario derived = Inputs.at("plan.caching.hitRate").cleared().orElseThrow().apply(fixed);
    assertEquals(HitRate.DERIVED, derived.plan().caching().hitRate());
    assertTrue(Double.isNaN(at("plan.caching.hitRate", derived)));
  }

  @Test
  void theDaysOfAMonthAreAnInputThatMayBeLeftToTheCalendar() {
    Scenario fixed = set("workload.daysPerMonth", 21, TWENTY);
    assertEquals(21, at("workload.daysPerMonth", fixed));
    assertEquals(MonthDays.CALENDAR,
        Inputs.at("workload.daysPerMonth").cleared().orElseThrow().apply(fixed).workload().days());
  }

  @Test
  void aShareOfTheMixMovesTheOthersInProportion() {
    Scenario three = Shipped.scenario("routing-60-30-10");
    Scenario moved = set("plan.routing[0].share", 0.2, three);
    assertEquals(List.of(0.2, 0.6, 0.2), moved.plan().routing().routes().stream().map(RouteShare::share)
        .map(share -> Math.round(share * 1e9) / 1e9).toList());
    assertTrue(Double.isNaN(at("plan.routing[7].share", three)), "there is no eighth model");
  }

  @Test
  void aLimitOfOnesOwnIsFoundByItsModelMadeAndTakenOut() {
    String path = "plan.limits.own[openai/gpt-4.1].rpm";
    assertTrue(Double.isNaN(at(path, TWENTY)));
    Scenario limited = set(path, 500, TWENTY);
    assertEquals(500, at(path, limited));
    assertEquals(500, at("plan.limits.own[0].rpm", limited));
    assertEquals(TWENTY, Inputs.at(path).cleared().orElseThrow().apply(limited));
  }

  @Test
  void aScoreIsFoundByItsModel() {
    Scenario scored = set("quality.scores[openai/gpt-4.1].score", 81, TWENTY);
    assertEquals(81, scored.quality().scoreOf("openai/gpt-4.1").orElseThrow());
    assertEquals(TWENTY.quality(),
        Inputs.at("quality.scores[openai/gpt-4.1].score").cleared().orElseThrow().apply(scored).quality());
  }

  @Test
  void aColumnIsSeenThroughItsChanges() {
    Scenario beside = TWENTY.withPresentation(shown -> shown.withColumns(List.of(
        new Variant("half", List.of("plan.batchShare=0.5")),
            new Variant("none", List.of("plan.caching.hitRate=derived")))));
    assertEquals(0.5, at("compare[0].plan.batchShare", beside));
    assertEquals(TWENTY.plan().batchShare(), at("compare[1].plan.batchShare", beside));
    assertTrue(Double.isNaN(at("compare[1].plan.caching.hitRate", beside)), "left to the traffic");
    Scenario changed = set("compare[0].plan.batchShare", 0.25, beside);
    assertEquals(List.of("plan.batchShare=0.25"), changed.presentation().columns().getFirst().changes());
    assertEquals(TWENTY.plan(), changed.plan(), "the scenario itself stays");
  }

  @Test
  void aStepOfAWalkKeepsWhatTheStepsBeforeItChanged() {
    Scenario walk = Shipped.scenario("20-agents").withPresentation(shown -> shown.withWalk(Walks.twoSteps()));
    assertEquals(3, at("walk.steps[0].workload.agents", walk));
    assertEquals(3, at("walk.steps[1].workload.agents", walk));
    assertEquals(0.4, at("walk.steps[1].plan.batchShare", walk));
  }

  @Test
  void aValueOutsideTheRangeIsAMistakeOfTheCaller() {
    assertThrows(IllegalArgumentException.class, () -> set("plan.batchShare", 1.5, TWENTY));
  }

  @Test
  void noPathIsTakenForAnother() {
    for (String wrong : List.of("", ".", "plan", "plan.", "plan.batchShair", "plan.routing", "plan.routing[0]",
        "plan.routing[0].model", "plan.routing[x].share", "plan.batchShare[0]", "compare[0]", "a[b", "plan..batchShare",
        "plan.routing[99999999999].share")) {
      assertEquals(Optional.empty(), Inputs.find(wrong), wrong);
    }
  }

  @Test
  void aTasksInputIsItsOwnOrTakenOver() {
    Scenario roles = Shipped.scenario("agent-roles");
    Input context = Inputs.at("tasks[1].set.workload.contextTokens");
    Input cacheable = Inputs.at("tasks[1].set.plan.caching.cacheableShare");
    assertEquals(120_000, context.value(roles));
    assertEquals(0.75, cacheable.value(roles));
    Scenario own = cacheable.with(roles, 0.5);
    assertEquals(0.5, cacheable.value(own));
    assertEquals(0.75, own.plan().caching().cacheableShare());
    assertEquals(roles, cacheable.cleared().orElseThrow().apply(own));
    Scenario given = context.cleared().orElseThrow().apply(roles);
    assertEquals(80_000, context.value(given));
    assertTrue(Inputs.find("tasks[1].set.plan.region").isEmpty());
  }

  @Test
  void aShareOfATasksMixMovesTheOthers() {
    Scenario roles = Shipped.scenario("agent-roles");
    Input sonnet = Inputs.at("tasks[1].set.plan.routing[0].share");
    assertEquals(0.8, sonnet.value(roles));
    Scenario half = sonnet.with(roles, 0.5);
    assertEquals(0.5, Inputs.at("tasks[1].set.plan.routing[1].share").value(half));
    assertEquals(0.7, half.plan().routing().routes().get(1).share());
  }
}
