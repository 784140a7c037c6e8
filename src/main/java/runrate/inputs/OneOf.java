package runrate.inputs;

import java.util.Optional;
import java.util.function.Function;

/// One of a few words, written as `random-phase` for `RANDOM_PHASE`.
public record OneOf<R, E extends Enum<E>>(String name, Class<E> type, E usual, String sentence, Function<R, E> getter)
    implements Key<R>, Holds<Optional<E>> {

  public Optional<E> get(R record) {
    return Optional.of(getter.apply(record));
  }
}
