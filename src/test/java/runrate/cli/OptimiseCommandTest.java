package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class OptimiseCommandTest {
  /// The cheapest plan that scores 80 is the slowest of those worth choosing by speed; nobody said how often work
  /// succeeds.
  @Test
  void plansAreWeighedBySpeedInTextAndJson() {
    Ran ran = Ran.command("optimise", "20-agents");
    assertTrue(ran.says("By speed 5 plans are worth choosing between, from $15,306 a month with an answer in 13.8 s to "
        + "$18,385 a month with an answer in 11.1 s."), ran.out());
    assertFalse(ran.says("For each success"), ran.out());
    JsonNode root = Ran.command("optimise", "20-agents", "--json").json();
    assertEquals(18, root.get("frontier").size());
    assertEquals(5, root.get("frontierBySpeed").size());
    assertEquals(11.05, root.get("frontierBySpeed").get(4).get("seconds").doubleValue(), 1e-9);
    assertTrue(root.get("frontierPerOutcome").isNull());
    assertTrue(root.get("frontier").get(0).get("outcomeUsd") == null, "what nobody knows is left out");
  }

  /// 88 of 100 calls succeed whatever the models, so that the plans worth choosing are those by cost.
  @Test
  void whatASuccessCostsIsToldWhereSuccessRatesAreGiven() {
    Ran ran = Ran.command("optimise", "agent-roles");
    assertTrue(ran.says("For each success 168 plans are worth choosing between, from $0.074 at quality 80.1 to $0.140 "
        + "at quality 86.3."), ran.out());
    JsonNode first = Ran.command("optimise", "agent-roles", "--json").json().get("frontierPerOutcome").get(0);
    assertEquals(11_406.824 / (176_000 * 0.875), first.get("outcomeUsd").doubleValue(), 1e-9);
  }

  /// Three of four succeed at first; that the others are asked again of Opus is the best that 90,000 dollars buy.
  @Test
  void aSecondTryThatIsChosenIsWrittenAndCostsWhatWasSaid(@TempDir Path folder) {
    String file = folder.resolve("plan.json").toString();
    Ran ran = Ran.command("optimise", "20-agents", "--set", "tasks=[{\"name\": \"a\", \"success\": 0.75}]",
        "--quality", "85", "--set", "workload.thinkingTokens=2000", "--may-change", "thinking,escalation",
        "--cost", "90000", "--answer", "budget", "--write", file);
    assertTrue(ran.says("a, second try          once more on Opus 4.6, thinking 2,000, all that fails"), ran.out());
    double usd = Ran.command("estimate", file, "--json").json().get("monthlyCostUsd").doubleValue();
    assertTrue(ran.says("Best within budget              " + String.format(Locale.ROOT, "$%,.0f", usd)), ran.out());
  }

  /// Of ten calls Haiku fails six and Sonnet one, at a dollar a failure.
  @Test
  void withoutAFloorTheCheapestIsThePlanWhoseSuccessesCostLeast() {
    List<String> task = List.of("optimise", "20-agents", "--set", "quality.floor=0", "--cost", "100000",
        "--set", "quality.failedOutcomeCostUsd=1", "--set", """
            tasks=[{"name": "a", "callShare": 1, "success": [{"model": "anthropic/claude-haiku-4-5", "share": 0.4},
            {"model": "anthropic/claude-sonnet-4-6", "share": 0.9},
            {"model": "anthropic/claude-opus-4-6", "share": 0.9}]}]""");
    Ran ran = Ran.command(task.toArray(String[]::new));
    assertTrue(ran.says("$23,500   quality 83.0, an answer takes 12.6 s, $0.259 a success"), ran.out());
    JsonNode root = Ran.command(Stream.concat(task.stream(), Stream.of("--json")).toArray(String[]::new)).json();
    assertEquals("success", root.get("cheapestBy").stringValue());
    assertEquals(root.get("frontierPerOutcome").get(0).get("outcomeUsd"), root.get("answers").get(0).get(
        "outcomeUsd"));
    assertEquals("month", Ran.command("optimise", "agent-roles", "--json").json().get("cheapestBy").stringValue());
  }
}
