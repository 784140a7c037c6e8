package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ModesCommandTest {
  @Test
  void whatMayWaitIsToldInTextAndJson() {
    assertTrue(Ran.command("modes", "agent-roles").says(
        "20\u2009% of the calls can wait for hours: batching them all saves $776.67 a month."));
    JsonNode root = Ran.command("modes", "agent-roles", "--json").json();
    assertEquals("batch", root.get("tasks").get(2).get("advice").stringValue());
    assertEquals(776.67, root.get("waiting").get("leftUsd").doubleValue(), 0.005);
    assertEquals(100_000, root.get("batchJobs").get(0).get("maxRequests").doubleValue());
  }

  /// S003: 10,000 tickets cost $22.50 less in a batch, in one file.
  @Test
  void theHybridOfTheDocumentBatchesItsSummaries() {
    Ran ran = Ran.command("modes", "hybrid-support");
    assertTrue(ran.says("50\u2009% of the calls can wait for hours, and all of that is batched: it saves $22.50 a "
        + "month."), ran.out());
    assertTrue(ran.says("Anthropic: 10,000 calls a day make 1 file of at most 100,000 calls, at $22.50 each, "
        + "done within 24 hours."), ran.out());
  }

  /// S004: a tenth of 100,000 calls a day thinks 4,000 tokens at $25 a million.
  @Test
  void thinkingOnOneEndpointCostsATenthOfThinkingEverywhere() {
    double one = Ran.command("estimate", "thinking-on-one-endpoint", "--json").number("monthlyCostUsd");
    double none = Ran.command("estimate", "thinking-on-one-endpoint", "--json", "--set",
        "tasks[0].set.workload.thinkingTokens=0").number("monthlyCostUsd");
    double everywhere = Ran.command("estimate", "thinking-on-one-endpoint", "--json", "--set",
        "tasks[*].set.workload.thinkingTokens=4000").number("monthlyCostUsd");
    assertNear(30_000, one - none);
    assertNear(300_000, everywhere - none);
  }

  @Test
  void whereNobodyCallsThereIsNothingToBatch() {
    assertTrue(Ran.command("modes", "agent-roles", "--set", "workload.callsPerDay=0").says(
        "Nobody calls, so there is nothing to batch."));
  }
}
