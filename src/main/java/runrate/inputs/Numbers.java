package runrate.inputs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A list of numbers.
///
/// @param getter absent where the record says the same in another key, or the key is left out
public record Numbers<R>(String name, Range range, Quantity quantity, List<Double> usual, String sentence,
    Function<R, Optional<List<Double>>> getter) implements Key<R>, Holds<Optional<List<Double>>> {

  static <R> Numbers<R> of(String name, Range range, Quantity quantity, List<Double> usual, String sentence,
      Function<R, List<Double>> get) {
    return new Numbers<>(name, range, quantity, usual, sentence, record -> Optional.of(get.apply(record)));
  }

  /// Not written while it is empty.
  static <R> Numbers<R> leftOut(String name, Range range, Quantity quantity, String sentence,
      Function<R, List<Double>> get) {
    return new Numbers<>(name, range, quantity, List.of(), sentence,
        record -> Optional.of(get.apply(record)).filter(numbers -> !numbers.isEmpty()));
  }

  public Optional<List<Double>> get(R record) {
    return getter.apply(record);
  }
}
