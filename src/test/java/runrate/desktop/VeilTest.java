package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// The table of tasks while a share typed in it is refused: all is pale but what there is to mend.
class VeilTest {
  private static final String SHARE = "#tasks[1].callShare-";

  @TempDir private static Path user;
  @RegisterExtension private static final SharedDesk WINDOW = new SharedDesk(() -> user);
  private final OpenDesk desk = WINDOW.desk();

  @BeforeEach
  void openRoles() {
    desk.reopen(OpenDesk.shipped("agent-roles"));
    desk.hands().click(desk.node("#task-all"));
  }

  @Test
  void aRefusedShareItsReasonAndItsOffersStayClear() {
    desk.hands().focus(desk.node(SHARE + "field"));
    desk.hands().type("130");
    desk.hands().key(KeyCode.ENTER);
    assertEquals(1, opacity(SHARE + "field"));
    assertEquals(1, opacity(SHARE + "reply"));
    assertTrue(opacity("#tasks[0].callShare-field") < 0.5);
    assertTrue(opacity("#card-cost") < 0.5);
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals(1, opacity("#tasks[0].callShare-field"));
    assertEquals(1, opacity("#card-cost"));
  }

  /// With all that is around it.
  private double opacity(String selector) {
    return Stream.iterate(desk.node(selector), Objects::nonNull, Node::getParent).mapToDouble(Node::getOpacity)
        .reduce(1, (one, other) -> one * other);
  }
}
