package runrate.inputs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// One of a few words, written as `random-phase` for `RANDOM_PHASE`.
///
/// @param isLeftOut whether the usual word is not written
public record OneOf<R, E extends Enum<E>>(String name, Class<E> type, E usual, String sentence, Function<R, E> getter,
    boolean isLeftOut) implements Key<R>, Holds<Optional<E>> {

  public OneOf(String name, Class<E> type, E usual, String sentence, Function<R, E> getter) {
    this(name, type, usual, sentence, getter, false);
  }

  OneOf<R, E> leftOut() {
    return new OneOf<>(name, type, usual, sentence, getter, true);
  }

  /// What the file says; nothing where silence says it.
  public Optional<E> get(R record) {
    return Optional.of(getter.apply(record)).filter(chosen -> !isLeftOut || chosen != usual);
  }

  /// How a constant is written in a file: `UNCACHED_INPUT` is `uncached-input`.
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A word as this program writes it: `onDemand` is `on-demand`.
  public static String kebab(String word) {
    return word.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  /// The constant a word stands for; nothing for any other text.
  public Optional<E> constant(String word) {
    return Stream.of(type.getEnumConstants()).filter(each -> word(each).equals(word)).findFirst();
  }

  /// All the words a file may give.
  public List<String> words() {
    return Stream.of(type.getEnumConstants()).map(OneOf::word).toList();
  }
}
