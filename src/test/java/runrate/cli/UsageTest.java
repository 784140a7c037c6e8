package runrate.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.testing.Written;

/// Exit codes, and where complaints go.
class UsageTest {
  @TempDir
  private Path folder;

  @Test
  void withoutACommandTheWindowOpensOnTheScenario() {
    List<Path> opened = new ArrayList<>();
    assertEquals(0, Ran.command(opened::add).exitCode());
    assertEquals(0, Ran.command(opened::add, "small-team").exitCode());
    assertEquals(List.of("20-agents.json", "small-team.json"),
        opened.stream().map(file -> file.getFileName().toString()).toList());
  }

  @Test
  void withoutADisplayTheReportIsPrintedInstead() {
    Ran ran = Ran.command(file -> false);
    assertEquals(0, ran.exitCode());
    assertTrue(ran.out().startsWith("There is no display to open a window on; here is the report instead."));
    assertTrue(ran.says("$22,869.86"));
  }

  @Test
  void snapshotTellsEveryViewThereIs() {
    String help = Ran.command("snapshot", "--help").out().replaceAll("\\s+", " ");
    assertTrue(help.contains("One of %s, %s. The last four are pages.".formatted(String.join(", ", Snapshots.VIEWS),
        String.join(", ", Snapshots.PAGES))), help);
  }

