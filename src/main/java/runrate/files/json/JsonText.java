package runrate.files.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import runrate.files.disk.ReadResult;
import runrate.units.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/// Turns a file into a JSON tree, or into one problem that says where it is broken. Strict: doubled
/// keys, trailing text, wrong encoding and absurd sizes are refused before anything is interpreted.
/// A file is read as a stream, so one that is refused never stands in memory as a whole.
public final class JsonText {
  static final long MAX_FILE_BYTES = 64L << 20;
  /// A price list is held twice more on its way: as a card, and as the text of one.
  private static final int SHARE_OF_MEMORY = 3;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  static final JsonFactory FACTORY = factory(256, 40);
  /// Of a file of others an entry may be odd, and whoever reads it says which; it must not cost the others.
  private static final JsonFactory FOREIGN = factory(100_000, 1_000);

  private JsonText() {}

  /// Names are not pooled: keys made to collide would leave the pool broken for every later file.
  private static JsonFactory factory(int longestKey, int mostDigits) {
    return JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(64).maxNumberLength(mostDigits).maxNameLength(longestKey)
            .maxStringLength(1_000_000).maxDocumentLength(MAX_FILE_BYTES).maxTokenCount(5_000_000)
            .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        // They pay off for millions of digits; a first one costs as much time as reading a rate card.
        .disable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
        .disable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
        .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
        .build();
  }

  /// @return the object the file holds; anything else is refused
  public static ReadResult<JsonNode> read(Path file) {
    return read(file, MAX_FILE_BYTES);
  }

  /// @param mostBytes no larger file is read
  public static ReadResult<JsonNode> read(Path file, long mostBytes) {
    return read(file, mostBytes, false);
  }

  /// The same for files of others, which may hold a list instead.
  public static ReadResult<JsonNode> readObjectOrList(Path file) {
    return read(file, MAX_FILE_BYTES, true);
  }

  private static ReadResult<JsonNode> read(Path file, long mostBytes, boolean listToo) {
    String name = file.toString();
    try {
      long size = Files.size(file);
      // Opening a pipe or a device could wait for ever.
      if (!Files.isRegularFile(file)) {
        return refused(name, Problem.error("", "this is not a file", "Name a JSON file"));
      }
      if (size > mostBytes) {
        return refused(name, Problem.error("", "the file has %s MB; more than %s MB are not read".formatted(
            Math.ceilDiv(size, 1L << 20), mostBytes >> 20), "Check that it is the right file"));
      }
      try (InputStream bytes = Files.newInputStream(file)) {
        return parse(name, bytes, listToo);
      }
    } catch (IOException e) {
      return refused(name, BrokenJson.unreadable(e));
    }
  }

  /// @param name stands for the file in every problem
  public static ReadResult<JsonNode> parse(String name, byte[] bytes) {
    return parse(name, new ByteArrayInputStream(bytes), false);
  }

  public static ReadResult<JsonNode> parseObjectOrList(String name, byte[] bytes) {
    return parse(name, new ByteArrayInputStream(bytes), true);
  }

  private static ReadResult<JsonNode> parse(String name, InputStream bytes, boolean listToo) {
    var text = new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
    try (JsonParser parser = (listToo ? FOREIGN : FACTORY).createParser(ObjectReadContext.empty(), afterMark(text))) {
      return tree(name, parser, listToo);
    } catch (IOException e) {
      return refused(name, BrokenJson.unreadable(e));
    }
  }

  private static Reader afterMark(Reader text) throws IOException {
    var reader = new PushbackReader(text);
    int first = reader.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      reader.unread(first);
    }
    return reader;
  }

  private static ReadResult<JsonNode> tree(String name, JsonParser parser, boolean listToo) {
    try {
      if (parser.nextToken() == null) {
        return refused(name, Problem.error("line 1, column 1", "the file is empty", "Restore it from a copy"));
      }
      JsonNode tree = JsonTree.read(parser, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);
      if (parser.nextToken() != null) {
        return refused(name, BrokenJson.trailing(parser.currentTokenLocation()));
      }
      return tree.isObject() || listToo && tree.isArray() ? new ReadResult<>(Optional.of(tree), List.of())
          : refused(name, Problem.error("line 1, column 1", "the file does not hold a JSON object"
              + (listToo ? " or list" : ""), listToo ? "It must start with { or ["
                  : "It must start with { and end with }"));
    } catch (JsonTree.NoRoomException e) {
      return refused(name, Problem.error("", "the file holds more than the memory of %s MB has room for".formatted(
          Runtime.getRuntime().maxMemory() >> 20), "Check that it is the right file"));
    } catch (JacksonException | NumberFormatException e) {
      return refused(name, BrokenJson.problem(e, parser.currentLocation()));
    }
  }

  private static ReadResult<JsonNode> refused(String name, Problem problem) {
    return ReadResult.failed(problem.inFile(name));
  }
}
