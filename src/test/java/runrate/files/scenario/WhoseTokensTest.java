package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static runrate.testing.Near.assertNear;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.scenario.Scenario;
import runrate.testing.Shipped;
import runrate.testing.Written;
import runrate.text.TokensSentence;

/// All tokens of a scenario are as one model counts them. Claude 4.7 and later cut a text into 1.3 times as many as
/// Claude before 4.7.
class WhoseTokensTest {
  private static final String OLD = "anthropic/claude-opus-4-6";
  private static final String NEW = "anthropic/claude-opus-4-7";

  @TempDir Path folder;

  /// A million tokens in, none out, once: $5 on either model if it counts a million.
  private static String million(String model, String more) {
    return """
        { "schemaVersion": "1.0", "name": "A million",
          "workload": { "agents": 1, "callsPerDay": 1, "daysPerMonth": 1, "contextTokens": 1000000,
            "outputTokens": 0%s },
          "plan": { "routing": [ { "model": "%s", "share": 1.0 } ] } }
        """.formatted(more, model);
  }

  private ReadResultOf read(String text, String... changes) {
    var read = ScenarioReader.readPriceable(Shipped.engine(), Written.file(folder, "s.json", text), List.of(changes));
    return new ReadResultOf(read.value(), read.problems().stream().map(problem -> problem.line()).toList());
  }

  private record ReadResultOf(Optional<Scenario> value, List<String> lines) {
    double usd() {
      return Shipped.engine().report(scenario()).monthUsd();
    }

    Scenario scenario() {
      return value.orElseThrow(() -> new AssertionError(lines));
    }
  }

  private static void told(List<String> lines, String words) {
    assertTrue(lines.stream().anyMatch(line -> line.contains(words)), lines::toString);
  }

  @Test
  void aSilentFileCountsAsItsOwnModelDoes() {
    assertNear(5, read(million(OLD, "")).usd());
    assertNear(5, read(million(NEW, "")).usd());
  }

  @Test
  void aFileMayCountAsAnotherModelOrTheReferenceDoes() {
    String half = ", \"tokensMeasuredOn\": \"%s\"";
    assertNear(3.25, read(million(NEW, half.formatted("reference")), "workload.contextTokens=500000").usd());
    assertNear(3.25, read(million(NEW, half.formatted(OLD)), "workload.contextTokens=500000").usd());
    assertNear(2.5 / 1.3, read(million(OLD, half.formatted(NEW)), "workload.contextTokens=500000").usd());
  }

  @Test
  void anotherRoutingDoesNotChangeWhoseTokensTheyAre() {
    assertNear(6.5 / 2, read(million(OLD, ""), "workload.contextTokens=500000", "plan.routing[0].model=" + NEW).usd());
    assertEquals(OLD, read(million(OLD, ""), "workload.contextTokens=500000", "plan.routing[0].model=" + NEW)
        .scenario().workload().tokensMeasuredOn());
  }

  @Test
  void ofEqualSharesTheFirstCountsAndOfOthersTheLargest() {
    String equal = Written.SCENARIO.replace("0.6", "0.5").replace("0.4", "0.5");
    assertEquals("anthropic/claude-haiku-4-5", read(equal).scenario().workload().tokensMeasuredOn());
    String second = Written.SCENARIO.replace("0.6", "0.3").replace("0.4", "0.7");
    assertEquals("anthropic/claude-sonnet-4-6", read(second).scenario().workload().tokensMeasuredOn());
  }

  @Test
  void whatWasSettledIsWrittenWithTheNextSave() {
    String saved = ScenarioWriter.text(read(million(NEW, "")).scenario());
    assertTrue(saved.contains("\"tokensMeasuredOn\" : \"%s\"".formatted(NEW)), saved);
    var back = ScenarioReader.parse("s.json", saved.replace("\"model\" : \"" + NEW, "\"model\" : \"" + OLD)
        .getBytes(StandardCharsets.UTF_8)).value().orElseThrow();
    assertEquals(NEW, back.workload().tokensMeasuredOn());
  }

  @Test
  void aColumnInheritsTheCountAndMaySetIt() {
    Scenario scenario = read(million(NEW, ""), "workload.contextTokens=500000").scenario();
    Scenario column = ScenarioChanges.apply(scenario, List.of("plan.routing[0].model=" + OLD), "compare[0]").value()
        .orElseThrow();
    assertNear(2.5 / 1.3, Shipped.engine().report(column).monthUsd());
    Scenario own = ScenarioChanges.apply(scenario, List.of("plan.routing[0].model=" + OLD,
        "workload.tokensMeasuredOn=" + OLD), "compare[0]").value().orElseThrow();
    assertNear(2.5, Shipped.engine().report(own).monthUsd());
  }

  @Test
  void aModelNobodySellsIsToldWithTheNearestName() {
    told(read(million(NEW, ", \"tokensMeasuredOn\": \"anthropic/claude-opus-4-9\"")).lines(),
        "workload.tokensMeasuredOn: model 'anthropic/claude-opus-4-9' is not on any rate card");
  }

  @Test
  void aCountThatTakesAPromptOverAPriceStepIsTold() {
    String text = million("anthropic/claude-haiku-5-5", ", \"tokensMeasuredOn\": \"reference\"");
    List<String> lines = read(text, "workload.contextTokens=90000").lines();
    told(lines, "a prompt of 90,000 tokens is 117,000 as Claude Haiku 5.5 counts them, which is past its price step");
  }

  @Test
  void aMillionTokensOfItsOwnFillAWindowOfAMillionAndThoseOfAnotherDoNotFit() {
    assertTrue(read(million(NEW, "")).value().isPresent());
    told(read(million(NEW, ", \"tokensMeasuredOn\": \"reference\"")).lines(),
        "the scenario counts 1,000,000 for the same text");
  }

  @Test
  void aSilentFileOnALaterModelIsToldThatItsBillIsSmallerThanItWas() {
    told(read(million(NEW, "")).lines(), "the file does not say whose tokens it counts");
    assertTrue(read(million(OLD, "")).lines().stream().noneMatch(line -> line.contains("whose tokens")));
    assertTrue(read(million(NEW, ", \"tokensMeasuredOn\": \"%s\"".formatted(NEW))).lines().stream()
        .noneMatch(line -> line.contains("whose tokens")));
  }

  @Test
  void oneLineSaysWhereAnotherCountActs() {
    var book = Shipped.engine().book();
    assertEquals(Optional.empty(), TokensSentence.of(book, read(million(NEW, "")).scenario()));
    Scenario moved = read(million(OLD, ""), "workload.contextTokens=1000", "plan.routing[0].model=" + NEW).scenario();
    assertEquals("Tokens are counted as Opus 4.6 counts them; Opus 4.7 makes 1.3× as many of the same text",
        TokensSentence.of(book, moved).orElseThrow());
  }
}
