package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import runrate.desktop.optimise.OptimiseView;

/// The lanes of the Optimise tab, in windows of every usual size.
class ModesLooksTest {
  /// From the middle of a line of 12 pixel letters to that of the next.
  private static final double A_LINE = 17;
  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);

  @ParameterizedTest
  @CsvSource({"agent-roles, 1600, 1000", "agent-roles, 1280, 800", "20-agents, 1280, 800", "agent-roles, 1067, 667",
      "agent-roles, 853, 533"})
  void noWordsOfALaneLieAgainstOthers(String scenario, int width, int height) {
    FxThread.ask(() -> {
      MainWindow window = shown.show(OpenDesk.shipped(scenario), width, height, Theme.LIGHT);
      window.tabs().show(OptimiseView.class).showModes();
      OffScreen.settle(window);
      List<Node> lanes = Nodes.under(window).filter(node -> node.getStyleClass().contains("mode-lanes")).toList();
      assertEquals(3, lanes.size());
      for (Node lane : lanes) {
        List<Double> lines = Nodes.under(lane).filter(node -> node instanceof Text text && Nodes.isShown(node)
            && !text.getText().isEmpty()).map(node -> Texts.place(node).getCenterY()).sorted().distinct().toList();
        assertTrue(lines.size() >= 5, lines::toString);
        assertTrue(IntStream.range(1, lines.size()).mapToDouble(i -> lines.get(i) - lines.get(i - 1))
            .allMatch(gap -> gap < 1 || gap >= A_LINE), lines::toString);
      }
      return List.of();
    });
  }
}
