package runrate.inputs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A list of numbers.
public record Numbers<R>(String name, Range range, Quantity quantity, List<Double> usual, String sentence,
    Function<R, List<Double>> getter) implements Key<R>, Holds<Optional<List<Double>>> {

  public Optional<List<Double>> get(R record) {
    return Optional.of(getter.apply(record));
  }
}
