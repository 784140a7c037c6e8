package runrate.inputs;

import java.util.Optional;
import java.util.function.Function;

/// A text: a name, or the id of something on a rate card.
///
/// @param usual what a silent file means; absent where it is required or may be unknown
/// @param pattern what it must match, for editors; the words for a text that does not stand with the shape's rules
/// @param most    characters it may have
public record Word<R>(String name, boolean isRequired, Optional<String> usual, Unknown unknown,
    Optional<String> pattern, int most, String sentence, Function<R, Optional<String>> getter) implements Key<R>,
        Holds<Optional<String>> {
  /// Where nobody counts.
  public static final int MANY = Integer.MAX_VALUE;

  static <R> Word<R> required(String name, String sentence, Function<R, String> get) {
    return new Word<>(name, true, Optional.empty(), Unknown.AS_NULL, Optional.empty(), MANY, sentence, record ->
        Optional.of(get.apply(record)));
  }

  static <R> Word<R> usually(String usual, String name, String sentence, Function<R, String> get) {
    return new Word<>(name, false, Optional.of(usual), Unknown.AS_NULL, Optional.empty(), MANY, sentence,
        record -> Optional.of(get.apply(record)));
  }

  static <R> Word<R> optional(String name, String sentence, Function<R, Optional<String>> get) {
    return new Word<>(name, false, Optional.empty(), Unknown.AS_NULL, Optional.empty(), MANY, sentence, get);
  }

  Word<R> leftOut() {
    return new Word<>(name, isRequired, usual, Unknown.LEFT_OUT, pattern, most, sentence, getter);
  }

  Word<R> matching(String regex) {
    return new Word<>(name, isRequired, usual, unknown, Optional.of(regex), most, sentence, getter);
  }

  Word<R> atMost(int characters) {
    return new Word<>(name, isRequired, usual, unknown, pattern, characters, sentence, getter);
  }

  public Optional<String> get(R record) {
    return getter.apply(record);
  }
}
