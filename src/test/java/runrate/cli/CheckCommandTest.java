package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.files.RunrateHome;
import runrate.testing.Written;

class CheckCommandTest {
  @TempDir
  private Path folder;

  @Test
  void checkTellsProblemsAndExitsWithOne() {
    Path good = Written.file(folder, "good.json", Written.SCENARIO);
    Path bad = Written.file(folder, "bad.json", Written.with("batchShare", "batchShair"));
    assertEquals(0, Ran.command("check", good.toString()).exitCode());
    Ran ran = Ran.command("check", good.toString(), bad.toString());
    assertEquals(1, ran.exitCode());
    assertEquals(List.of("error: %s: plan.batchShair: this key is not known. Perhaps 'batchShare' is meant."
        .formatted(bad)), ran.errLines());
    assertTrue(ran.says("2 files checked, 1 error, "));
  }

  @Test
  void checkReadsRateCardsToo() {
    Path cards = RunrateHome.find().rateCards();
    assertEquals(0, Ran.command("check", cards.resolve("openai.json").toString()).exitCode());
    String text = Written.read(cards.resolve("mistral.json")).replace("\"input\": 0.5", "\"input\": -1");
    assertEquals(1, Ran.command("check", Written.file(folder, "m.json", text).toString()).exitCode());
  }
}
