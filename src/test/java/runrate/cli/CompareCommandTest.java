package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import runrate.testing.Shipped;

class CompareCommandTest {
  @Test
  void theColumnsOfAScenarioStandBesideIt() {
    Ran ran = Ran.command("compare", "four-vendors", "--json");
    assertEquals(0, ran.exitCode());
    assertEquals(4, ran.json().get("columns").size());
    assertEquals("DeepSeek V3", ran.json().get("columns").get(3).get("name").stringValue());
    assertTrue(ran.json().get("columns").get(3).get("retired").booleanValue());
  }

  /// The cheaper plan fails more often, in every task.
  @Test
  void inputsOfTasksStandBesideEachOther() {
    Ran ran = Ran.command("compare", "cheaper-but-fails");
    assertTrue(ran.out().lines().map(String::strip).anyMatch(line -> line.startsWith("tasks[*].success ")
        && line.endsWith(" 0.9 | 0.7")), ran.out());
    assertFalse(ran.says("not set | not set"), ran.out());
  }

  @Test
  void scenariosAreReadAgainstTheFirst() {
    Ran ran = Ran.command("compare", "billion-tokens-sonnet-4-5", "billion-tokens-gpt-4o",
        "billion-tokens-gemini-2-5-pro", "billion-tokens-deepseek-v3", "--list");
    assertEquals(0, ran.exitCode());
    assertTrue(ran.says("$6,600"));
    assertTrue(ran.says("$4,750"));
    assertTrue(ran.says("\u221228.0\u2009%"));
    assertTrue(ran.says("Inputs that differ"));
  }

  @Test
  void theFirstScenarioIsMovedToModelsAndVendors() {
    Ran ran = Ran.command("compare", "--on", "openai/gpt-4o", "--on", "google", "--json");
    assertEquals(3, ran.json().get("columns").size());
    assertEquals("GPT-4o", ran.json().get("columns").get(1).get("name").stringValue());
    assertEquals(Shipped.monthUsd("20-agents"), ran.json().get("columns").get(0).get("monthlyCostUsd").doubleValue(),
        1e-9);
  }

  @Test
  void columnsThatCannotBePricedDoNotKeepTheOthersBack() {
    Ran ran = Ran.command("compare", "20-agents", "--set", "compare=[]", "--on", "local");
    assertEquals(0, ran.exitCode());
    assertTrue(ran.says("Only 20 agents can be priced."), ran.out());
  }

  @Test
  void whatCannotBeComparedIsSaidInOneLine() {
    Ran nowhere = Ran.command("compare", "--on", "nobody");
    assertEquals(2, nowhere.exitCode());
    assertTrue(nowhere.err().startsWith("--on is 'nobody'; name a vendor/model"), nowhere.err());
    assertEquals(2, Ran.command("compare", "--per", "week").exitCode());
    assertEquals(2, Ran.command("compare", "four-vendors", "--on", "x", "--on", "y").exitCode());
    assertTrue(Ran.command("compare", "no-such-file").err().contains("no-such-file"));
  }
}
