package runrate.tradeoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static runrate.testing.Near.assertNear;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import runrate.capacity.CapacityReport;
import runrate.costing.AverageCall;
import runrate.costing.ModelFlow;
import runrate.scenario.Scenario;
import runrate.scenario.TaskSuccess;
import runrate.testing.Shipped;
import runrate.testing.Tasks;
import runrate.units.Problem;

/// Low effort first, the failures again at default: the same model, which thinks otherwise the second time. 30,000
/// calls of 1,000 tokens to Opus 4.6 at $5 and $25 a million: thinking 200 tokens a call costs $0.01, thinking 2,000
/// $0.055.
class SecondTryTest {
  private static final String OPUS = "anthropic/claude-opus-4-6";
  private static final String HAIKU = "anthropic/claude-haiku-4-5";

  private static Scenario ladder(String success, String again, String... changes) {
    return Tasks.in(Shipped.scenario("nightly-summaries", Stream.concat(Stream.of("workload.callsPerDay=1000",
        "workload.contextTokens=1000", "workload.outputTokens=0", "workload.thinkingTokens=2000",
        "plan.thinkingCapTokens=200"), Stream.of(changes)).toArray(String[]::new)),
        "{ \"name\": \"a\", %s \"set\": { \"plan.routing\": [ { \"model\": \"%s\", \"share\": 1 } ] }, \"escalate\": "
            .formatted(success, OPUS) + "{ \"to\": \"%s\", \"share\": 1%s } }".formatted(OPUS, again));
  }

  private static TaskOutcome outcome(Scenario scenario) {
    return TaskOutcome.of(Shipped.engine(), scenario, Shipped.engine().report(scenario)).getFirst();
  }

  /// Of 1,000 calls 850 succeed for $10; 150 again at $0.055 are $8.25, of which 55 % succeed: 82.5 more.
  @Test
  void lowEffortAndTheFailuresAgainAtDefault() {
    TaskOutcome outcome = outcome(ladder("\"success\": 0.85,", ", \"thinkingTokens\": 2000, \"success\": 0.55"));
    assertNear(30 * 18.25, outcome.cost().monthUsd());
    assertNear(0.9325, outcome.success().orElseThrow());
    assertNear(18.25 / 932.5, outcome.usdPerSuccess().orElseThrow());
  }

  @Test
  void withoutThinkingOfItsOwnASecondTryThinksAsTheFirst() {
    TaskOutcome outcome = outcome(ladder("\"success\": 0.85,", ""));
    assertNear(30 * 11.5, outcome.cost().monthUsd());
    assertNear(0.85 + 0.15 * 0.85, outcome.success().orElseThrow());
  }

  /// 85 % at low effort for $0.49, and of the rest 53 % at the default's $1.39: 93 % for $0.70, where the default alone
  /// is 91.7 % for $1.39. A call that failed once is harder, so that fewer of them than 91.7 % succeed.
  @Test
  void thePublishedLadderFollowsFromItsSuccessRates() {
    String low = "plan.thinkingCapTokens=19400";
    String all = "workload.thinkingTokens=55400";
    Scenario scenario = ladder("\"success\": 0.85,", ", \"thinkingTokens\": 55400, \"success\": 0.53", all, low);
    Scenario alone = ladder("\"success\": 0.917,", "", all, "plan.thinkingCapTokens=null")
        .withTasks(List.of(scenario.tasks().getFirst().withoutEscalation()));
    assertNear(1.39, outcome(alone).cost().costPerRequestUsd());
    TaskOutcome outcome = outcome(scenario);
    assertEquals(0.70, outcome.cost().costPerRequestUsd(), 0.005);
    assertEquals(0.93, outcome.success().orElseThrow(), 0.005);
  }

  /// 150 of 1,000 answers are those of Opus at 60, 850 those of Haiku at 40.
  @Test
  void anAnswerAskedForOnceMoreIsAsGoodAsTheSecondOne() {
    Scenario scored = Tasks.in(Shipped.scenario("nightly-summaries", "quality.scores=[ { \"model\": \"%s\", "
        .formatted(HAIKU) + "\"score\": 40 }, { \"model\": \"%s\", \"score\": 60 } ]".formatted(OPUS)),
        "{ \"name\": \"a\", \"success\": 0.85, \"set\": { \"plan.routing\": [ { \"model\": \"%s\", \"share\": 1 } ] }, "
            .formatted(HAIKU) + "\"escalate\": { \"to\": \"%s\", \"share\": 1 } }".formatted(OPUS));
    assertNear(43, outcome(scored).quality().orElseThrow());
    Scenario unknown = scored.withTasks(List.of(scored.tasks().getFirst().withSuccess(
        TaskSuccess.UNKNOWN)));
    assertNear(40, outcome(unknown).quality().orElseThrow());
  }

  @Test
  void firstAndSecondTriesOnOneModelAreTwoRoutes() {
    Scenario scenario = ladder("\"success\": 0.85,", ", \"thinkingTokens\": 2000");
    List<ModelFlow> flows = Shipped.engine().prepare(scenario).flows();
    assertEquals(List.of(false, true), flows.stream().map(flow -> flow.key().again()).toList());
    assertNear(200, flows.getFirst().answerTokens());
    assertNear(2000, flows.getLast().answerTokens());
    assertEquals(1, Shipped.engine().report(scenario).byModel().size());
    CapacityReport.of(Shipped.engine(), scenario);
  }

  /// 1,150 calls that think (200,000 + 150 x 2,000) / 1,150 tokens each cost what the ladder costs.
  @Test
  void oneAverageCallKnowsWhatSecondTriesThink() {
    Scenario scenario = ladder("\"success\": 0.85,", ", \"thinkingTokens\": 2000");
    assertNear(30 * 18.25, Shipped.engine().report(AverageCall.of(scenario)).monthUsd());
  }

  @Test
  void aSecondTryThatWritesMoreThanItsModelDoesIsAnError() {
    assertEquals(List.of("tasks[0].escalate.thinkingTokens: second tries: answer and thinking have 200,000 tokens, "
        + "more than Claude Opus 4.6's largest output of 128,000"), Shipped.engine().check(ladder("\"success\": 0.85,",
            ", \"thinkingTokens\": 200000")).stream().filter(Problem::isError).map(problem ->
                problem.where() + ": " + problem.what()).toList());
    assertEquals(OptionalDouble.empty(), outcome(ladder("", ", \"success\": 0.5")).success());
  }
}
