package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The way back to the walk stands beside what else is in the window, not on it.
class WayBackTest {
  @TempDir static Path user;
  @RegisterExtension static final OffScreenWindow shown = new OffScreenWindow(() -> user);

  @ParameterizedTest
  @CsvSource({"1600, 1000, LIGHT", "1600, 1000, DARK", "1280, 800, LIGHT", "1280, 800, DARK", "960, 700, LIGHT"})
  void itCoversNothingAndNothingBesideItIsCut(int width, int height, Theme theme) {
    assertEquals(List.of(), FxThread.ask(() -> {
      MainWindow window = shown.show(OpenDesk.shipped("20-agents"), width, height, theme);
      window.presenting().start();
      Event.fireEvent(window.getChildren().getLast(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.I, false,
          false, false, false));
      OffScreen.settle(window);
      Node back = Nodes.under(window).filter(node -> "back-to-walk".equals(node.getId())).findFirst().orElseThrow();
      List<String> covered = new ArrayList<>(Texts.cut(window.lookup(".top-bar")));
      Bounds place = back.localToScene(back.getLayoutBounds());
      Nodes.under(window).filter(node -> (node instanceof Text || node instanceof Shape) && Nodes.isShown(node)
          && !isWithin(node, back) && node.localToScene(node.getLayoutBounds()).intersects(place))
          .forEach(node -> covered.add(node.toString()));
      window.presenting().stop();
      return covered;
    }));
  }

  private static boolean isWithin(Node node, Node whole) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at == whole) {
        return true;
      }
    }
    return false;
  }
}
