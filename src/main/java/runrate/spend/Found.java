package runrate.spend;

import java.util.Optional;

/// What was found about all rows of a paste.
///
/// @param value    empty where it is to be asked
/// @param reason   why it can only be so, or what is asked; empty where there is nothing to say
/// @param isChosen whether there is anything to choose
public record Found<T>(Optional<T> value, String reason, boolean isChosen) {
  static <T> Found<T> concluded(T value, String reason) {
    return new Found<>(Optional.of(value), reason, true);
  }

  static <T> Found<T> plain(T value) {
    return new Found<>(Optional.of(value), "", false);
  }

  static <T> Found<T> asked(String question) {
    return new Found<>(Optional.empty(), question, true);
  }

  public boolean isAsked() {
    return value.isEmpty();
  }
}
