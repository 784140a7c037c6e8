package runrate.inputs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A list of objects of one shape.
///
/// @param most         entries a file may have; [#MANY] where only sense limits it
/// @param isLeftOut    whether an empty list is not written
/// @param names        how an entry is found by name, where it has one
/// @param turned       a number of an entry that changes others along with itself
/// @param seen         where an entry is a scenario with some inputs changed
public record Entries<R, E>(String name, boolean isRequired, int most, boolean isLeftOut, Shape<E> shape,
    String sentence,
    Function<R, List<E>> getter, BiFunction<R, List<E>, R> setter, Optional<Names<E>> names, Optional<Turned<R>> turned,
    Optional<Seen<E>> seen)
    implements Key<R>, Holds<List<E>> {
  public static final int MANY = 10_000;

  /// @param key   that holds the name
  /// @param of    the name of an entry
  /// @param fresh an entry of that name that says nothing; one that says nothing is taken out
  record Names<E>(String key, Function<E, String> of, Function<String, E> fresh) {
    /// The entries with the one of this name changed; it is made where there is none, and taken out where it says
    /// nothing.
    List<E> with(List<E> entries, String name, UnaryOperator<E> change) {
      List<E> changed = new ArrayList<>(entries);
      int index = 0;
      while (index < changed.size() && !of.apply(changed.get(index)).equals(name)) {
        index++;
      }
      if (index == changed.size()) {
        changed.add(fresh.apply(name));
      }
      changed.set(index, change.apply(changed.get(index)));
      if (changed.get(index).equals(fresh.apply(name))) {
        changed.remove(index);
      }
      return changed;
    }

    List<E> without(List<E> entries, String name) {
      return entries.stream().filter(entry -> !of.apply(entry).equals(name)).toList();
    }
  }

  /// @param key  of the entry
  /// @param turn the record with the number of one entry changed
  record Turned<R>(String key, Turn<R> turn) {}

  /// Changes a number of the entry at an index.
  interface Turn<R> {
    R with(R record, int index, double value);
  }

  /// An entry that is the scenario with `path=value` changes.
  ///
  /// @param addsUp whether the entries before it hold for it, too
  record Seen<E>(Function<E, List<String>> changes, BiFunction<E, List<String>, E> with, boolean addsUp) {}

  static <R, E> Entries<R, E> of(String name, Shape<E> shape, String sentence, Function<R, List<E>> get,
      BiFunction<R, List<E>, R> with) {
    return new Entries<>(name, false, MANY, false, shape, sentence, get, with, Optional.empty(), Optional.empty(),
        Optional.empty());
  }

  Entries<R, E> required() {
    return new Entries<>(name, true, most, isLeftOut, shape, sentence, getter, setter, names, turned, seen);
  }

  Entries<R, E> atMost(int entries) {
    return new Entries<>(name, isRequired, entries, isLeftOut, shape, sentence, getter, setter, names, turned, seen);
  }

  Entries<R, E> leftOut() {
    return new Entries<>(name, isRequired, most, true, shape, sentence, getter, setter, names, turned, seen);
  }

  Entries<R, E> named(String key, Function<E, String> of, Function<String, E> fresh) {
    return new Entries<>(name, isRequired, most, isLeftOut, shape, sentence, getter, setter,
        Optional.of(new Names<>(key, of, fresh)), turned, seen);
  }

  Entries<R, E> turning(Num<E> key, Turn<R> turn) {
    return new Entries<>(name, isRequired, most, isLeftOut, shape, sentence, getter, setter, names,
        Optional.of(new Turned<>(key.name(), turn)), seen);
  }

  Entries<R, E> seenThrough(Function<E, List<String>> changes, BiFunction<E, List<String>, E> with, boolean addsUp) {
    return new Entries<>(name, isRequired, most, isLeftOut, shape, sentence, getter, setter, names, turned,
        Optional.of(new Seen<>(changes, with, addsUp)));
  }

  /// The key by whose text an entry is found, where entries have names.
  public Optional<String> nameKey() {
    return names.map(Names::key);
  }

  public List<E> get(R record) {
    return getter.apply(record);
  }

  R with(R record, int index, E entry) {
    List<E> changed = new ArrayList<>(get(record));
    changed.set(index, entry);
    return setter.apply(record, changed);
  }
}
