package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PoliciesCommandTest {
  private static Ran limited(String... more) {
    String[] args = new String[more.length + 3];
    System.arraycopy(new String[] {"policies", "--daily-limit", "1000"}, 0, args, 0, 3);
    System.arraycopy(more, 0, args, 3, more.length);
    return Ran.command(args);
  }

  @Test
  void theFirstWordsAreWhatTheCheaperModelKeeps() {
    Ran ran = limited();
    assertEquals(0, ran.exitCode());
    assertTrue(ran.says("Switching the overflow to Haiku 4.5 keeps all 178,335 calls and ends November $534 under the "
        + "budget."), ran.out());
    assertTrue(ran.says("13,147 calls over, up to 1,413 a day: all are paid for"), ran.out());
    assertTrue(ran.says("the queue grows to 4,237 and runs on Saturday or Sunday at the batch price; 305 still open; "
        + "late by 3.2 days"), ran.out());
    assertTrue(ran.says("a prompt of 80k tokens does not fit its 32.8k window: 13,147 calls refused, 7.4\u2009% unless "
        + "pruned to 40.9\u2009%"), ran.out());
    assertTrue(ran.says("on time + late + cheaper + refused + still open = 178,335 calls asked for, in every row."));
    assertTrue(ran.says("Method: days 1 to 18 replay the sample's spend, those after it are the plan's; a day may "
        + "spend $1,000; asked before each call, a day can spend at most $10.10 more than its limit: 20 agents, each "
        + "with a call of at most $0.505 in flight; calls that waited run off-peak outside the limit."), ran.out());
    assertTrue(limited("--set", "budget.policy.check=after", "--set", "budget.policy.lagMinutes=15").says("told after "
        + "calls, a day can spend at most $153.84 more than its limit: 20 agents, each with a call of at most $0.505 "
        + "in flight, and 15 min of reports to come at up to $574.94 an hour; calls that waited run off-peak "
        + "outside the limit."));
  }

  @Test
  void jsonHasEveryPolicyDayByDay() {
    JsonNode root = limited("--json").json();
    assertEquals(List.of("none", "stop", "queue", "cheaper", "local"), root.get("policies").valueStream()
        .map(policy -> policy.get("policy").stringValue()).toList());
    assertEquals(30, root.get("policies").get(2).get("days").size());
    assertEquals(13_147, root.get("policies").get(1).get("refused").longValue());
    assertTrue(root.get("policies").get(1).get("meanDaysLate").isNull());
    assertEquals(32_768, root.get("policies").get(4).get("cannotRun").get("limitTokens").doubleValue());
    assertEquals(10.1, root.get("overshoot").get("boundUsd").doubleValue(), 1e-9);
  }

  @Test
  void optionsStandInPlaceOfWhatTheScenarioSays() {
    assertTrue(limited("--off-peak", "night").says("the queue grows to 1,413 and runs in the following night at the "
        + "batch price; 305 still open; late by 1 day"));
    assertTrue(limited("--model", "anthropic/claude-sonnet-4-6").says("a call costs no less there: 13,147 calls "
        + "refused"));
    assertTrue(Ran.command("policies", "--daily-limit", "2000", "--set", "budgets=[{\"amount\":1,\"period\":\"day\"}]")
        .says("No day is over its limit of $2,000, so no policy changes anything."));
    Ran none = Ran.command("policies", "billion-tokens-gpt-4o", "--daily-limit", "50");
    assertTrue(none.out().lines().toList().get(2).startsWith("The off-peak batch answers"), none.out());
  }

  @Test
  void thePolicyInForceIsTheOneThatIsToldFirst() {
    assertTrue(limited("--set", "budget.policy.onLimit=queue").says("The off-peak batch answers 12,842 calls late and "
        + "ends November $661 over the budget."));
    assertTrue(limited("--set", "budget.policy.onLimit=stop", "--set", "budget.monthlyUsd=null").says("A hard stop "
        + "refuses 13,147 of 178,335 calls and ends November at $21,465."));
  }

  @Test
  void withoutADaysLimitOneLineSaysWhatToAdd() {
    Ran ran = Ran.command("policies");
    assertEquals(2, ran.exitCode());
    assertEquals("", ran.out());
    assertEquals(1, ran.errLines().size());
    assertTrue(ran.err().contains("budgets: no budget is of a day, so no day has a limit. Add { \"period\": \"day\", "
        + "\"amount\": 1000 } with your own amount. Or ask with --daily-limit 1000."), ran.err());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "--daily-limit 0 | --daily-limit is 0.0; it must be above 0. See runrate policies --help.",
      "--daily-limit x | --daily-limit takes a number like 1200.50, not 'x'. See runrate policies --help.",
      "--off-peak lunch | --off-peak is 'lunch'; it must be one of weekend, night, both. See runrate policies --help."})
  void aWrongOptionIsOneLine(String options, String line) {
    Ran ran = Ran.command(("policies " + options).split(" "));
    assertEquals(2, ran.exitCode());
    assertEquals(List.of(line), ran.errLines());
  }

  @Test
  void aModelThatIsNowhereSoldIsOneLine() {
    Ran ran = limited("--model", "anthropic/claude-haiku-4-6");
    assertEquals(2, ran.exitCode());
    assertEquals(1, ran.errLines().size());
    assertTrue(ran.err().contains("budget.policy.model: model 'anthropic/claude-haiku-4-6' is not on any rate card."),
        ran.err());
  }
}
