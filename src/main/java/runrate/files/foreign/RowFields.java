package runrate.files.foreign;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// One object of a foreign list. Keys nobody asks for are no error. A value that is asked for and is not right
/// counts as absent, and is told as left out; where its absence would change what the rest means, it is asked of a
/// [#strict()] view, and the row is refused. Longer than most files because each kind of value has a way of its own
/// to be wrong.
final class RowFields {
  private static final int MAX_DIGITS = 30;
  private static final int SHORTEST_DATE = 4;
  private static final BigDecimal MOST_TOKENS = new BigDecimal("1e12");
  private static final BigDecimal MOST_MULTIPLIER = new BigDecimal("1000");
  private static final BigDecimal LEAST_MULTIPLIER = new BigDecimal("0.001");

  private final JsonNode node;
  private final String path;
  private final List<String> faults;
  private final List<String> odds;
  private final Set<String> asked;

  private RowFields(JsonNode node, String path, List<String> faults, List<String> odds, Set<String> asked) {
    this.node = node;
    this.path = path;
    this.faults = faults;
    this.odds = odds;
    this.asked = asked;
  }

  private RowFields below(JsonNode value, String place) {
    return new RowFields(value, place, faults, odds, new LinkedHashSet<>());
  }

  /// Of a whole row; a row that is no object is refused and has no keys.
  static RowFields of(JsonNode node) {
    var fields = new RowFields(node, "", new ArrayList<>(), new ArrayList<>(), new LinkedHashSet<>());
    if (!node.isObject()) {
      fields.faults.add("The row must be an object in braces, but it is %s.".formatted(kind(node)));
    }
    return fields;
  }

  /// Why the row cannot be taken.
  Optional<String> fault() {
    return faults.stream().findFirst();
  }

  void refuse(String key, String what) {
    faults.add("%s: %s.".formatted(place(key), what));
  }

  private void odd(String key, String what) {
    odds.add("%s: %s.".formatted(place(key), what));
  }

  /// What was not right and counts as absent, each a sentence.
  List<String> odds() {
    return List.copyOf(odds);
  }

  /// The same object, of which nothing that is not right is let pass.
  RowFields strict() {
    return new RowFields(node, path, faults, faults, asked);
  }

