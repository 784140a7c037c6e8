package runrate.files.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import runrate.inputs.OneOf;
import runrate.inputs.Range;
import runrate.units.Excerpt;
import runrate.units.NearestName;
import runrate.units.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// One JSON object being read, with its place in the file. The keys a reader asks for are the keys
/// that are known; [#close] reports all others. Every getter reports what is wrong and then returns
/// a harmless value, so that one pass finds all problems; the caller looks at the list at the end.
///
/// Longer than most files because it is the one place where types, ranges and missing keys are told.
public final class JsonFields {
  private static final Pattern JSON_NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
  private static final int MAX_DIGITS = 30;
  private static final int MAX_SCALE = 400;
  /// Far above any count or amount that can be meant, far below what arithmetic would lose digits of.
  public static final BigDecimal LARGEST = BigDecimal.valueOf(Range.LARGEST);

  /// A file with more mistakes is not mended line by line.
  private static final int MOST_PROBLEMS = 100;
  /// Far above any list of models or routes, far below what everything behind it can bear.
  private static final int MOST_ENTRIES = 10_000;
  /// Prose; every other text is a name, a word or a place in a file.
  private static final Set<String> SEVERAL_LINES =
      Set.of("description", "note", "notes", "sentence", "source", "ref", "actualSource");
  private static final int DATE_LENGTH = "2026-11-20".length();

  private final JsonNode node;
  private final String path;
  private final List<Problem> problems;
  private final Set<String> known = new LinkedHashSet<>();
  /// What was told of a required key, until the one that was meant for it is found.
  private final Map<String, Problem> missing = new HashMap<>();

  public JsonFields(JsonNode node, String path, List<Problem> problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
  }

  String place(String key) {
    String shown = Excerpt.of(key);
    return path.isEmpty() ? shown : path + "." + shown;
  }

  /// Problems found so far, here and elsewhere in the file.
  public int problemCount() {
    return problems.size();
  }

  public void error(String key, String what, String hint) {
    add(Problem.error(place(key), what, hint));
  }

