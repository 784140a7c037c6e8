package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.testing.Written;
import runrate.units.Problem;

/// What is said of a scenario whose contents are wrong: file, place, what and what to do.
class BadScenarioTest {
  @TempDir
  private Path folder;

  private List<String> lines(String text) {
    var read = ScenarioReader.read(Written.file(folder, "bad.json", text));
    assertEquals(read.problems().stream().noneMatch(Problem::isError), read.value().isPresent());
    String file = folder.resolve("bad.json") + ": ";
    return read.problems().stream().map(Problem::line).peek(line -> assertTrue(line.startsWith(file), line))
        .map(line -> line.substring(file.length())).toList();
  }

  @Test
  void theSmallestScenarioIsGood() {
    assertEquals(List.of(), lines(Written.SCENARIO));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "`\"agents\": 2, ` | `` | workload.agents: this key is required and missing. Add it.",
      "`\"name\": \"Two models\",` | `` | name: this key is required and missing. Add it.",
      "`batchShare` | `batchShair` | plan.batchShair: this key is not known. Perhaps 'batchShare' is meant.",
      "`\"agents\": 2` | `\"agents\": 2, \"favouriteColour\": 1` "
          + "| workload.favouriteColour: this key is not known. Remove it.",
      "`\"batchShare\": 0.5` | `\"batchShare\": \"0.5\"` "
          + "| plan.batchShare: this must be a number, but it is text. Write it without quotes.",
      "`\"batchShare\": 0.5` | `\"batchShare\": true` "
          + "| plan.batchShare: this must be a number, but it is true or false.",
      "`\"batchShare\": 0.5` | `\"batchShare\": 50` "
          + "| plan.batchShare: this is 50, but it must be between 0 and 1. Write shares as fractions: 40 % is 0.4.",
      "`\"batchShare\": 0.5` | `\"batchShare\": -0.1` "
          + "| plan.batchShare: this is -0.1, but it must be between 0 and 1. Write shares as fractions: 40 % is 0.4.",
      "`\"contextTokens\": 50000` | `\"contextParts\": [{ \"name\": \"a\", \"amount\": 1e12 }, { \"name\": \"b\", "
          + "\"amount\": 1 }]` "
          + "| workload.contextParts: the parts add up to more tokens than can be meant. Check their units.",
      "`\"agents\": 2` | `\"agents\": 0` | workload.agents: this is 0, but it must be a whole number of 1 or more.",
      "`\"name\": \"Two models\"` | `\"name\": 7` | name: this must be text, but it is a number. Put it in quotes.",
      "`0.4 }` | `0.3 }` | plan.routing: the shares add up to 0.9. They must add up to 1.",
      "`\"schemaVersion\"` | `\"pricesAsOf\": \"+10000-01-01\", \"schemaVersion\"` "
          + "| pricesAsOf: '+10000-01-01' is not a date like 2026-11-20.",
      "`\"schemaVersion\"` | `\"forecast\": { \"month\": \"-0001-01\" }, \"schemaVersion\"` "
          + "| forecast.month: '-0001-01' is not a month like 2026-11.",
      "`\"1.0\"` | `\"2.0\"` | schemaVersion: schemaVersion is '2.0'; this program reads 1.0. Open it with a newer "
          + "Runrate.",
      "`\"batchShare\": 0.5` | `\"serviceMode\": \"batch\"` "
          + "| plan.serviceMode: batch is not a mode for calls somebody waits for. Set plan.batchShare instead.",
      "`\"batchShare\": 0.5` | `\"caching\": { \"launch\": { \"pattern\": \"rush\" } }` "
          + "| plan.caching.launch.pattern: 'rush' is not known. Use one of steady, staggered, lockstep, random-phase.",
      "`\"batchShare\": 0.5` | `\"caching\": 5` "
          + "| plan.caching: this must be an object in braces, but it is a number.",
      "`\"batchShare\": 0.5` | `\"contract\": { \"vendors\": [{ \"vendor\": \"a\", \"discount\": 15 }] }` "
          + "| plan.contract.vendors[0].discount: this is 15, but it must be between 0 and 1. "
          + "Write shares as fractions: 40 % is 0.4.",
      "`\"batchShare\": 0.5` | `\"contract\": { \"vendors\": [{ \"vendor\": \"a\" }, { \"vendor\": \"a\" }] }` "
          + "| plan.contract.vendors[1].vendor: 'a' stands in this list twice. Keep one entry.",
      "`\"batchShare\": 0.5` | `\"contract\": { \"vendors\": [{ \"vendor\": \"a\", \"volumeBrackets\": "
          + "[{ \"upToUsd\": 5 }, { \"upToUsd\": 5 }] }] }` | plan.contract.vendors[0].volumeBrackets[1].upToUsd: "
          + "the bounds must rise, and only the last bracket has none. Order the brackets.",
      "`\"batchShare\": 0.5` | `\"contract\": { \"reserved\": [{ \"model\": \"a/b\", \"monthlyUsd\": 0 }] }` "
          + "| plan.contract.reserved[0].monthlyUsd: this is 0, but it must be above 0.",
      "`\"batchShare\": 0.5` | `\"caching\": { \"lifetimes\": [{ \"lifetime\": \"5m\", \"share\": 0.5 }] }` "
          + "| plan.caching.lifetimes: the shares add up to 0.5. They must add up to 1.",
      "`\"batchShare\": 0.5` | `\"caching\": { \"lifetime\": \"1h\", \"lifetimes\": [{ \"lifetime\": \"5m\", "
          + "\"share\": 1 }] }` | plan.caching.lifetimes: lifetime and lifetimes are both given. Keep one of them.",
      "`\"agents\": 2` | `\"agents\": 2, \"callsScope\": \"each\"` "
          + "| workload.callsScope: 'each' is not known. Use one of agent, team."})
  void oneMistakeIsOneLine(String piece, String replacement, String line) {
    assertEquals(List.of(line), lines(Written.with(piece, replacement)));
  }

  @Test
  void aNameIsAtMost200CharactersAndNotesMayHaveLines() {
    assertEquals(List.of("name: this text has 10000 characters; there may be 200. Shorten it."),
        lines(Written.SCENARIO.replace("Two models", "n".repeat(10_000))));
    assertEquals(List.of(), lines(Written.SCENARIO.replace("\"schemaVersion\"",
        "\"notes\": \"Asked on Monday.\\nNot measured.\", \"schemaVersion\"")));
  }

  @Test
  void notesOfAStepAreAtMost2000Characters() {
    String walk = "\"walk\": {\"steps\": [{\"title\": \"Start\", \"notes\": \"%s\"}]}, \"schemaVersion\"";
    assertEquals(List.of("walk.steps[0].notes: this text has 2001 characters; there may be 2000. Shorten it."),
        lines(Written.SCENARIO.replace("\"schemaVersion\"", walk.formatted("n".repeat(2001)))));
    assertEquals(List.of(), lines(Written.SCENARIO.replace("\"schemaVersion\"", walk.formatted("n".repeat(2000)))));
  }

  @Test
  void aStepSaysItsFigureInOneOfThreeWords() {
    assertEquals(List.of("walk.steps[0].figure: 'cents' is not known. Use one of saved, cost, share."),
        lines(Written.SCENARIO.replace("\"schemaVersion\"", "\"walk\": {\"steps\": [{\"title\": \"Start\", "
            + "\"figure\": \"cents\"}]}, \"schemaVersion\"")));
  }

  @Test
  void aNameStandsOnOneLineAndTurnsNoWriting() {
    assertEquals(List.of("name: this text must stand on one line. Take the line break out."),
        lines(Written.with("Two models", "Two\\nmodels")));
    for (String turn : List.of("202e", "2066", "061c")) {
      assertEquals(List.of("name: this text holds a character that turns the direction of writing. Write it again "
          + "without."), lines(Written.with("Two models", "Two \\u%s models".formatted(turn))));
    }
    assertEquals(List.of(), lines(Written.with("Two models", "\u05E9\u05DC\u05D5\u05DD")), "Hebrew needs none");
  }

  @Test
  void aDescriptionMayHaveLines() {
    assertEquals(List.of(), lines(Written.with("\"schemaVersion\"",
        "\"description\": \"One.\\nTwo.\", \"schemaVersion\"")));
  }

  @Test
  void theSecondRouteIsNamedByItsPlace() {
    List<String> lines = lines(Written.with("0.4 }", "1.4 }"));
    assertEquals("plan.routing[1].share: this is 1.4, but it must be between 0 and 1."
        + " Write shares as fractions: 40 % is 0.4.", lines.getFirst());
  }

  @Test
  void aWrongShareIsToldOnceAndNotAgainAsAWrongSum() {
    assertEquals(1, lines(Written.with("0.4 }", "1.4 }")).size());
  }

  @Test
  void aWrongTypeInTheBudgetIsToldOnce() {
    assertEquals(1, lines(Written.with("\"plan\"", "\"budget\": { \"onLimit\": 5 }, \"plan\"")).size());
  }

  @Test
  void severalMistakesAreAllTold() {
    String text = Written.SCENARIO.replace("\"agents\": 2, ", "").replace("\"batchShare\": 0.5", "\"batchShare\": 7")
        .replace("\"name\"", "\"nam\"");
    assertEquals(List.of("workload.agents", "plan.batchShare", "nam"), lines(text).stream()
        .map(line -> line.substring(0, line.indexOf(':'))).sorted(Comparator.comparing(
            List.of("workload.agents", "plan.batchShare", "nam")::indexOf)).toList());
  }

  @Test
  void aRoutingWithoutModelsSaysWhatOneLooksLike() {
    String line = lines(Written.with(Written.SCENARIO.substring(Written.SCENARIO.indexOf("[") + 1,
        Written.SCENARIO.indexOf("]")), "")).getFirst();
    assertTrue(line.startsWith("plan.routing: this key is required and must name at least one model. For example ["));
  }

  @Test
  void aModelThatStandsTwiceInTheMixIsTold() {
    assertEquals(1, lines(Written.with("claude-haiku-4-5", "claude-sonnet-4-6")).size());
  }
}
