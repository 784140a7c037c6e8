package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.files.RunrateHome;

/// `--strict`: for jobs that must not go on with a doubtful figure.
class StrictTest {
  private static final String TODAY = "runrate.today";

  @TempDir
  private Path cards;

  private String damagedCards() throws IOException {
    Path shipped = RunrateHome.find().rateCards();
    Files.copy(shipped.resolve("anthropic.json"), cards.resolve("anthropic.json"));
    Files.writeString(cards.resolve("broken.json"), "{");
    return cards.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"estimate", "forecast", "months", "capacity", "frontier", "compare"})
  void aCardThatCannotBeReadIsToldAndStrictMakesItAnExitCode(String command) throws IOException {
    String folder = damagedCards();
    Ran ran = Ran.command(command, "20-agents", "--rate-cards", folder, "--json");
    assertEquals(0, ran.exitCode());
    assertTrue(ran.err().contains("broken.json"), ran.err());
    assertEquals(1, Ran.command(command, "20-agents", "--rate-cards", folder, "--strict").exitCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"modes", "present --text", "present --make %s", "export --out %s.csv",
      "snapshot --out %s.png"})
  void soItIsOfEveryOtherCommandThatReadsAScenario(String command) throws IOException {
    String[] words = "%s 20-agents --force --rate-cards %s".formatted(command.replace("%s",
        cards.resolveSibling("out").toString()), damagedCards()).replace("modes 20-agents --force", "modes 20-agents")
        .split(" ");
    assertEquals(0, Ran.command(words).exitCode(), Ran.command(words).err());
    String[] strict = Arrays.copyOf(words, words.length + 1);
    strict[words.length] = "--strict";
    assertEquals(1, Ran.command(strict).exitCode());
  }

  @Test
  void withoutAWarningStrictChangesNothing() {
    assertEquals(0, strictOn("2026-11-28"));
    assertEquals(1, strictOn("2027-09-01"), "prices last checked nine months ago are a warning");
  }

  /// The exit code on a day, of a scenario at prices of a day long before.
  private static int strictOn(String today) {
    String before = System.getProperty(TODAY);
    System.setProperty(TODAY, today);
    try {
      return Ran.command("estimate", "20-agents", "--set", "pricesAsOf=2026-09-01", "--rate-cards",
          RunrateHome.find().rateCards().toString(), "--strict").exitCode();
    } finally {
      if (before == null) {
        System.clearProperty(TODAY);
      } else {
        System.setProperty(TODAY, before);
      }
    }
  }
}
