package runrate.files.json;

import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Numbers as the writers put them into files.
public final class JsonNumbers {
  private static final double LARGEST_WHOLE = 1e15;

  private JsonNumbers() {}

  /// Whole numbers without a decimal point, as people write them.
  public static void number(ObjectNode node, String key, double value) {
    if (isWhole(value)) {
      node.put(key, (long) value);
    } else {
      node.put(key, value);
    }
  }

  /// An unknown number is written as null, never as 0.
  public static void optional(ObjectNode node, String key, OptionalDouble value) {
    value.ifPresentOrElse(number -> number(node, key, number), () -> node.putNull(key));
  }

  /// An unknown number is left out, where absent says the same as null.
  public static void known(ObjectNode node, String key, OptionalDouble value) {
    value.ifPresent(number -> number(node, key, number));
  }

  /// A list, each number as it would stand alone.
  public static void list(ObjectNode node, String key, List<Double> values) {
    ArrayNode list = node.putArray(key);
    for (double value : values) {
      if (isWhole(value)) {
        list.add((long) value);
      } else {
        list.add(value);
      }
    }
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
  }
}