  @Test
  void aScenarioBeforeItsCommandIsNotIgnored() {
    Ran ran = Ran.command("small-team", "estimate");
    assertEquals(2, ran.exitCode());
    assertEquals("'small-team' stands before its command. Write runrate estimate small-team.", ran.err().strip());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"estimat | Perhaps 'estimate' is meant.",
      "forcast | Perhaps 'forecast' is meant.",
      "zzz | See runrate --help for the commands; a scenario is a file or the name of a shipped one."})
  void aMistypedCommandSaysSoAndOpensNoWindow(String word, String hint) {
    List<Path> opened = new ArrayList<>();
    Ran ran = Ran.command(opened::add, word);
    assertEquals(2, ran.exitCode());
    assertEquals(List.of("there is neither a command nor a scenario '%s'. %s".formatted(word, hint)), ran.errLines());
    assertEquals(List.of(), opened);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.json", "--json", "--set", "-x"})
  void aMistypedCommandSaysSoWhateverFollows(String next) {
    Ran ran = Ran.command("estmate", next, "--json");
    assertEquals(2, ran.exitCode());
    assertEquals(List.of("there is neither a command nor a scenario 'estmate'. Perhaps 'estimate' is meant."),
        ran.errLines());
  }

  @Test
  void withoutACommandANameThatBeginsWithAnAtIsAFileToo() {
    Written.file(folder, "arguments", "heavy-parallel");
    Ran ran = Ran.command(file -> false, "@" + folder.resolve("arguments"));
    assertEquals(2, ran.exitCode());
    assertFalse(ran.says("Heavy"), ran.out());
    assertTrue(ran.err().contains("@"), ran.err());
  }

  @Test
  void aNameThatBeginsWithAnAtIsAFileLikeAnyOther() {
    Written.file(folder, "arguments", "--help");
    Ran ran = Ran.command("estimate", "@" + folder.resolve("arguments"));
    assertEquals(2, ran.exitCode());
    assertEquals("", ran.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"estimate", "forecast", "frontier"})
  void anUnreadableScenarioExitsWithTwoAndPrintsNothingElse(String command) {
    Ran ran = Ran.command(command, "no-such-scenario");
    assertEquals(2, ran.exitCode());
    assertEquals("", ran.out());
    assertEquals(List.of("no-such-scenario: there is no such file. Check the path."), ran.errLines());
  }

  @Test
  void everyMistakeIsALineOnTheErrorStream() {
    Ran ran = Ran.command("estimate", "--set", "plan.batchShare=7", "--set", "workload.agents=0");
    assertEquals(2, ran.exitCode());
    assertEquals("", ran.out());
    assertEquals(2, ran.errLines().size());
    assertTrue(ran.err().contains("plan.batchShare: this is 7") && ran.err().contains("workload.agents: this is 0"));
  }

  @Test
  void anUnknownModelIsNamedWithTheNearestOne() {
    Ran ran = Ran.command("estimate", "solo-developer", "--set", "plan.routing[0].model=anthropic/claude-sonet-4-6");
    assertEquals(2, ran.exitCode());
    assertEquals(1, ran.errLines().size());
    assertTrue(ran.err().contains("plan.routing[0].model: model 'anthropic/claude-sonet-4-6' is not on any rate card."
        + " Perhaps 'anthropic/claude-sonnet-4-6' is meant, or import a price list that has it and adopt its price: "
        + "runrate import FILE --adopt anthropic/claude-sonet-4-6."), ran.err());
  }

  @Test
  void morePromptThanTheModelTakesIsNamed() {
    Ran ran = Ran.command("estimate", "--set", "workload.contextTokens=300000");
    assertEquals(2, ran.exitCode());
    assertTrue(ran.err().contains("plan.routing[0].model: the prompt has 300,000 tokens, more than Claude Haiku 4.5's"
        + " context window of 200,000") || ran.err().contains("plan.routing[0].model: the prompt has 300,000 tokens,"
        + " more than Haiku 4.5's context window of 200,000"), ran.err());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
      "estimate --jsn | there is no option '--jsn'. Perhaps '--json' is meant. See runrate estimate --help.",
      "estimate --zzzzzz=1 | there is no option '--zzzzzz' here. See runrate estimate --help.",
      "--zzzzzz | there is no option '--zzzzzz' here. See runrate --help.",
      "estimate a b | 'b' is one word too many. Put a name with blanks in quotes. See runrate estimate --help.",
      "estimate --set | --set needs a value. Write --set PATH=VALUE. See runrate estimate --help.",
      "export 20-agents | --out is missing. Add --out FILE. See runrate export --help.",
      "months --year-budget x | --year-budget takes a number like 1200.50, not 'x'. See runrate months --help.",
      "months --year-budget=-5 | --year-budget is -5.0; it must be above 0. See runrate months --help.",
      "capacity --seed 1.5 | --seed takes a whole number, not '1.5'. See runrate capacity --help.",
      "prices --on 2026-13-01 | --on: '2026-13-01' is not a date like 2026-11-20. See runrate prices --help.",
      "check --strict=maybe | --strict takes no value, not 'maybe'. See runrate check --help.",
      "check | no file is named. Name scenarios or rate cards. See runrate check --help."})
  void wrongArgumentsAreOneLineThatSaysWhatToDo(String line, String words) {
    Ran ran = Ran.command(line.split(" "));
    assertEquals(2, ran.exitCode());
    assertEquals("", ran.out());
    assertEquals(List.of(words), ran.errLines());
  }

  @Test
  void helpAndVersionAreFine() {
    assertEquals(0, Ran.command("--help").exitCode());
    assertTrue(Ran.command("--help").says("estimate"));
    assertTrue(Ran.command("--version").out().startsWith("Runrate "));
  }

  @Test
  void aFolderWithoutCardsIsToldAndNothingIsPriced() {
    Ran ran = Ran.command("estimate", "--rate-cards", folder.resolve("absent").toString());
    assertEquals(2, ran.exitCode());
    assertEquals(1, ran.errLines().size());
    assertTrue(ran.errLines().getFirst().contains("the folder of rate cards cannot be read"));
    Ran empty = Ran.command("estimate", "--rate-cards", folder.toString());
    assertEquals(2, empty.exitCode());
    assertEquals(List.of(folder + ": there is no rate card in this folder. Check the path."), empty.errLines());
  }

  @Test
  void anAstronomicalBillIsRefusedOrShownRightly() {
    Ran ran = Ran.command("estimate", "--set", "workload.callsPerDay=1e25");
    assertFalse(ran.says("\u2212$92,233,720,368,547,760.00"));
  }

  @Test
  void aNameWithALineBreakStillMakesOneLine() {
    assertEquals(1, Ran.command("estimate", "--set", "plan.routing[0].model=\"a\\nb\"").errLines().size());
  }
}
