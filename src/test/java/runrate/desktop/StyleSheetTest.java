package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What no style sheet may say, because JavaFX makes something else of it than one expects.
class StyleSheetTest {
  private static final Path FOLDER = OpenDesk.HOME.folder().resolve("src/main/resources/runrate/desktop");
  private static final Pattern CLEAR_GROUND = Pattern.compile("-fx-background-color\\s*:[^;}]*\\btransparent\\b");
  private static final Pattern INSIDE_STROKE = Pattern.compile("-fx-stroke-type\\s*:\\s*inside");

  /// It is filled like any other colour, pixel by pixel with nothing; a ground of null is not drawn.
  @Test
  void noGroundIsPaintedTransparent() {
    assertEquals(List.of(), linesWith(CLEAR_GROUND));
    assertTrue(CLEAR_GROUND.matcher(".a { -fx-background-color: red, transparent; }").find());
  }

  /// It loses its dashes, and its outline is cut out of the shape at every frame.
  @Test
  void noStrokeLiesInsideItsShape() {
    assertEquals(List.of(), linesWith(INSIDE_STROKE));
    assertTrue(INSIDE_STROKE.matcher(".a { -fx-stroke-type: inside; }").find());
  }

  private static List<String> linesWith(Pattern refused) {
    try (Stream<Path> sheets = Files.list(FOLDER)) {
      List<Path> found = sheets.filter(file -> file.toString().endsWith(".css")).toList();
      assertTrue(found.contains(FOLDER.resolve("runrate.css")), "the sheets are elsewhere: " + found);
      return found.stream().flatMap(StyleSheetTest::lines).filter(line -> refused.matcher(line).find()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> lines(Path sheet) {
    try {
      return Files.readAllLines(sheet).stream().map(line -> sheet.getFileName() + ": " + line.strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
