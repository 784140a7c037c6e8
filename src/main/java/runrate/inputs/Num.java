package runrate.inputs;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// A number. Where it may be left to something else it is absent from the record, not a number for [#value], and null
/// or a word in the file: `derived`, `calendar`.
///
/// @param usual    what a file means that is silent about it; absent where it is required or left to something else
/// @param word     what stands in the file for "left to something else" instead of null, with what else it may be
/// @param inForce  whether the record uses it at all; while it does not, nobody can say that it has a value
public record Num<R>(String name, Range range, Quantity quantity, boolean isRequired, OptionalDouble usual,
    Optional<Instead> word, Unknown unknown, String sentence, Function<R, OptionalDouble> getter,
    BiFunction<R, OptionalDouble, R> setter, boolean isClearable, Predicate<R> inForce) implements Key<R>,
        Holds<OptionalDouble> {

  /// @param text     as it stands in the file
  /// @param expected what may stand there instead, as in "this must be a number of days or ..."
  public record Instead(String text, String expected) {}

  /// A number every file must give.
  public static <R> Num<R> required(String name, Range range, Quantity quantity, String sentence,
      ToDoubleFunction<R> get, BiFunction<R, Double, R> with) {
    return given(name, range, quantity, true, OptionalDouble.empty(), sentence, get, with);
  }

  /// A number with a usual value.
  public static <R> Num<R> usually(double usual, String name, Range range, Quantity quantity, String sentence,
      ToDoubleFunction<R> get, BiFunction<R, Double, R> with) {
    return given(name, range, quantity, false, OptionalDouble.of(usual), sentence, get, with);
  }

  /// A number that follows from other keys where the file is silent.
  public static <R> Num<R> following(String name, Range range, Quantity quantity, String sentence,
      ToDoubleFunction<R> get, BiFunction<R, Double, R> with) {
    return given(name, range, quantity, false, OptionalDouble.empty(), sentence, get, with);
  }

  /// A number that may be unknown.
  public static <R> Num<R> optional(String name, Range range, Quantity quantity, String sentence,
      Function<R, OptionalDouble> get, BiFunction<R, OptionalDouble, R> with) {
    return new Num<>(name, range, quantity, false, OptionalDouble.empty(), Optional.empty(), Unknown.AS_NULL, sentence,
        get, with, true, record -> true);
  }

  private static <R> Num<R> given(String name, Range range, Quantity quantity, boolean required, OptionalDouble usual,
      String sentence, ToDoubleFunction<R> get, BiFunction<R, Double, R> with) {
    return new Num<>(name, range, quantity, required, usual, Optional.empty(), Unknown.AS_NULL, sentence,
        record -> OptionalDouble.of(get.applyAsDouble(record)),
        (record, value) -> with.apply(record, value.getAsDouble()), false, record -> true);
  }

  /// The same key, with a word in the file for a value that is left to something else.
  Num<R> orWord(String text, String expected) {
    return new Num<>(name, range, quantity, isRequired, usual, Optional.of(new Instead(text, expected)), unknown,
        sentence, getter, setter, isClearable, inForce);
  }

  /// The same key, which the usual value stands in for where the file is silent.
  Num<R> silentlyMeaning(double value) {
    return new Num<>(name, range, quantity, isRequired, OptionalDouble.of(value), word, unknown, sentence, getter,
        setter, isClearable, inForce);
  }

  /// The same key, not written while unknown.
  Num<R> leftOut() {
    return new Num<>(name, range, quantity, isRequired, usual, word, Unknown.LEFT_OUT, sentence, getter, setter,
        isClearable, inForce);
  }

  /// The same key, which other keys may put out of force.
  Num<R> whileTrue(Predicate<R> condition) {
    return new Num<>(name, range, quantity, isRequired, usual, word, unknown, sentence, getter, setter, isClearable,
        condition);
  }

  public OptionalDouble get(R record) {
    return getter.apply(record);
  }

  /// Its value, not a number while it is unknown, left to something else or out of force.
  double value(R record) {
    return inForce.test(record) ? getter.apply(record).orElse(Double.NaN) : Double.NaN;
  }

  R with(R record, double value) {
    return setter.apply(record, OptionalDouble.of(value));
  }

  R cleared(R record) {
    return setter.apply(record, OptionalDouble.empty());
  }
}
