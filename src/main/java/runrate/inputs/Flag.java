package runrate.inputs;

import java.util.Optional;
import java.util.function.Function;

/// True or false.
///
/// @param usual what a silent file means; absent where it may be left to the vendor
public record Flag<R>(String name, Optional<Boolean> usual, String sentence, Function<R, Optional<Boolean>> getter)
    implements Key<R>, Holds<Optional<Boolean>> {

  static <R> Flag<R> usually(boolean usual, String name, String sentence, Function<R, Boolean> get) {
    return new Flag<>(name, Optional.of(usual), sentence, record -> Optional.of(get.apply(record)));
  }

  static <R> Flag<R> optional(String name, String sentence, Function<R, Optional<Boolean>> get) {
    return new Flag<>(name, Optional.empty(), sentence, get);
  }

  public Optional<Boolean> get(R record) {
    return getter.apply(record);
  }
}