  String place(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /// Where this object stands in its row.
  String path() {
    return path;
  }

  Set<String> keys() {
    return new LinkedHashSet<>(node.propertyNames());
  }

  /// Places of values that nobody asked for; zeros and empty values say nothing.
  List<String> unread() {
    return keys().stream().filter(key -> !asked.contains(key) && !node.get(key).isNull() && !says(key, "0")
        && !says(key, ""))
        .map(this::place).toList();
  }

  boolean has(String key) {
    return node.isObject() && node.has(key) && !node.get(key).isNull();
  }

  private Optional<JsonNode> value(String key) {
    asked.add(key);
    return has(key) ? Optional.of(node.get(key)) : Optional.empty();
  }

  Optional<String> text(String key) {
    return value(key).flatMap(value -> value.isString() ? Optional.of(value.stringValue()) : wrong(key, "text", value));
  }

  boolean isTrue(String key) {
    return value(key).map(value -> value.isBoolean() && value.booleanValue()).orElse(false);
  }

  Optional<List<String>> texts(String key) {
    return value(key).filter(JsonNode::isArray)
        .map(list -> list.valueStream().filter(JsonNode::isString).map(JsonNode::stringValue).toList());
  }

  /// A price, moved into the unit it is wanted in.
  ///
  /// @param powerOfTen 6 from a token to a million of them
  Optional<BigDecimal> price(String key, int powerOfTen) {
    return number(key).flatMap(number -> positive(key, number, powerOfTen));
  }

  /// The same of a list that writes its numbers in quotes.
  Optional<BigDecimal> quotedPrice(String key, int powerOfTen) {
    return value(key).flatMap(value -> value.isString() ? parsed(key, value.stringValue()) : number(key))
        .flatMap(number -> positive(key, number, powerOfTen));
  }

  private Optional<BigDecimal> parsed(String key, String text) {
    try {
      return text.length() > MAX_DIGITS + 2 ? tooFine(key) : fine(key, new BigDecimal(text));
    } catch (NumberFormatException e) {
      odd(key, "'%s' is not a number".formatted(text));
      return Optional.empty();
    }
  }

  private Optional<BigDecimal> positive(String key, BigDecimal number, int powerOfTen) {
    if (number.signum() < 0) {
      odd(key, "the price is %s; a price is never below 0".formatted(number.toPlainString()));
      return Optional.empty();
    }
    return fine(key, plain(number.movePointRight(powerOfTen)));
  }

  /// Without needless zeros, so that it is equal when it is written and read again.
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private Optional<BigDecimal> number(String key) {
    return value(key).flatMap(value ->
        value.isNumber() ? fine(key, value.decimalValue()) : wrong(key, "a number", value));
  }

  private Optional<BigDecimal> fine(String key, BigDecimal number) {
    return number.precision() > MAX_DIGITS || Math.abs((long) number.scale()) > MAX_DIGITS
        ? tooFine(key) : Optional.of(number);
  }

  private Optional<BigDecimal> tooFine(String key) {
    odd(key, "this number is too large or too fine to be meant");
    return Optional.empty();
  }

  /// A count of tokens; 0 means that the list does not know it.
  OptionalDouble tokens(String key) {
    Optional<BigDecimal> count = number(key).filter(number -> number.signum() != 0);
    if (count.isPresent() && (count.get().compareTo(BigDecimal.ONE) < 0 || count.get().compareTo(MOST_TOKENS) > 0)) {
      odd(key, "%s is no count of tokens".formatted(count.get().toPlainString()));
      return OptionalDouble.empty();
    }
    return count.map(number -> OptionalDouble.of(number.doubleValue())).orElse(OptionalDouble.empty());
  }

  OptionalDouble multiplier(String key) {
    Optional<BigDecimal> factor = number(key);
    if (factor.isPresent() && (factor.get().compareTo(LEAST_MULTIPLIER) < 0
        || factor.get().compareTo(MOST_MULTIPLIER) > 0)) {
      odd(key, "%s is no multiplier of a price".formatted(factor.get().toPlainString()));
      return OptionalDouble.empty();
    }
    return factor.map(number -> OptionalDouble.of(number.doubleValue())).orElse(OptionalDouble.empty());
  }

  /// A day; where only a year or a month is named, its first.
  Optional<LocalDate> date(String key) {
    return text(key).flatMap(text -> {
      try {
        String day = text.length() == SHORTEST_DATE ? text + "-01-01"
            : text.matches("\\d{4}-\\d{2}") ? text + "-01" : text;
        if (!day.matches("\\d{4}-.*")) {
          throw new DateTimeException(text);
        }
        return Optional.of(LocalDate.parse(day));
      } catch (DateTimeException e) {
        odd(key, "'%s' is not a date like 2026-11-20".formatted(text));
        return Optional.empty();
      }
    });
  }

  /// Whether a value is this text or this number.
  boolean says(String key, String text) {
    JsonNode value = node.path(key);
    return value.isString() && value.stringValue().equals(text) || value.isNumber() && value.toString().equals(text);
  }

  boolean isObject(String key) {
    return node.path(key).isObject();
  }

  Optional<RowFields> object(String key) {
    return value(key).flatMap(value -> value.isObject()
        ? Optional.of(below(value, place(key))) : wrong(key, "an object in braces", value));
  }

  /// The objects of a list; empty where there is none.
  List<RowFields> objects(String key) {
    List<RowFields> objects = new ArrayList<>();
    value(key).ifPresent(value -> {
      if (!value.isArray()) {
        wrong(key, "a list in square brackets", value);
        return;
      }
      int index = 0;
      for (JsonNode element : value.values()) {
        String place = "%s[%s]".formatted(key, index++);
        if (element.isObject()) {
          objects.add(below(element, place(place)));
        } else {
          wrong(place, "an object in braces", element);
        }
      }
    });
    return objects;
  }

  /// One number of a list of numbers.
  OptionalDouble tokensAt(String key, int index) {
    Optional<BigDecimal> count = value(key).map(list -> list.path(index)).filter(JsonNode::isNumber)
        .map(JsonNode::decimalValue).filter(number -> number.signum() >= 0 && number.compareTo(MOST_TOKENS) <= 0);
    if (count.isEmpty()) {
      odd(key, "this must be a list of token counts");
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(count.get().doubleValue());
  }

  private <T> Optional<T> wrong(String key, String expected, JsonNode value) {
    odd(key, "this must be %s, but it is %s".formatted(expected, kind(value)));
    return Optional.empty();
  }

  private static String kind(JsonNode value) {
    return value.isString() ? "text" : value.isNumber() ? "a number" : value.isBoolean() ? "true or false"
        : value.isArray() ? "a list" : value.isObject() ? "an object" : "null";
  }
}
