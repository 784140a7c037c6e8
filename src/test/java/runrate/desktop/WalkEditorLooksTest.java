package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.desktop.walk.WalkEditor;
import runrate.scenario.Scenario;
import runrate.scenario.StepWords;

/// Everything in the walk editor is read in full, in windows of every size, light and dark.
class WalkEditorLooksTest {
  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);

  @ParameterizedTest
  @CsvSource({"1600, 1000, 20-agents, LIGHT", "1600, 1000, one-rent-payment, DARK", "1280, 800, six-steps, LIGHT",
      "1280, 800, one-rent-payment, DARK", "960, 700, 20-agents, LIGHT", "960, 700, six-steps, DARK",
      "1920, 1080, six-steps, LIGHT"})
  void everythingInTheEditorIsReadInFull(int width, int height, String name, Theme theme) {
    assertEquals(List.of(), FxThread.ask(() -> {
      MainWindow window = shown.show(OpenDesk.shipped(name), width, height, theme);
      window.walkPage().openForPicture();
      int steps = Nodes.under(window).filter(node -> node.getStyleClass().contains("walk-row")).toList().size();
      return IntStream.range(0, steps).boxed().flatMap(step -> look(window, step)).toList();
    }));
  }

  /// 16 to 9, with a line around it, however high the room beside the step is.
  @ParameterizedTest
  @CsvSource({"1920, 1080", "1600, 1000", "1280, 800", "1440, 840", "1067, 700", "960, 1000", "960, 700"})
  void thePreviewHasTheFormOfTheScreen(int width, int height) {
    FxThread.ask(() -> {
      MainWindow window = shown.show(OpenDesk.shipped("20-agents"), width, height, Theme.LIGHT);
      window.walkPage().openForPicture();
      OffScreen.settle(window);
      Bounds seen = window.lookup("#walk-preview .slide-frame").getLayoutBounds();
      assertEquals(16 / 9.0, (seen.getWidth() - 2) / (seen.getHeight() - 2), 0.02);
      assertTrue(seen.getWidth() >= 240, seen::toString);
      return null;
    });
  }

  /// Words as long as the editor takes them.
  @ParameterizedTest
  @CsvSource({"1600, 1000", "1280, 800"})
  void longWordsAreReadInFull(int width, int height) {
    Scenario scenario = OpenDesk.shipped("six-steps");
    Scenario wordy = scenario.withPresentation(shown -> shown.withWalk(shown.walk().withSteps(
        shown.walk().steps().stream().map(step -> step.withWords(new StepWords(
            "Caching everything everybody repeats always saves",
            "Twenty agents read one prefix, and seventy-seven of hundred calls find it.", ""))).toList())));
    assertEquals(List.of(), FxThread.ask(() -> {
      MainWindow window = shown.show(wordy, width, height, Theme.LIGHT);
      window.walkPage().openForPicture();
      return look(window, 2).toList();
    }));
  }

  private static Stream<String> look(MainWindow window, int step) {
    WalkEditor editor = Nodes.under(window).filter(WalkEditor.class::isInstance).map(WalkEditor.class::cast)
        .findFirst().orElseThrow();
    editor.choose(step);
    OffScreen.settle(window);
    return Stream.of(Texts.cut(editor), Texts.cramped(editor), outside(editor), overlapping(editor))
        .flatMap(List::stream).map(text -> "step %s: %s".formatted(step + 1, text));
  }

  /// Labels that leave the window.
  private static List<String> outside(WalkEditor editor) {
    Bounds room = editor.localToScene(editor.getLayoutBounds());
    return labels(editor).filter(label -> !inScroll(label))
        .filter(label -> !room.contains(label.localToScene(label.getLayoutBounds())))
        .map(label -> "outside: " + label.getText()).toList();
  }

  private static List<String> overlapping(WalkEditor editor) {
    List<Label> all = labels(editor).filter(label -> !inScroll(label)).toList();
    return all.stream().flatMap(one -> all.stream().filter(other -> all.indexOf(other) > all.indexOf(one))
        .filter(other -> inner(one).intersects(inner(other)))
        .map(other -> "'%s' on '%s'".formatted(one.getText(), other.getText()))).toList();
  }

  private static Bounds inner(Label label) {
    Bounds place = label.localToScene(label.getLayoutBounds());
    return new BoundingBox(place.getMinX() + 1, place.getMinY() + 2, Math.max(0, place.getWidth() - 2),
        Math.max(0, place.getHeight() - 4));
  }

  private static Stream<Label> labels(Node root) {
    return Nodes.under(root).filter(node -> node instanceof Label && Nodes.isShown(node)).map(Label.class::cast)
        .filter(label -> label.getText() != null && !label.getText().isBlank());
  }

  /// Rows may be scrolled out of sight, and the lines of a slide are set as the slide wants them.
  private static boolean inScroll(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains("walk-rows") || at.getStyleClass().contains("slide-frame")) {
        return true;
      }
    }
    return false;
  }
}
