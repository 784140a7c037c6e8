package runrate.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import runrate.units.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Turns a file into a JSON tree, or into one problem that says where it is broken. Strict: doubled
/// keys, trailing text, wrong encoding and absurd sizes are refused before anything is interpreted.
public final class JsonText {
  static final long MAX_FILE_BYTES = 64L << 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder()
              .maxNestingDepth(64).maxNumberLength(40).maxNameLength(256)
              .maxStringLength(1_000_000).maxDocumentLength(MAX_FILE_BYTES).maxTokenCount(5_000_000)
              .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();

  private JsonText() {}

  /// @return the object the file holds; anything else is refused
  public static ReadResult<JsonNode> read(Path file) {
    return read(file, false);
  }

  /// The same for files of others, which may hold a list instead.
  public static ReadResult<JsonNode> readObjectOrList(Path file) {
    return read(file, true);
  }

  private static ReadResult<JsonNode> read(Path file, boolean listToo) {
    String name = file.toString();
    try {
      long size = Files.size(file);
      if (!Files.isRegularFile(file)) {
        return refused(name, "", "this is not a file", "Name a JSON file");
      }
      if (size > MAX_FILE_BYTES) {
        return refused(name, "", "the file has %s MB; more than 64 MB are not read".formatted(size >> 20),
            "Check that it is the right file");
      }
      return parse(name, Files.readAllBytes(file), listToo);
    } catch (NoSuchFileException e) {
      return refused(name, "", "there is no such file", "Check the path");
    } catch (IOException e) {
      return refused(name, "", "the file cannot be read (%s)".formatted(e.getMessage()), "");
    }
  }

  /// @param name stands for the file in every problem
  public static ReadResult<JsonNode> parse(String name, byte[] bytes) {
    return parse(name, bytes, false);
  }

  private static ReadResult<JsonNode> parse(String name, byte[] bytes, boolean listToo) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return refused(name, "", "the file is not UTF-8 text", "Save it as UTF-8");
    }
    if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
      text = text.substring(1);
    }
    if (text.isBlank()) {
      return refused(name, "line 1, column 1", "the file is empty", "Restore it from a copy");
    }
    try {
      JsonNode tree = MAPPER.readTree(text);
      return tree.isObject() || listToo && tree.isArray()
          ? new ReadResult<>(Optional.of(tree), List.of())
          : refused(name, "line 1, column 1", "the file does not hold a JSON object" + (listToo ? " or list" : ""),
              listToo ? "It must start with { or [" : "It must start with { and end with }");
    } catch (JacksonException e) {
      return broken(name, e);
    }
  }

  private static ReadResult<JsonNode> broken(String name, JacksonException e) {
    var at = e.getLocation();
    String where = at == null ? "" : "line %s, column %s".formatted(at.getLineNr(), at.getColumnNr());
    String message = e.getOriginalMessage().lines().findFirst().orElse("");
    if (message.startsWith("Duplicate")) {
      String key = message.replaceFirst("^[^\"']*[\"']", "").replaceFirst("[\"'].*$", "");
      return refused(name, where, "the key '%s' stands twice".formatted(key), "Remove one of them");
    }
    if (message.contains("end-of-input") || message.contains("end of input")) {
      return refused(name, where, "the file ends too early", "It seems cut off: restore it from a copy");
    }
    String plain = message.replaceFirst("\\s*[(\\[].*$", "").replaceAll("`[^`]*`", "a value");
    return refused(name, where, "this is not valid JSON: " + plain, "Correct it at that place");
  }

  private static ReadResult<JsonNode> refused(String name, String where, String what, String hint) {
    return ReadResult.failed(Problem.error(where, what, hint).inFile(name));
  }
}
