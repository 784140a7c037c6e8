package runrate.inputs;

import java.util.function.Function;

/// A key whose form in a file is its own: a map with free keys, hours of the week, names of levers. How it is read and
/// written stands beside the readers.
public record Special<R, T>(String name, String sentence, Function<R, T> getter) implements Key<R>, Holds<T> {
  public T get(R record) {
    return getter.apply(record);
  }
}
