package runrate.files.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;

/// A file that would take more memory than there is is refused before it is taken.
class MemoryTest {
  private static final int MEGABYTE = 1 << 20;

  private static JsonNode tree(String text, long most) {
    try (JsonParser parser = JsonText.FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      return JsonTree.read(parser, most);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"%x\":0", "\"%x\":{\"a\":0}", "\"%x\":[]", "\"%x\":1.5", "\"%x\":\"\""})
  void tenThousandShortEntriesNeedMoreThanOneMegabyte(String entry) {
    var text = new StringBuilder("{");
    for (int i = 0; i < 10_000; i++) {
      text.append(i == 0 ? "" : ",").append(entry.formatted(i));
    }
    String file = text.append('}').toString();
    assertThrows(JsonTree.NoRoomException.class, () -> tree(file, MEGABYTE));
    assertEquals(10_000, tree(file, 10 * MEGABYTE).size());
  }
}
