package runrate.files.scenario;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import runrate.files.json.JsonFields;
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
import runrate.inputs.Values;
import runrate.inputs.Word;
import runrate.inputs.WordMap;

/// Reads an object of a scenario file by its shape. All of its keys are read first, each told with its place if it is
/// wrong; then the record is made of them.
final class ShapeReader {
  private final Optional<Values> above;

  private ShapeReader(Optional<Values> above) {
    this.above = above;
  }

  static <R> R read(Shape<R> shape, JsonFields fields) {
    return new ShapeReader(Optional.empty()).whole(shape, fields);
  }

  /// One value of an object, put among others.
  static void readOne(Values values, Key<?> key, JsonFields fields) {
    new ShapeReader(Optional.empty()).put(values, key, fields);
  }

  private <R> R whole(Shape<R> shape, JsonFields fields) {
    R record = object(shape, fields);
    fields.close();
    return record;
  }

  /// Leaves it to the caller to report unknown keys: a list does it for its entries.
  private <R> R object(Shape<R> shape, JsonFields fields) {
    var values = new Values(above, fields::error);
    var inside = new ShapeReader(Optional.of(values));
    for (Key<R> key : shape.keys()) {
      int problemsBefore = fields.problemCount();
      inside.put(values, key, fields);
      if (fields.problemCount() > problemsBefore) {
        values.markRefused(key);
      }
    }
    Set<String> misspelt = fields.misspelt();
    shape.keys().stream().filter(key -> misspelt.contains(key.name())).forEach(values::markRefused);
    return shape.build().apply(values);
  }

  /// No switch over types: Java makes the first of each anew at every start, and a command must start fast.
  private <R> void put(Values values, Key<R> key, JsonFields fields) {
    if (key instanceof Num<R> number) {
      values.put(number, number(values, number, fields));
    } else if (key instanceof Word<R> word) {
      values.put(word, text(word, fields));
    } else if (key instanceof OneOf<R, ?> choice) {
      choice(values, choice, fields);
    } else if (key instanceof Part<R, ?> part) {
      part(values, part, fields);
    } else if (key instanceof Entries<R, ?> entries) {
      rows(values, entries, fields);
    } else {
      putRarer(values, key, fields);
    }
  }

  private static <R> void putRarer(Values values, Key<R> key, JsonFields fields) {
    if (key instanceof Flag<R> flag) {
      values.put(flag, fields.optionalBool(flag.name()));
    } else if (key instanceof Dated<R, ?> dated) {
      dated(values, dated, fields);
    } else if (key instanceof Numbers<R> numbers) {
      values.put(numbers, fields.has(numbers.name())
          ? Optional.of(fields.numbers(numbers.name(), numbers.range())) : Optional.empty());
    } else if (key instanceof NumberMap<R> map) {
      values.put(map, fields.map(map.name(), inside -> id -> inside.number(id, map.each())));
    } else if (key instanceof WordMap<R> map) {
      values.put(map, fields.map(map.name(), inside -> inside::text));
    } else if (key instanceof Texts<R> texts) {
      values.put(texts, fields.texts(texts.name()));
    } else if (key instanceof Special<R, ?> special) {
      Specials.read(values, special, fields);
    }
  }

  private static OptionalDouble number(Values values, Num<?> key, JsonFields fields) {
    String name = key.name();
    if (key.word().isPresent() && fields.isText(name)) {
      Num.Instead word = key.word().get();
      if (!fields.text(name).equals(word.text())) {
        fields.error(name, "this must be %s or \"%s\"".formatted(word.expected(), word.text()), "");
      }
      values.markWord(key);
      return OptionalDouble.empty();
    }
    if (key.range().isWhole()) {
      int least = (int) key.range().least();
      return key.isRequired() ? OptionalDouble.of(fields.whole(name, least))
          : fields.has(name) ? OptionalDouble.of(fields.whole(name, least, least)) : OptionalDouble.empty();
    }
    return key.isRequired() ? OptionalDouble.of(fields.number(name, key.range()))
        : fields.optionalNumber(name, key.range());
  }

  private static Optional<String> text(Word<?> key, JsonFields fields) {
    int before = fields.problemCount();
    Optional<String> text = key.isRequired() ? Optional.of(fields.text(key.name())) : fields.optionalText(key.name());
    text.filter(words -> words.length() > key.most()).ifPresent(words -> fields.error(key.name(),
        "this text has %s characters; there may be %s".formatted(words.length(), key.most()), "Shorten it"));
    text.filter(words -> words.isBlank() && (key.isRequired() || !words.isEmpty()) && fields.problemCount() == before)
        .ifPresent(words -> fields.error(key.name(), "this text is blank", key.isRequired() ? "Write one"
            : "Write one, or take the key out"));
    return text.map(words -> words.substring(0, Math.min(words.length(), key.most())));
  }

  private static <E extends Enum<E>> void choice(Values values, OneOf<?, E> key, JsonFields fields) {
    values.put(key, Optional.of(fields.choice(key.name(), key.type(), key.usual())));
  }

  private static <T extends Temporal> void dated(Values values, Dated<?, T> key, JsonFields fields) {
    if (key.isRequired()) {
      fields.require(key.name());
    }
    values.put(key, fields.parsed(key.name(), text -> key.parse(text), key.kind().words()));
  }

  private <P> void part(Values values, Part<?, P> key, JsonFields fields) {
    String name = key.name();
    if (key.isOptional()) {
      values.put(key, fields.object(name).map(found -> whole(key.shape(), found)));
    } else {
      JsonFields found = key.isRequired() ? fields.requiredObject(name) : fields.objectOrEmpty(name);
      values.put(key, Optional.of(whole(key.shape(), found)));
    }
  }

  private <E> void rows(Values values, Entries<?, E> key, JsonFields fields) {
    List<E> entries = new ArrayList<>(fields.objects(key.name(), entry -> object(key.shape(), entry)));
    values.put(key, List.copyOf(entries));
  }
}
