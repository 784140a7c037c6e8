package runrate.files.scenario;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /// Writes a value as its key holds it, in place of a record's.
  static void value(ObjectNode node, String name, Key<?> key, Object value) {
    switch (value) {
      case OptionalDouble number when number.isPresent() -> JsonNumbers.number(node, name, number.getAsDouble());
      case OptionalDouble none -> {
        if (key instanceof Num<?> number && number.word().isPresent()) {
          node.put(name, number.word().get().text());
        } else {
          node.putNull(name);
        }
      }
      case Optional<?> held when held.isPresent() -> one(node, name, key, held.get());
      case Optional<?> none -> node.putNull(name);
      default -> one(node, name, key, value);
    }
  }

  private static void one(ObjectNode node, String name, Key<?> key, Object value) {
    switch (value) {
      case String text -> node.put(name, text);
      case Boolean flag -> node.put(name, flag);
      case Enum<?> chosen -> node.put(name, JsonFields.word(chosen));
      case Temporal day -> node.put(name, day.toString());
      case Map<?, ?> map -> {
        ObjectNode inside = node.putObject(name);
        map.forEach((id, each) -> value(inside, String.valueOf(id), key, each instanceof Double number
            ? OptionalDouble.of(number) : each));
      }
      case List<?> list -> list(node, name, key, list);
      default -> throw new IllegalArgumentException("nobody writes a value like that of " + key.name());
    }
  }

  private static void list(ObjectNode node, String name, Key<?> key, List<?> values) {
    if (key instanceof Entries<?, ?> entries) {
      entries(node, name, entries, values);
    } else if (key instanceof Numbers<?>) {
      JsonNumbers.list(node, name, values.stream().map(Double.class::cast).toList());
    } else {
      var list = node.putArray(name);
      values.forEach(text -> list.add(String.valueOf(text)));
    }
  }

  @SuppressWarnings("unchecked")
  private static <E> void entries(ObjectNode node, String name, Entries<?, E> key, List<?> values) {
    var list = node.putArray(name);
    values.forEach(entry -> write(list.addObject(), key.shape(), (E) entry));
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
    key.written(record).ifPresent(part -> write(node.putObject(key.name()), key.shape(), part));
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
