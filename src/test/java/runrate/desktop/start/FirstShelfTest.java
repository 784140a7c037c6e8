package runrate.desktop.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.Nodes;
import runrate.desktop.OpenDesk;

/// The start page at its first opening, before its scenarios are read.
class FirstShelfTest {
  @TempDir private static Path user;

  private static List<String> cards(OpenDesk desk) {
    return Nodes.under(desk.window().lookup("#shelf")).filter(ShelfCard.class::isInstance).map(Node::getId).toList();
  }

  @Test
  void everyCardHasItsPlaceBeforeItIsReadAndNoneSaysThatItCannotBeOpened() {
    try (OpenDesk desk = OpenDesk.onDefault(user)) {
      List<String> before = desk.call(() -> {
        ((Button) desk.window().lookup("#scenario-menu")).fire();
        desk.window().applyCss();
        desk.window().layout();
        assertTrue(Nodes.under(desk.window().lookup("#shelf")).noneMatch(node ->
            node.getStyleClass().contains("shelf-problem")));
        return cards(desk);
      });
      assertTrue(before.contains("shelf-small-team"), before::toString);
      desk.settleUntil(() -> desk.window().lookup(".shelf-figure") != null);
      assertEquals(before, desk.call(() -> cards(desk)));
    }
  }
}
