package runrate.spend;

import java.util.Optional;

/// What was found about all rows of a paste.
///
/// @param value    empty where it is to be asked
/// @param reason   why it can only be so, or what is asked; empty where there is nothing to say
/// @param isChosen whether there is anything to choose
public record Finding<T>(Optional<T> value, String reason, boolean isChosen) {
  static <T> Finding<T> concluded(T value, String reason) {
    return new Finding<>(Optional.of(value), reason, true);
  }

  static <T> Finding<T> plain(T value) {
    return new Finding<>(Optional.of(value), "", false);
  }

  static <T> Finding<T> asked(String question) {
    return new Finding<>(Optional.empty(), question, true);
  }

  public boolean isAsked() {
    return value.isEmpty();
  }
}
