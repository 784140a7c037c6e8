package runrate.files.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import runrate.files.RunrateHome;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonText;
import runrate.inputs.ScenarioShape;
import runrate.scenario.Scenario;
import runrate.testing.RandomScenarios;
import runrate.testing.Seeds;
import runrate.testing.Shipped;
import runrate.units.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The readers and writers of one key each, and those made of the shapes, side by side.
class ShapesAgreeTest {
  private static final List<String> VALUES = List.of("null", "true", "-1", "0", "0.5", "7", "1e30", "\"\"", "\"x\"", "[]",
      "[null]", "[{}]", "{}", "{\"x\":1}");

  @Test
  void shippedScenariosAreReadAndWrittenAlike() {
    Shipped.scenarioFiles().forEach(file -> agree(JsonText.read(file).value().orElseThrow(), file.toString()));
  }

  @Test
  void randomScenariosAreReadAndWrittenAlike() {
    Seeds.each(500, random -> {
      Scenario scenario = RandomScenarios.next(random);
      assertEquals(ScenarioWriter.text(scenario), newText(scenario));
      agree(JsonText.MAPPER.readTree(ScenarioWriter.text(scenario)), "random");
    });
  }

  @Test
  void theFuzzInputsAreReadAlike() throws IOException {
    Path inputs = RunrateHome.find().folder().resolve(
        "src/test/resources/runrate/fuzz/ScenarioReaderFuzzTestInputs/anyBytesAreReadOrRefusedInLines");
    try (Stream<Path> files = Files.list(inputs)) {
      for (Path file : files.toList()) {
        JsonText.parse(file.toString(), Files.readAllBytes(file)).value().ifPresent(tree -> agree(tree, file.toString()));
      }
    }
  }

  @Test
  void everyReplacedValueIsReadAlike() {
    for (String name : List.of("20-agents", "four-vendors", "one-rent-payment")) {
      JsonNode tree = JsonText.MAPPER.readTree(ScenarioWriter.text(Shipped.scenario(name)));
      for (List<Object> path : JsonPlaces.below(tree)) {
        for (String value : VALUES) {
          JsonNode copy = tree.deepCopy();
          JsonPlaces.put(copy, path, JsonText.MAPPER.readTree(value));
          agree(copy, path + " = " + value);
        }
      }
    }
  }

  private static void agree(JsonNode tree, String about) {
    List<Problem> old = new ArrayList<>();
    List<Problem> now = new ArrayList<>();
    Scenario before = ScenarioReader.scenario(new JsonFields(tree, "", old));
    var fields = new JsonFields(tree, "", now);
    fields.skip("$schema");
    Scenario after = ShapeReader.read(ScenarioShape.SHAPE, fields);
    assertEquals(sorted(old), sorted(now), about);
    if (old.isEmpty()) {
      assertEquals(before, after, about);
      assertEquals(ScenarioWriter.text(before), newText(after), about);
    }
    assertTrue(about.length() > 0);
  }

  private static List<String> sorted(List<Problem> problems) {
    return problems.stream().map(Problem::line).sorted().toList();
  }

  private static String newText(Scenario scenario) {
    ObjectNode root = JsonText.MAPPER.createObjectNode();
    ShapeWriter.write(root, ScenarioShape.SHAPE, scenario);
    return JsonText.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
  }
}
