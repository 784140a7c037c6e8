package runrate.inputs;

import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Words under names that the file is free to choose, as usage tiers by vendor; a name that is missing is left to
/// what stands in for it.
///
/// @param setter the record with all of them replaced
public record WordMap<R>(String name, String sentence, Function<R, Map<String, String>> getter,
    BiFunction<R, Map<String, String>, R> setter) implements Key<R>, Holds<Map<String, String>> {

  public Map<String, String> get(R record) {
    return getter.apply(record);
  }
}
