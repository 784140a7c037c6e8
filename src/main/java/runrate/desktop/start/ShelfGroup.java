package runrate.desktop.start;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// Which question an example answers, from `shelf.properties`; one that stands there under none is a published example.
enum ShelfGroup {
  TEAM("Size a team", "how many agents, what do they carry"),
  VENDORS("Compare vendors", "the same billion tokens"),
  PUBLISHED("Published examples", "the fact check replays them"),
  BUDGET("Budget", "what holds, what breaks");

  private static final Properties FILES = read();

  private final String title;
  private final String words;

  ShelfGroup(String title, String words) {
    this.title = title;
    this.words = words;
  }

  String title() {
    return title;
  }

  String words() {
    return words;
  }

  /// The place of an example in its group, by its file name without ending; the largest number where it has none.
  int place(String name) {
    int at = names().indexOf(name);
    return at < 0 ? Integer.MAX_VALUE : at;
  }

  private List<String> names() {
    return List.of(FILES.getProperty(name(), "").split(" "));
  }

  static ShelfGroup of(String name) {
    return Stream.of(values()).filter(group -> group.names().contains(name)).findFirst().orElse(PUBLISHED);
  }

  private static Properties read() {
    var properties = new Properties();
    try (InputStream in = ShelfGroup.class.getResourceAsStream("shelf.properties")) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
