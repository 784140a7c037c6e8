package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.testing.InLocale;
import runrate.testing.RandomScenarios;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import runrate.testing.Written;

class ScenarioWriterTest {
  @TempDir
  private Path folder;

  static List<Path> shipped() {
    return Shipped.scenarioFiles();
  }

  private Scenario readBack(Scenario scenario) {
    var read = ScenarioReader.read(Written.file(folder, "s.json", ScenarioWriter.text(scenario)));
    assertEquals(List.of(), read.problems());
    return read.value().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void aShippedScenarioIsReadBackAsItWas(Path file) {
    Scenario scenario = ScenarioReader.read(file).value().orElseThrow();
    assertEquals(scenario, readBack(scenario));
  }

  /// What a step does not say is what every walk did before it could be said.
  @ParameterizedTest
  @ValueSource(strings = {"one-rent-payment", "six-steps"})
  void aSilentStepIsWrittenWithoutTheKeysOfItsLook(String name) {
    String text = ScenarioWriter.text(Shipped.scenario(name));
    String walk = text.substring(text.indexOf("\"steps\""));
    assertEquals(List.of(), List.of("showBudget", "showSentence", "pause", "\"notes\"", "\"figure\"").stream()
        .filter(walk::contains).toList());
  }

  @Test
  void anyScenarioIsReadBackAsItWas() {
    Seeds.each(2_000, random -> {
      Scenario scenario = RandomScenarios.next(random);
      assertEquals(scenario, readBack(scenario));
    });
  }

  @Test
  void aMixThatWasDraggedWithALockIsReadBack() {
    var mix = new RoutingMix(List.of(new RouteShare("anthropic/claude-haiku-4-5", 0.7),
        new RouteShare("anthropic/claude-sonnet-4-6", 0.2), new RouteShare("anthropic/claude-opus-4-6", 0.1)));
    Scenario dragged = Shipped.scenario("20-agents")
        .withPlan(plan -> plan.withRouting(mix.withShare(1, 0.3, List.of(0))));
    assertEquals(dragged, readBack(dragged));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de-DE", "ar-EG", "tr-TR"})
  void everyLocaleWritesTheSame(String locale) {
    Scenario scenario = Shipped.scenario("20-agents");
    assertEquals(ScenarioWriter.text(scenario), InLocale.run(locale, () -> ScenarioWriter.text(scenario)));
  }

  @Test
  void savingReplacesTheFileAndLeavesNothingBeside() throws IOException {
    Path file = Written.file(folder, "saved.json", "old");
    ScenarioWriter.write(Shipped.engine().book(), Shipped.scenario("solo-developer"), file);
    assertEquals(Shipped.scenario("solo-developer"), ScenarioReader.read(file).value().orElseThrow());
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void savingIntoAMissingFolderIsTold() {
    Path file = folder.resolve("absent").resolve("s.json");
    var e = assertThrows(IOException.class, () ->
        ScenarioWriter.write(Shipped.engine().book(), Shipped.scenario("solo-developer"), file));
    assertEquals(file + ": the scenario could not be saved: the folder does not exist."
        + " Nothing is lost: save it under another name.", ScenarioWriter.problem(file, e).line());
  }

  @Test
  void savingOverAFolderIsRefused() {
    var e = assertThrows(IOException.class, () ->
        ScenarioWriter.write(Shipped.engine().book(), Shipped.scenario("solo-developer"), folder));
    assertTrue(ScenarioWriter.problem(folder, e).line().contains("this is not a file"));
    assertTrue(Files.isDirectory(folder));
  }
}
