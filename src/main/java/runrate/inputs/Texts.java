package runrate.inputs;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A list of texts.
///
/// @param isLeftOut whether an empty list is not written
/// @param pattern   what each must match, for editors; the words for one that does not stand with the shape's rules
public record Texts<R>(String name, String sentence, boolean isLeftOut, Optional<String> pattern,
    Function<R, List<String>> getter) implements Key<R>, Holds<List<String>> {

  Texts(String name, String sentence, Function<R, List<String>> getter) {
    this(name, sentence, false, Optional.empty(), getter);
  }

  Texts<R> leftOut() {
    return new Texts<>(name, sentence, true, pattern, getter);
  }

  Texts<R> matching(String regex) {
    return new Texts<>(name, sentence, isLeftOut, Optional.of(regex), getter);
  }

  public List<String> get(R record) {
    return getter.apply(record);
  }
}
