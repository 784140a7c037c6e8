package runrate.files.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.testing.Shipped;
import runrate.testing.Written;
import tools.jackson.databind.JsonNode;

/// The tree that is built by hand is the one Jackson's own mapper builds, types and order included.
class JsonTreeTest {
  static Stream<Path> shipped() {
    return Stream.concat(Shipped.scenarioFiles().stream(), Shipped.rateCardFiles().stream());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedFileIsTheMappersTree(Path file) {
    assertEquals(JsonMapping.MAPPER.readTree(Written.read(file)).toString(),
        JsonText.read(file).value().orElseThrow().toString());
    assertEquals(JsonMapping.MAPPER.readTree(Written.read(file)), JsonText.read(file).value().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"a\":[]}", "{\"a\":[[],{}]}", "{\"a\":1,\"b\":-1,\"c\":0}", "{\"a\":12345678901}",
      "{\"a\":123456789012345678901234567890}", "{\"a\":1.50,\"b\":-0.0,\"c\":1e5,\"d\":1E-7,\"e\":100.0}",
      "{\"b\":null,\"a\":true,\"c\":false,\"\":\"\"}", "{\"a\":\"\\u00e9\\n\\\"\"}"})
  void everyKindOfValueIsTheMappers(String text) {
    JsonNode expected = JsonMapping.MAPPER.readTree(text);
    JsonNode read = JsonText.parse("x.json", text.getBytes(StandardCharsets.UTF_8)).value().orElseThrow();
    assertEquals(expected, read);
    assertEquals(expected.toString(), read.toString());
  }

  @Test
  void whatFollowsTheClosingBraceIsToldWhereItStands() {
    var read = JsonText.parse("x.json", "{\"a\":1}\n  {}".getBytes(StandardCharsets.UTF_8));
    assertEquals("x.json: line 2, column 3: there is more after the closing }. Remove it.",
        read.problems().getFirst().line().replaceFirst("^error: ", ""));
  }
}
