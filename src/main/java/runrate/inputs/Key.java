package runrate.inputs;

/// One key of an object in a scenario file.
///
/// @param <R> the record it is a part of
public sealed interface Key<R> permits Num, Word, OneOf, Flag, Dated, Numbers, NumberMap, WordMap, Texts, Part,
    Entries, Special {
  String name();

  /// One plain sentence for people: the schema, the guide and the window say the same.
  String sentence();

  /// Whether nothing can be computed without it.
  default boolean isRequired() {
    return false;
  }

  /// What the writer does about a value that is not known.
  enum Unknown {
    /// Writes null, so that a reader of the file sees that there is something to say.
    AS_NULL,
    /// Leaves the key out.
    LEFT_OUT
  }
}
