package runrate.inputs;

import java.util.Optional;
import java.util.function.Function;

/// True or false.
///
/// @param usual     what a silent file means; absent where it may be left to the vendor
/// @param isLeftOut whether the usual value is not written
public record Flag<R>(String name, Optional<Boolean> usual, String sentence, Function<R, Optional<Boolean>> getter,
    boolean isLeftOut) implements Key<R>, Holds<Optional<Boolean>> {

  static <R> Flag<R> usually(boolean usual, String name, String sentence, Function<R, Boolean> get) {
    return new Flag<>(name, Optional.of(usual), sentence, record -> Optional.of(get.apply(record)), false);
  }

  static <R> Flag<R> optional(String name, String sentence, Function<R, Optional<Boolean>> get) {
    return new Flag<>(name, Optional.empty(), sentence, get, false);
  }

  Flag<R> leftOut() {
    return new Flag<>(name, usual, sentence, getter, true);
  }

  public Optional<Boolean> get(R record) {
    return getter.apply(record);
  }

  /// Whether silence says the same.
  public boolean isSilent(R record) {
    return isLeftOut && get(record).equals(usual);
  }
}