  private void add(Problem problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    } else if (problems.size() == MOST_PROBLEMS) {
      problems.add(Problem.error("", "there are more mistakes than these %s".formatted(MOST_PROBLEMS),
          "Correct them first"));
    }
  }

  /// The value of a key; empty if it is missing or null.
  private Optional<JsonNode> value(String key) {
    known.add(key);
    JsonNode value = node.get(key);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  private Optional<JsonNode> required(String key) {
    Optional<JsonNode> value = value(key);
    if (value.isEmpty()) {
      missing.put(key, Problem.error(place(key), "this key is required and missing", "Add it"));
      add(missing.get(key));
    }
    return value;
  }

  /// Reports a key that is missing.
  public void require(String key) {
    required(key);
  }

  public boolean has(String key) {
    return value(key).isPresent();
  }

  public boolean isText(String key) {
    return value(key).map(JsonNode::isString).orElse(false);
  }

  public boolean isList(String key) {
    return value(key).map(JsonNode::isArray).orElse(false);
  }

  public String text(String key) {
    return required(key).map(value -> asText(key, value)).orElse("");
  }

  public String text(String key, String otherwise) {
    return optionalText(key).orElse(otherwise);
  }

  public Optional<String> optionalText(String key) {
    return value(key).map(value -> asText(key, value));
  }

  private String asText(String key, JsonNode value) {
    if (!value.isString()) {
      error(key, "this must be text, but it is %s".formatted(kind(value)), "Put it in quotes");
      return "";
    }
    if (!Excerpt.isShowable(value.stringValue())) {
      error(key, "this text holds a character that cannot be shown", "Write it again");
      return "";
    }
    return inert(key, value.stringValue());
  }

  /// A text that nobody can take for another one where it is shown.
  private String inert(String key, String text) {
    if (Excerpt.turnsWriting(text)) {
      error(key, "this text holds a character that turns the direction of writing", "Write it again without");
      return "";
    }
    if (!SEVERAL_LINES.contains(key) && Excerpt.isOverLines(text)) {
      error(key, "this text must stand on one line", "Take the line break out");
      return "";
    }
    return text;
  }

  public boolean bool(String key, boolean otherwise) {
    return optionalBool(key).orElse(otherwise);
  }

  public Optional<Boolean> optionalBool(String key) {
    return value(key).map(value -> {
      if (!value.isBoolean()) {
        error(key, "this must be true or false, but it is %s".formatted(kind(value)), "");
      }
      return value.isBoolean() && value.booleanValue();
    });
  }

  public double number(String key, Range range) {
    return required(key).map(value -> asNumber(key, value, range).doubleValue()).orElse(range.standIn());
  }

  public double number(String key, Range range, double otherwise) {
    return optionalNumber(key, range).orElse(otherwise);
  }

  public OptionalDouble optionalNumber(String key, Range range) {
    return optionalDecimal(key, range).map(value -> OptionalDouble.of(value.doubleValue()))
        .orElse(OptionalDouble.empty());
  }

  public BigDecimal decimal(String key, Range range) {
    return required(key).map(value -> asNumber(key, value, range)).orElse(BigDecimal.valueOf(range.standIn()));
  }

  public Optional<BigDecimal> optionalDecimal(String key, Range range) {
    return value(key).map(value -> asNumber(key, value, range));
  }

  public int whole(String key, int least, int otherwise) {
    return value(key).map(value -> asWhole(key, value, least)).orElse(otherwise);
  }

  public int whole(String key, int least) {
    return required(key).map(value -> asWhole(key, value, least)).orElse(least);
  }

  private int asWhole(String key, JsonNode value, int least) {
    Optional<BigDecimal> meant = meant(key, value);
    if (meant.isEmpty()) {
      return least;
    }
    BigDecimal number = meant.get();
    Optional<String> demand = Range.wholeFrom(least).demand(number);
    if (demand.isPresent()) {
      error(key, "this is %s, but it must be %s".formatted(number.toPlainString(), demand.get()), "");
      return least;
    }
    return number.intValueExact();
  }

  private BigDecimal asNumber(String key, JsonNode value, Range range) {
    return meant(key, value).filter(number -> {
      Optional<String> demand = range.demand(number);
      demand.ifPresent(words ->
          error(key, "this is %s, but it must be %s".formatted(number.toPlainString(), words), range.hint()));
      return demand.isEmpty();
    }).orElse(BigDecimal.valueOf(range.standIn()));
  }

  /// A number that can be computed with and written out; nothing is done with any other.
  private Optional<BigDecimal> meant(String key, JsonNode value) {
    if (!value.isNumber()) {
      boolean quoted = value.isString() && JSON_NUMBER.matcher(value.stringValue()).matches();
      boolean words = value.isString() && !quoted;
      error(key, "this must be a number, but it is %s".formatted(words
          ? "'%s'".formatted(Excerpt.of(value.stringValue())) : kind(value)),
          quoted ? "Write it without quotes" : words ? "Write digits, with a point before decimals: 1200 or 0.4" : "");
      return Optional.empty();
    }
    BigDecimal number = value.decimalValue();
    if (Math.abs((long) number.precision() - number.scale()) > MAX_DIGITS
        || Math.abs((long) number.scale()) > MAX_SCALE || number.abs().compareTo(LARGEST) > 0) {
      error(key, "this number is too large or too fine to be meant", "Check its exponent");
      return Optional.empty();
    }
    // 5e2 and 500 are equal in money, but not to BigDecimal.
    return Optional.of(number.scale() < 0 ? number.setScale(0) : number);
  }

  /// Empty also where something else than a text was told: that it is no known word is no second fault.
  private Optional<String> soundText(String key) {
    int before = problemCount();
    Optional<String> text = optionalText(key);
    return problemCount() > before ? Optional.empty() : text;
  }

  public <T> Optional<T> parsed(String key, Function<String, T> parser, String expected) {
    return soundText(key).flatMap(text -> {
      try {
        return Optional.of(parser.apply(text));
      } catch (DateTimeException | IllegalArgumentException e) {
        error(key, "'%s' is not %s".formatted(Excerpt.of(text), expected), "");
        return Optional.empty();
      }
    });
  }

  public Optional<LocalDate> optionalDate(String key) {
    return parsed(key, text -> LocalDate.parse(ofLength(DATE_LENGTH, text)), "a date like 2026-11-20");
  }

  /// Longer ones are years of more than four digits, which calendars only half know.
  private static String ofLength(int length, String text) {
    if (text.length() != length) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  public LocalDate date(String key) {
    required(key);
    return optionalDate(key).orElse(LocalDate.EPOCH);
  }

  public <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
    return soundText(key).map(text -> {
      for (E candidate : type.getEnumConstants()) {
        if (word(candidate).equals(OneOf.kebab(text))) {
          return candidate;
        }
      }
      error(key, "'%s' is not known".formatted(Excerpt.of(text)), "Use one of " + String.join(", ",
          Stream.of(type.getEnumConstants()).map(JsonFields::word).toList()));
      return otherwise;
    }).orElse(otherwise);
  }

  /// How a constant is written in a file: `UNCACHED_INPUT` is `uncached-input`; `uncachedInput` is read as well.
  public static String word(Enum<?> constant) {
    return OneOf.word(constant);
  }

  public Optional<JsonFields> object(String key) {
    return value(key).flatMap(value -> {
      if (!value.isObject()) {
        error(key, "this must be an object in braces, but it is %s".formatted(kind(value)), "");
        return Optional.empty();
      }
      return Optional.of(new JsonFields(value, place(key), problems));
    });
  }

  /// The object under a key; an empty one, reported, if it is missing.
  public JsonFields requiredObject(String key) {
    required(key);
    return object(key).orElseGet(() -> emptyObject(key));
  }

  /// The object under a key; an empty one, so that every field takes its default, if it is missing.
  public JsonFields objectOrEmpty(String key) {
    return object(key).orElseGet(() -> emptyObject(key));
  }

  /// Its own list of problems: what an absent object lacks is not worth a line each.
  private JsonFields emptyObject(String key) {
    return new JsonFields(JsonNodeFactory.instance.objectNode(), place(key), new ArrayList<>());
  }

  public <T> List<T> objects(String key, Function<JsonFields, T> reader) {
    List<T> read = new ArrayList<>();
    int index = 0;
    for (JsonNode element : elements(key)) {
      String place = "%s[%s]".formatted(place(key), index++);
      if (!element.isObject()) {
        add(Problem.error(place, "this must be an object in braces, but it is " + kind(element), ""));
        continue;
      }
      var fields = new JsonFields(element, place, problems);
      read.add(reader.apply(fields));
      fields.close();
    }
    return read;
  }

  public List<String> texts(String key) {
    return elements(key).stream().map(element -> asText(key, element)).toList();
  }

  public List<Double> numbers(String key, Range range) {
    List<Double> numbers = new ArrayList<>();
    for (JsonNode element : elements(key)) {
      numbers.add(asNumber("%s[%s]".formatted(key, numbers.size()), element, range).doubleValue());
    }
    return numbers;
  }

  /// An object used as a map: its keys are free.
  public <T> Map<String, T> map(String key, Function<JsonFields, Function<String, T>> reader) {
    Map<String, T> read = new LinkedHashMap<>();
    object(key).ifPresent(fields -> fields.node.propertyNames().forEach(name -> {
      fields.inert(name, name);
      read.put(name, reader.apply(fields).apply(name));
    }));
    return read;
  }

  /// One value of an object whose keys are free, to be read as if it stood under another name at another place below.
  ///
  /// @param place below this object, empty for the object itself
  public JsonFields alone(String key, String place, String name) {
    known.add(key);
    return new JsonFields(JsonNodeFactory.instance.objectNode().set(name, node.get(key)),
        place.isEmpty() ? path : place(place), problems);
  }

  /// The object under a key, for somebody who looks whether there is one.
  public Optional<JsonFields> objectIfAny(String key) {
    return value(key).filter(JsonNode::isObject).map(value -> new JsonFields(value, place(key), problems));
  }

  /// What stands under a key, as it stands there.
  public JsonNode tree(String key) {
    known.add(key);
    return node.get(key);
  }

  /// All keys, for an object whose keys are free.
  public List<String> names() {
    return List.copyOf(node.propertyNames());
  }

  private Collection<JsonNode> elements(String key) {
    return value(key).map(value -> {
      if (!value.isArray()) {
        error(key, "this must be a list in square brackets, but it is %s".formatted(kind(value)), "");
      } else if (value.size() > MOST_ENTRIES) {
        error(key, "this list has %s entries; more than 10,000 are not read".formatted(value.size()),
            "Check that it is the right file");
      }
      return value.isArray() && value.size() <= MOST_ENTRIES ? value.values() : List.<JsonNode>of();
    }).orElse(List.of());
  }

  /// Keys that may stand here but say nothing to this program.
  public void skip(String... keys) {
    known.addAll(List.of(keys));
  }

  /// Known keys that are not there, but for which another, unknown one was perhaps meant. That they are missing is no
  /// second fault.
  public Set<String> misspelt() {
    return node.propertyNames().stream().filter(name -> !known.contains(name)).limit(MOST_PROBLEMS)
        .flatMap(name -> NearestName.to(name, known).stream()).filter(meant -> !node.has(meant))
        .collect(Collectors.toSet());
  }

  /// Reports every key nobody asked for, with the known one it resembles.
  public void close() {
    misspelt().forEach(meant -> problems.remove(missing.get(meant)));
    for (String name : node.propertyNames()) {
      if (!known.contains(name) && problems.size() <= MOST_PROBLEMS) {
        error(name, "this key is not known", NearestName.to(name, known)
            .map("Perhaps '%s' is meant"::formatted).orElse("Remove it"));
      }
    }
  }

  private static String kind(JsonNode value) {
    return value.isString() ? "text" : value.isNumber() ? "a number" : value.isBoolean() ? "true or false"
        : value.isArray() ? "a list" : value.isObject() ? "an object" : "null";
  }
}
