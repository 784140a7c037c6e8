package runrate.inputs;

import java.util.List;
import java.util.function.Function;

/// The keys of one record in the order of the file, and how it is made of what was read.
///
/// @param build makes the record at once from all values, so that its constructor sees no half of it; rules over
///    several
///              keys are held here, before, and told to [Values#refuse]
public record Shape<R>(List<Key<R>> keys, Function<Values, R> build) {
  public Shape {
    keys = List.copyOf(keys);
  }
}
