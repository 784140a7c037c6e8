package runrate.inputs;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Numbers under names that the file is free to choose, as the ids of fees; a name that is missing means 0.
///
/// @param each     what every one of them must be
/// @param setter   the record with all of them replaced
public record NumberMap<R>(String name, Range each, Quantity quantity, String sentence,
    Function<R, Map<String, Double>> getter, BiFunction<R, Map<String, Double>, R> setter)
    implements Key<R>, Holds<Map<String, Double>> {

  public Map<String, Double> get(R record) {
    return getter.apply(record);
  }

  /// The number under one name.
  Num<R> under(String id) {
    return Num.usually(0, name + "." + id, each, quantity, sentence, record -> get(record).getOrDefault(id, 0.0),
        (record, value) -> {
          Map<String, Double> changed = new TreeMap<>(get(record));
          changed.put(id, value);
          return setter.apply(record, changed);
        });
  }
}
