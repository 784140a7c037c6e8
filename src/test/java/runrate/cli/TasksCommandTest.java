package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// Work of several kinds on the command line.
class TasksCommandTest {
  @Test
  void estimatePrintsABlockByTask() {
    Ran ran = Ran.command("estimate", "agent-roles");
    assertTrue(ran.says("coder: 68\u2009% of the bill with 35\u2009% of the calls."), ran.out());
    assertTrue(ran.says("One average call would say $17,749; the 4 tasks together cost $20,423."), ran.out());
  }

  @Test
  void oneInputOfATaskIsSetByItsPath() {
    Ran ran = Ran.command("estimate", "agent-roles", "--json", "--set", "tasks[3].set.workload.thinkingTokens=400");
    var search = ran.json().get("byTask").get(3);
    assertEquals("search", search.get("task").stringValue());
    // 70,400 calls, three quarters live and a quarter batched at half price, 400 tokens of $5 a million
    assertEquals(1394.18 + 70_400 * 0.875 * 400 * 5 / 1e6, search.get("monthlyCostUsd").doubleValue(), 0.01);
  }

  @Test
  void everyCommandTakesWorkOfSeveralKinds() {
    for (String command : new String[] {"estimate", "forecast", "frontier", "capacity", "compare", "months"}) {
      assertEquals(0, Ran.command(command, "agent-roles").exitCode(), command);
      assertEquals(0, Ran.command(command, "chat-and-nightly-batch", "--json").exitCode(), command);
    }
  }
}
