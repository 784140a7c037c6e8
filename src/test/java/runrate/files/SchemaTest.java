package runrate.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import runrate.files.json.JsonMapping;
import runrate.files.scenario.ScenarioReader;
import runrate.files.scenario.ScenarioWriter;
import runrate.files.scenario.SchemaText;
import runrate.testing.RandomScenarios;
import runrate.testing.Shipped;
import runrate.testing.Written;
import runrate.units.Problem;
import tools.jackson.databind.JsonNode;

/// The published schemas say what the readers say: what one of them takes the other takes too.
class SchemaTest {
  private static final Schema SCENARIO = schema("scenario");
  private static final Schema CARD = schema("ratecard");

  @TempDir
  private Path folder;

  private static Schema schema(String name) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(
        SchemaTest.class.getResourceAsStream("/runrate/schema/%s.schema.json".formatted(name)), InputFormat.JSON);
  }

  private static List<String> faults(Schema schema, String text) {
    JsonNode tree = JsonMapping.MAPPER.readTree(text);
    return schema.validate(tree).stream().map(Error::toString).toList();
  }

  static List<Path> scenarios() {
    return Shipped.scenarioFiles();
  }

  static List<Path> cards() {
    return Shipped.rateCardFiles();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void everyShippedScenarioIsValid(Path file) {
    assertEquals(List.of(), faults(SCENARIO, Written.read(file)));
  }

  @ParameterizedTest
  @MethodSource("cards")
  void everyShippedCardIsValid(Path file) {
    assertEquals(List.of(), faults(CARD, Written.read(file)));
  }

  @Test
  void whateverTheWriterWritesIsValid() {
    var random = new SplittableRandom(3);
    for (int i = 0; i < 200; i++) {
      assertEquals(List.of(), faults(SCENARIO, ScenarioWriter.text(RandomScenarios.next(random))));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "`\"agents\": 2` | `\"agents\": 0`", "`\"agents\": 2` | `\"agents\": \"2\"`", "`\"agents\": 2, ` | ``",
      "`batchShare` | `batchShair`", "`\"batchShare\": 0.5` | `\"batchShare\": 50`",
      "`\"batchShare\": 0.5` | `\"caching\": { \"launch\": { \"pattern\": \"rush\" } }`",
      "`\"batchShare\": 0.5` | `\"limits\": { \"own\": [{ \"model\": \"a/b\", \"rpm\": 0 }] }`"})
  void whatTheReaderRefusesTheSchemaRefusesToo(String piece, String replacement) {
    String text = Written.with(piece, replacement);
    assertFalse(ScenarioReader.read(Written.file(folder, "bad.json", text)).value().isPresent());
    assertFalse(faults(SCENARIO, text).isEmpty());
  }

  @Test
  void theSchemaOnDiskIsTheOneMadeOfTheShapes() {
    assertEquals(SchemaText.text(), Written.read(RunrateHome.find().folder().resolve(
        "src/main/resources/runrate/schema/scenario.schema.json")), "print it with: runrate check --schema");
  }

  @Test
  void aFileMayNameItsSchemaForEditors() {
    String text = Written.with("\"schemaVersion\"", "\"$schema\": \"scenario.schema.json\", \"schemaVersion\"");
    assertEquals(List.of(), ScenarioReader.read(Written.file(folder, "named.json", text)).problems().stream()
        .map(Problem::line).toList());
    assertEquals(List.of(), faults(SCENARIO, text));
  }
}
