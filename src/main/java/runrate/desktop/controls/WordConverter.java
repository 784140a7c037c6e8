package runrate.desktop.controls;

import java.util.function.Function;
import javafx.util.StringConverter;

/// Names what a box offers; nothing is typed there.
public final class WordConverter<T> extends StringConverter<T> {
  private final Function<T, String> words;

  public WordConverter(Function<T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(T option) {
    return option == null ? "" : words.apply(option);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("nothing is typed here");
  }
}
