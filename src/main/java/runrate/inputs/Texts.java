package runrate.inputs;

import java.util.List;
import java.util.function.Function;

/// A list of texts.
public record Texts<R>(String name, String sentence, Function<R, List<String>> getter) implements Key<R>,
    Holds<List<String>> {
  public List<String> get(R record) {
    return getter.apply(record);
  }
}
