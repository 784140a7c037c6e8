package runrate.inputs;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.function.Function;

/// A day like `2026-11-20`, or a month like `2026-11`.
///
/// @param parser from text of exactly that many characters
public record Dated<R, T extends Temporal>(String name, boolean isRequired, Kind kind, Function<String, T> parser,
    String sentence, Function<R, Optional<T>> getter) implements Key<R>, Holds<Optional<T>> {
  /// What it names, with the words for a text that does not.
  public enum Kind {
    DAY("a date like 2026-11-20", "2026-11-20".length()), MONTH("a month like 2026-11", "2026-11".length());

    private final String words;
    private final int length;

    Kind(String words, int length) {
      this.words = words;
      this.length = length;
    }

    public String words() {
      return words;
    }

    /// Longer ones are years of more than four digits, which calendars only half know.
    public int length() {
      return length;
    }
  }

  static <R> Dated<R, LocalDate> day(String name, boolean required, String sentence, Function<R, LocalDate> get) {
    return new Dated<>(name, required, Kind.DAY, LocalDate::parse, sentence, get.andThen(Optional::of));
  }

  /// One that need not be known.
  static <R> Dated<R, LocalDate> optionalDay(String name, String sentence, Function<R, Optional<LocalDate>> get) {
    return new Dated<>(name, false, Kind.DAY, LocalDate::parse, sentence, get);
  }

  static <R> Dated<R, YearMonth> month(String name, String sentence, Function<R, YearMonth> get) {
    return new Dated<>(name, false, Kind.MONTH, YearMonth::parse, sentence, get.andThen(Optional::of));
  }

  /// @throws RuntimeException of the calendar, for text that names no day or month
  public T parse(String text) {
    if (text.length() != kind.length) {
      throw new IllegalArgumentException(text);
    }
    return parser.apply(text);
  }

  public Optional<T> get(R record) {
    return getter.apply(record);
  }
}
