package runrate.inputs;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was read of one object, key by key. A value that was refused has a harmless one in its place.
public final class Values {
  /// Told what is wrong with a key, and what to do.
  public interface Complaint {
    void about(String key, String what, String hint);
  }

  private final Map<Holds<?>, Object> read = new IdentityHashMap<>();
  private final Set<Key<?>> refused = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Key<?>> words = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Optional<Values> above;
  private final Complaint complaint;

  /// @param above what was read of the object this one stands in, up to its key
  public Values(Optional<Values> above, Complaint complaint) {
    this.above = above;
    this.complaint = complaint;
  }

  public <T> void put(Holds<T> key, T value) {
    read.put(key, value);
  }

  /// The same for a value of which only the key knows the type.
  void hold(Holds<?> key, Object value) {
    read.put(key, value);
  }

  /// A value as its key holds it.
  Object held(Key<?> key) {
    return read.get((Holds<?>) key);
  }

  /// Notes that a key had something wrong in it.
  public void markRefused(Key<?> key) {
    refused.add(key);
  }

  /// Notes that a number's word stands in the file.
  public void markWord(Num<?> key) {
    words.add(key);
  }

  boolean saysWord(Num<?> key) {
    return words.contains(key);
  }

  boolean isSound(Key<?> key) {
    return !refused.contains(key);
  }

  @SuppressWarnings("unchecked")
  <T> T of(Holds<T> key) {
    if (!read.containsKey(key)) {
      throw new IllegalArgumentException("key '%s' is missing in its shape".formatted(key.name()));
    }
    return (T) read.get(key);
  }

  /// A value of an object around this one.
  <T> T around(Holds<T> key) {
    Values outer = above.orElseThrow(() ->
        new IllegalArgumentException("no object around holds '%s'".formatted(key.name())));
    return outer.read.containsKey(key) ? outer.of(key) : outer.around(key);
  }

  boolean has(Num<?> key) {
    return of(key).isPresent();
  }

  double number(Num<?> key) {
    return of(key).orElseGet(() -> key.usual().orElse(key.range().standIn()));
  }

  int whole(Num<?> key) {
    return (int) number(key);
  }

  String text(Word<?> key) {
    return of(key).orElseGet(() -> key.usual().orElse(""));
  }

  boolean flag(Flag<?> key) {
    return of(key).orElseGet(() -> key.usual().orElseThrow());
  }

  <E extends Enum<E>> E choice(OneOf<?, E> key) {
    return of(key).orElse(key.usual());
  }

  List<Double> numbers(Numbers<?> key) {
    return of(key).orElse(key.usual());
  }

  <P> P part(Part<?, P> key) {
    return of(key).orElseThrow();
  }

  void refuse(Key<?> key, String what, String hint) {
    complaint.about(key.name(), what, hint);
  }

  /// @param place behind the key, for example `[2].model`
  void refuse(Key<?> key, String place, String what, String hint) {
    complaint.about(key.name() + place, what, hint);
  }
}
