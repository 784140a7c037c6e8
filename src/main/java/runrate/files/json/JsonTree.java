package runrate.files.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Builds a tree token by token. A mapper builds the same one, but to start one takes longer than to read all rate
/// cards of a command. What the tree takes in memory is reckoned along the way: a file of short keys becomes many times
/// as large, and a machine that has too little for it should say so before it stands still.
final class JsonTree {
  /// The tree would take more memory than it may.
  static final class NoRoomException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  /// Bytes, rounded up: an object with its table, a key with its entry and its place among the keys seen, and the rest.
  private static final int OBJECT = 250;
  private static final int KEY = 200;
  private static final int LIST = 100;
  private static final int VALUE = 80;
  private static final int WHOLE = 40;
  private static final int CHARACTER = 2;

  private long left;

  private JsonTree(long most) {
    left = most;
  }

  /// @param parser stands on the first token of the value, and is left on its last
  /// @param most   bytes of memory the tree may take
  /// @throws NoRoomException if it would take more
  static JsonNode read(JsonParser parser, long most) {
    return new JsonTree(most).read(parser);
  }

  private void take(long bytes) {
    left -= bytes;
    if (left < 0) {
      throw new NoRoomException();
    }
  }

  private JsonNode read(JsonParser parser) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> text(parser.getString());
      case VALUE_NUMBER_INT -> whole(parser);
      case VALUE_NUMBER_FLOAT -> {
        take(VALUE);
        yield NODES.numberNode(parser.getDecimalValue());
      }
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      default -> NODES.nullNode();
    };
  }

  private JsonNode text(String text) {
    take(VALUE + CHARACTER * (long) text.length());
    return NODES.stringNode(text);
  }

  private ObjectNode object(JsonParser parser) {
    take(OBJECT);
    ObjectNode object = NODES.objectNode();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      take(KEY + CHARACTER * (long) name.length());
      parser.nextToken();
      object.set(name, read(parser));
    }
    return object;
  }

  private ArrayNode array(JsonParser parser) {
    take(LIST);
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(read(parser));
    }
    return array;
  }

  private JsonNode whole(JsonParser parser) {
    take(WHOLE);
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      default -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }
}
