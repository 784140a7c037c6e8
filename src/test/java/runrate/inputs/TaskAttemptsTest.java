package runrate.inputs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.testing.Near.assertNear;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Tasks;
import runrate.tradeoff.TaskOutcome;
import runrate.units.Problem;

/// A second try on a stronger model. 30,000 calls of 1,000 tokens: Haiku 4.5 at $1 a million costs $30, Opus 4.6 at $5.
class TaskAttemptsTest {
  private static final String HAIKU = "anthropic/claude-haiku-4-5";
  private static final String OPUS = "anthropic/claude-opus-4-6";

  private static Scenario task(String success) {
    return Tasks.in(Shipped.scenario("nightly-summaries", "workload.callsPerDay=1000", "workload.contextTokens=1000",
        "workload.outputTokens=0"), "{ \"name\": \"a\"%s, \"set\": { \"plan.routing\": [ { \"model\": \"%s\", "
            .formatted(success, HAIKU) + "\"share\": 1 } ] }, \"escalate\": { \"to\": \"%s\", \"share\": 0.5 } }"
                .formatted(OPUS));
  }

  private static TaskOutcome outcome(Scenario scenario) {
    return TaskOutcome.of(Shipped.engine(), scenario, Shipped.engine().report(scenario)).getFirst();
  }

  private static List<String> warnings(Scenario scenario) {
    return Shipped.engine().check(scenario).stream().filter(problem -> problem.where().contains("escalate"))
        .map(Problem::what).toList();
  }

  /// 20 % fail, half of these go to Opus: 3,000 calls at $0.005 are $15; 80 and 10 x 0.9 of 100 succeed.
  @Test
  void aShareOfTheFailedCallsIsMadeOnceMore() {
    TaskOutcome outcome = outcome(task(", \"success\": [ { \"model\": \"%s\", \"share\": 0.8 }, { \"model\": \"%s\", "
        .formatted(HAIKU, OPUS) + "\"share\": 0.9 } ]"));
    assertNear(45, outcome.cost().monthUsd());
    assertNear(0.89, outcome.success().orElseThrow());
    assertNear(45 / (30_000 * 0.89), outcome.usdPerSuccess().orElseThrow());
  }

  @Test
  void oneRateForAllModelsHoldsForTheSecondTryToo() {
    TaskOutcome outcome = outcome(task(", \"success\": 0.8"));
    assertNear(0.8 + 0.1 * 0.8, outcome.success().orElseThrow());
    assertEquals(List.of(), warnings(task(", \"success\": 0.8")));
  }

  /// All of 30,000 calls may fail: half of them are $75 on Opus.
  @Test
  void whereNobodySaysHowManyFailTheShareIsOfAllAndThatIsTold() {
    assertNear(105, outcome(task("")).cost().monthUsd());
    assertEquals(OptionalDouble.empty(), outcome(task("")).success());
    assertEquals(List.of("nobody said how many calls of a fail, so that the share made once more is taken of all "
        + "calls"), warnings(task("")));
  }

  @Test
  void aSecondTryOfUnknownSuccessMakesNoRate() {
    assertEquals(OptionalDouble.empty(), outcome(task(", \"success\": [ { \"model\": \"%s\", \"share\": 0.8 } ]"
        .formatted(HAIKU))).success());
  }
}
