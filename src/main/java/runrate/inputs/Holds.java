package runrate.inputs;

/// What a key holds once it is read; an `Optional` where the file may be silent.
public interface Holds<T> {
  String name();
}
