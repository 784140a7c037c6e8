package runrate.files.scenario;

import java.util.Locale;
import java.util.stream.Stream;

/// One value of a scenario's file, or one it could hold.
///
/// @param path  where it stands, as `--set` writes it
/// @param value as it is typed; empty where the file leaves it open
public record FileRow(String path, String sentence, String value, Kind kind) {
  /// A value to type; a list that takes entries; an entry that can be taken out.
  public enum Kind { VALUE, LIST, ENTRY }

  public boolean holds(String words) {
    String all = "%s %s %s".formatted(path, sentence, value).toLowerCase(Locale.ROOT);
    return Stream.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"))
        .allMatch(all::contains);
  }
}
