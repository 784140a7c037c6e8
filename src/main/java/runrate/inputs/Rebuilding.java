package runrate.inputs;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Makes a record anew with some values of its keys replaced, as if a file with these values were read. Rules over
/// several keys are held and told as a reader would.
///
/// @param own       values by path, each as its key holds it
/// @param complaint told what is wrong, with the path of the key
record Rebuilding(Map<String, Object> own, Values.Complaint complaint) {

  /// @param place path of the record with a point behind it
  <R> R of(Shape<R> shape, R record, String place, Optional<Values> above) {
    var values = new Values(above, (key, what, hint) -> complaint.about(place + key, what, hint));
    for (Key<R> key : shape.keys()) {
      put(values, key, record, place);
    }
    return shape.build().apply(values);
  }

  private <R> void put(Values values, Key<R> key, R record, String place) {
    String path = place + key.name();
    Object value = own.get(path);
    if (key instanceof Num<R> number && number.word().isPresent() && (value == null ? number.get(record) : value)
        .equals(OptionalDouble.empty())) {
      values.markWord(number);
    }
    values.hold((Holds<?>) key, value != null ? value : key instanceof Part<R, ?> part
        ? part(values, part, record, path) : held(key, record));
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
    boolean touched = own.keySet().stream().anyMatch(changed -> changed.startsWith(path + "."));
    return touched ? kept.map(inner -> of(part.shape(), inner, path + ".", Optional.of(values))) : kept;
  }
}
