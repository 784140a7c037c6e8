package runrate.inputs;

import java.util.function.Function;

/// A key whose form in a file is its own: hours of the week, names of levers, changes. How it is read and written
/// stands beside the readers.
///
/// @param form the name of its form; that of the key, unless two keys of one name differ in form
public record Special<R, T>(String name, String form, String sentence, Function<R, T> getter)
    implements Key<R>, Holds<T> {

  Special(String name, String sentence, Function<R, T> getter) {
    this(name, name, sentence, getter);
  }

  public T get(R record) {
    return getter.apply(record);
  }
}
