package runrate.inputs;

import java.util.Optional;
import java.util.function.Function;

/// A text: a name, or the id of something on a rate card.
///
/// @param usual what a silent file means; absent where it is required or may be unknown
public record Word<R>(String name, boolean isRequired, Optional<String> usual, Unknown unknown, String sentence,
    Function<R, Optional<String>> getter) implements Key<R>, Holds<Optional<String>> {

  static <R> Word<R> required(String name, String sentence, Function<R, String> get) {
    return new Word<>(name, true, Optional.empty(), Unknown.AS_NULL, sentence, record -> Optional.of(get.apply(record)));
  }

  static <R> Word<R> usually(String usual, String name, String sentence, Function<R, String> get) {
    return new Word<>(name, false, Optional.of(usual), Unknown.AS_NULL, sentence,
        record -> Optional.of(get.apply(record)));
  }

  static <R> Word<R> optional(String name, String sentence, Function<R, Optional<String>> get) {
    return new Word<>(name, false, Optional.empty(), Unknown.AS_NULL, sentence, get);
  }

  Word<R> leftOut() {
    return new Word<>(name, isRequired, usual, Unknown.LEFT_OUT, sentence, getter);
  }

  public Optional<String> get(R record) {
    return getter.apply(record);
  }
}
