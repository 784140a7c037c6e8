package runrate.inputs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Makes a record anew with some values of its keys replaced, as if a file with these values were read. Rules over
/// several keys are held and told as a reader would.
///
/// @param own       values by the place they stand in, a path with a point behind it, and the name of their key
/// @param complaint told what is wrong, with the path of the key
record Rebuilding(Map<String, Map<String, Object>> own, Values.Complaint complaint) {

  /// @param own values by path, each as its key holds it
  static Rebuilding with(Map<String, Object> own, Values.Complaint complaint) {
    Map<String, Map<String, Object>> byPlace = new HashMap<>();
    own.forEach((path, value) -> {
      int name = path.lastIndexOf('.') + 1;
      byPlace.computeIfAbsent(path.substring(0, name), place -> new HashMap<>()).put(path.substring(name), value);
    });
    return new Rebuilding(byPlace, complaint);
  }

  /// @param place path of the record with a point behind it
  <R> R of(Shape<R> shape, R record, String place, Optional<Values> above) {
    var values = new Values(above, (key, what, hint) -> complaint.about(place + key, what, hint));
    Map<String, Object> here = own.getOrDefault(place, Map.of());
    for (Key<R> key : shape.keys()) {
      put(values, key, record, place, here.get(key.name()));
    }
    return shape.build().apply(values);
  }

  private <R> void put(Values values, Key<R> key, R record, String place, Object value) {
    if (key instanceof Num<R> number && number.word().isPresent() && (value == null ? number.get(record) : value)
        .equals(OptionalDouble.empty())) {
      values.markWord(number);
    }
    values.hold((Holds<?>) key, value != null ? value : key instanceof Part<R, ?> part
        ? part(values, part, record, place + key.name()) : held(key, record));
  }

  /// A record's value as its key holds it.
  static <R> Object held(Key<R> key, R record) {
    return switch (key) {
      case Num<R> number -> number.get(record);
      case Word<R> word -> word.get(record);
      case OneOf<R, ?> choice -> choice.get(record);
      case Flag<R> flag -> flag.isSilent(record) ? Optional.empty() : flag.get(record);
      case Dated<R, ?> dated -> dated.get(record);
      case Numbers<R> numbers -> numbers.get(record);
      case NumberMap<R> map -> map.get(record);
      case WordMap<R> map -> map.get(record);
      case Texts<R> texts -> texts.get(record);
      case Entries<R, ?> entries -> entries.get(record);
      case Special<R, ?> special -> special.get(record);
      case Part<R, ?> part -> part.get(record);
    };
  }

  private <R, P> Optional<P> part(Values values, Part<R, P> part, R record, String path) {
    Optional<P> kept = part.get(record);
    String place = path + ".";
    boolean touched = false;
    for (String changed : own.keySet()) {
      touched |= changed.startsWith(place);
    }
    return touched ? kept.map(inner -> of(part.shape(), inner, place, Optional.of(values))) : kept;
  }
}
