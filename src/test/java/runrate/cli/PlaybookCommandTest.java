package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.json.JsonMapping;
import tools.jackson.databind.JsonNode;

class PlaybookCommandTest {
  @TempDir Path folder;

  private static JsonNode json(String... args) {
    return JsonMapping.MAPPER.readTree(Ran.command(args).out());
  }

  @Test
  void theSixStepsAndTheChecklistArePrinted() {
    String out = Ran.command("playbook", "20-agents").out();
    assertTrue(out.contains("Caching is done, routing and batch partly; the open steps would bring $22,870 down to "
        + "$13,142."), out);
    assertTrue(out.contains("71\u2009% less at the likely values, inside the published 65 to 85\u00a0%."), out);
    assertTrue(out.contains("2,782 calls of each plan settle"), out);
    assertTrue(out.contains("Checklist: 3 done, 5 open, 1 not needed."), out);
  }

  @Test
  void jsonHasWhatIsPrintedUnrounded() {
    JsonNode root = json("playbook", "20-agents", "--json");
    assertEquals(13_142.07488, root.get("allStepsMonthlyCostUsd").get("likely").asDouble(), 1e-6);
    assertEquals(6, root.get("steps").size());
    assertEquals("partly", root.get("steps").get(0).get("state").asString());
    assertTrue(root.get("steps").get(0).get("testFirst").asBoolean());
    assertEquals(2_782, root.get("test").get("callsOfEachPlan").asInt());
    assertEquals("hit rate is set", root.get("checklist").get(6).get("words").asString());
    assertTrue(root.get("refused").isNull());
  }

  @Test
  void fairCreditComesTheLargestFirst() {
    JsonNode steps = json("playbook", "20-agents", "--json", "--credit", "fair").get("steps");
    assertEquals("caching", steps.get(0).get("step").asString());
    assertEquals(13_882.67, steps.get(0).get("savesUsd").get("likely").asDouble(), 0.005);
  }

  @Test
  void stepsAreAppliedAndNoted() throws IOException {
    Path file = folder.resolve("applied.json");
    assertEquals(0, Ran.command("playbook", "20-agents", "--apply", "batch,commitment", "--write", file.toString())
        .exitCode());
    JsonNode written = JsonMapping.MAPPER.readTree(Files.readString(file));
    assertEquals(0.4, written.get("plan").get("batchShare").asDouble());
    assertEquals(0.2, written.get("plan").get("contract").get("discount").asDouble());
    assertEquals("batch", written.get("applied").get(0).get("step").asString());
    assertEquals(2_161.42, written.get("applied").get(0).get("savesUsd").asDouble());
    assertEquals("in-use", json("playbook", file.toString(), "--json").get("steps").get(2).get("state").asString());
  }

  @Test
  void whatIsInUseIsNotAppliedAgain() {
    Path file = folder.resolve("x.json");
    Ran ran = Ran.command("playbook", "20-agents", "--apply", "caching", "--write", file.toString());
    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("nothing was written: caching is in use already, or not for this scenario"));
    assertFalse(Files.exists(file));
  }

  @Test
  void wordsItDoesNotKnowGetOneLine() {
    assertTrue(Ran.command("playbook", "20-agents", "--order", "worst").err().contains(
        "--order is 'worst'; use best, published"));
    assertTrue(Ran.command("playbook", "20-agents", "--apply", "bath", "--write", "x.json").err().contains(
        "(perhaps 'batch')"));
    assertTrue(Ran.command("playbook", "20-agents", "--apply", "batch").err().contains("--apply needs --write"));
  }
}
