package runrate.policies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import runrate.scenario.BudgetPolicy.OnLimit;
import runrate.scenario.Period;
import runrate.scenario.Scenario;
import runrate.testing.RandomScenarios;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import runrate.units.Problem;

/// Whatever the scenario: no call is lost, and none is counted twice.
class PolicyBalanceTest {
  private static Scenario limited(SplittableRandom random) {
    double usd = Math.exp(random.nextDouble() * 10);
    return RandomScenarios.next(random).withBudget(budget ->
        budget.with(Period.DAY, "", OptionalDouble.of(usd)));
  }

  /// Few random plans can be bought as they are.
  @Test
  void everyCallOfARandomPlanIsAnsweredOrRefusedOrStillOpenOnce() {
    int[] over = new int[1];
    Seeds.each(Seeds.some(300, 2_000), random -> {
      Scenario scenario = limited(random);
      if (Shipped.engine().check(scenario).stream().noneMatch(Problem::isError)) {
        over[0] += check(scenario) ? 1 : 0;
      }
    });
    assertTrue(over[0] > 10, over[0] + " scenarios were over a limit");
  }

  @Test
  void soIsEveryCallOfTheDefaultTeamInOtherMonths() {
    int[] over = new int[1];
    Seeds.each(Seeds.some(150, 2_000), random -> over[0] += check(team(random)) ? 1 : 0);
    assertTrue(over[0] > 50, over[0] + " scenarios were over a limit");
  }

  private static Scenario team(SplittableRandom random) {
    Scenario other = limited(random);
    return Shipped.scenario("20-agents").withBudget(old -> other.budget().with(Period.DAY, "",
            OptionalDouble.of(1 + random.nextInt(1_500)))).withForecast(old -> other.forecast())
        .withWorkload(work -> work.withCallsPerDay(random.nextInt(700)))
        .withPlan(plan -> plan.withBatchShare(random.nextDouble()).withContextPruning(random.nextDouble()));
  }

  private static boolean check(Scenario scenario) {
    PolicyReport report = PolicyReport.of(Shipped.engine(), scenario);
    report.outcomes().forEach(outcome -> check(report, outcome));
    Overshoot bound = report.overshoot();
    bound.calls().forEach(call -> assertTrue(call.usd() <= bound.dearestUsd() * (1 + 1e-9), call + " of " + bound));
    return report.over() > 0;
  }

  private static void check(PolicyReport report, PolicyOutcome outcome) {
    long waiting = 0;
    for (PolicyDay day : outcome.days()) {
      assertEquals(day.asked(), day.onTime() + day.late() + day.downgraded() + day.refused() + day.open(),
          outcome.policy() + " on " + day.date());
      assertTrue(day.onTime() >= 0 && day.late() >= 0 && day.downgraded() >= 0 && day.refused() >= 0
          && day.open() >= 0 && day.usd() >= -1e-9 && Double.isFinite(day.usd()), day.toString());
      waiting += day.late() + day.open() - day.caughtUp();
      assertEquals(waiting, day.waiting(), "what waits is what came less what ran");
    }
    assertEquals(outcome.open(), waiting, "what waits at the end is still open");
    assertEquals(report.asked(), outcome.asked(), "all policies are asked for the same");
    assertEquals(outcome.asked(), outcome.onTime() + outcome.late() + outcome.downgraded() + outcome.refused()
        + outcome.open());
    if (outcome.policy() != OnLimit.NONE && outcome.policy() != OnLimit.QUEUE) {
      outcome.days().forEach(day -> keepsWithin(report, outcome, day));
    }
  }

  /// Reserved capacity is paid whatever a day may spend.
  private static void keepsWithin(PolicyReport report, PolicyOutcome outcome, PolicyDay day) {
    double fixed = report.scenario().plan().contract().reservedUsd();
    double limit = Math.max(report.limit().usdOn(day.date()), fixed);
    assertTrue(day.usd() <= limit * (1 + 1e-9) + 1e-6, outcome.policy() + " spends " + day + " of " + limit);
  }
}
