package runrate.files.scenario;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import runrate.files.json.JsonFields;
import runrate.files.json.JsonNumbers;
import runrate.inputs.Dated;
import runrate.inputs.Entries;
import runrate.inputs.Flag;
import runrate.inputs.Key;
import runrate.inputs.Num;
import runrate.inputs.NumberMap;
import runrate.inputs.Numbers;
import runrate.inputs.OneOf;
import runrate.inputs.Part;
import runrate.inputs.Shape;
import runrate.inputs.Special;
import runrate.inputs.Texts;
import runrate.inputs.Word;
import runrate.inputs.WordMap;
import tools.jackson.databind.node.ObjectNode;

/// Writes a record by its shape, as [ShapeReader] reads it, every key spelt out in the order of the shape.
final class ShapeWriter {
  private ShapeWriter() {}

  static <R> void write(ObjectNode node, Shape<R> shape, R record) {
    shape.keys().forEach(key -> write(node, key, record));
  }

  private static <R> void write(ObjectNode node, Key<R> key, R record) {
    switch (key) {
      case Num<R> number -> number(node, number, number.get(record));
      case Word<R> word -> word.get(record).ifPresentOrElse(text -> node.put(word.name(), text),
          () -> unknown(node, word.name(), word.unknown()));
      case OneOf<R, ?> choice -> choice.get(record)
          .ifPresent(chosen -> node.put(choice.name(), JsonFields.word(chosen)));
      case Flag<R> flag -> flag(node, flag, record);
      case Dated<R, ?> dated -> dated.get(record).ifPresent(day -> node.put(dated.name(), day.toString()));
      case Numbers<R> numbers -> numbers.get(record)
          .ifPresent(values -> JsonNumbers.list(node, numbers.name(), values));
      case NumberMap<R> map -> map(node, map.name(), map.get(record), JsonNumbers::number);
      case WordMap<R> map -> map(node, map.name(), new TreeMap<>(map.get(record)), ObjectNode::put);
      case Texts<R> texts -> texts(node, texts, texts.get(record));
      case Part<R, ?> part -> part(node, part, record);
      case Entries<R, ?> rows -> rows(node, rows, record);
      case Special<R, ?> special -> Specials.write(node, special, record);
    }
  }

  private static <R> void flag(ObjectNode node, Flag<R> key, R record) {
    if (!key.isSilent(record)) {
      key.get(record).ifPresentOrElse(value -> node.put(key.name(), value), () -> node.putNull(key.name()));
    }
  }

  private static void number(ObjectNode node, Num<?> key, OptionalDouble value) {
    if (value.isPresent()) {
      JsonNumbers.number(node, key.name(), value.getAsDouble());
    } else if (key.word().isPresent()) {
      node.put(key.name(), key.word().get().text());
    } else {
      unknown(node, key.name(), key.unknown());
    }
  }

  /// Puts one value of a map under its id.
  private interface Putting<V> {
    void put(ObjectNode node, String id, V value);
  }

  private static <V> void map(ObjectNode node, String name, Map<String, V> values, Putting<V> putting) {
    if (!values.isEmpty()) {
      ObjectNode map = node.putObject(name);
      values.forEach((id, value) -> putting.put(map, id, value));
    }
  }

  private static void unknown(ObjectNode node, String name, Key.Unknown unknown) {
    if (unknown == Key.Unknown.AS_NULL) {
      node.putNull(name);
    }
  }

  private static void texts(ObjectNode node, Texts<?> key, List<String> values) {
    if (!values.isEmpty() || !key.isLeftOut()) {
      var list = node.putArray(key.name());
      values.forEach(list::add);
    }
  }

  private static <R, P> void part(ObjectNode node, Part<R, P> key, R record) {
    key.get(record).ifPresent(part -> write(node.putObject(key.name()), key.shape(), part));
  }

  private static <R, E> void rows(ObjectNode node, Entries<R, E> key, R record) {
    List<E> entries = key.get(record);
    if (entries.isEmpty() && key.isLeftOut()) {
      return;
    }
    var list = node.putArray(key.name());
    entries.forEach(entry -> write(list.addObject(), key.shape(), entry));
  }
}
