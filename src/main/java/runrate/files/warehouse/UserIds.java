package runrate.files.warehouse;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What becomes of the names of users on their way into the store.
public enum UserIds {
  /// A keyed hash: the same user is the same row, and nobody can tell who without the key of this user's folder.
  HASH,
  /// As the log has them.
  NAMES,
  /// Nothing is kept of them.
  DROP;

  /// As it is typed.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<UserIds> of(String word) {
    return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
