package runrate.desktop.start;

import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import runrate.text.Figures;

/// What tells the user's files apart whose scenarios have one name: the file, with as many folders as it takes, and
/// when it was changed.
final class Twins {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Figures.LOCALE);

  private Twins() {}

  /// @return empty where the name is told once
  static String apart(ShelfEntry entry, List<ShelfEntry> all) {
    List<Path> others = all.stream().filter(other -> !other.file().equals(entry.file())
        && other.title().strip().equalsIgnoreCase(entry.title().strip())).map(ShelfEntry::file).toList();
    if (!entry.own() || others.isEmpty()) {
      return "";
    }
    return tail(entry.file(), others) + entry.changed().map(at -> ", changed %s, %s".formatted(
        Figures.date(at.toLocalDate()), CLOCK.format(at))).orElse("");
  }

  private static String tail(Path file, List<Path> others) {
    int parts = 1;
    while (parts < file.getNameCount() && isOneOf(end(file, parts), others, parts)) {
      parts++;
    }
    return end(file, parts).toString();
  }

  private static boolean isOneOf(Path end, List<Path> others, int parts) {
    return others.stream().anyMatch(other -> end(other, parts).equals(end));
  }

  private static Path end(Path file, int parts) {
    return file.subpath(Math.max(0, file.getNameCount() - parts), file.getNameCount());
  }
}
