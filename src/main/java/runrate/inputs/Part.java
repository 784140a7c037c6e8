package runrate.inputs;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// An object inside an object.
///
/// @param isOptional whether it may be absent; if not, a silent file means all its usual values
/// @param silent     what is not written, because a silent file says the same
public record Part<R, P>(String name, boolean isRequired, boolean isOptional, Shape<P> shape, String sentence,
    Function<R, Optional<P>> getter, BiFunction<R, P, R> setter, Optional<P> silent)
    implements Key<R>, Holds<Optional<P>> {

  static <R, P> Part<R, P> required(String name, Shape<P> shape, String sentence, Function<R, P> get,
      BiFunction<R, P, R> with) {
    return new Part<>(name, true, false, shape, sentence, record -> Optional.of(get.apply(record)), with,
        Optional.empty());
  }

  static <R, P> Part<R, P> of(String name, Shape<P> shape, String sentence, Function<R, P> get,
      BiFunction<R, P, R> with) {
    return new Part<>(name, false, false, shape, sentence, record -> Optional.of(get.apply(record)), with,
        Optional.empty());
  }

  static <R, P> Part<R, P> optional(String name, Shape<P> shape, String sentence, Function<R, Optional<P>> get,
      BiFunction<R, P, R> with) {
    return new Part<>(name, false, true, shape, sentence, get, with, Optional.empty());
  }

  /// The same part, not written while it says no more than a silent file.
  Part<R, P> leftOut(P usual) {
    return new Part<>(name, isRequired, isOptional, shape, sentence, getter, setter, Optional.of(usual));
  }

  /// What is written of it.
  public Optional<P> written(R record) {
    return get(record).filter(part -> !silent.equals(Optional.of(part)));
  }

  public Optional<P> get(R record) {
    return getter.apply(record);
  }
}
