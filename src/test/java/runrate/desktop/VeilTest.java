package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
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
    desk.backToDesk();
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

  @Test
  void aRefusedUserCountPalesTheComparisonAndNotItself() {
    desk.tab("Compare");
    desk.hands().click(desk.node("#compare-users"));
    String users = "#" + desk.call(() -> Nodes.under(desk.window().lookup(".business-panel"))
        .filter(TextField.class::isInstance).findFirst().orElseThrow().getId());
    desk.hands().focus(desk.node(users));
    desk.hands().type("nonsense");
    desk.hands().key(KeyCode.ENTER);
    assertEquals(1, opacity(users));
    assertEquals(1, opacity(users.replace("-field", "-reply")));
    assertEquals(1, opacity("#compare-users"));
    assertTrue(opacity("#compare-grid") < 0.5);
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals(1, opacity("#compare-grid"));
    desk.hands().click(desk.node("#compare-users"));
  }

  @Test
  void aRefusedLeverPalesFiguresOfTheCapacityAndNoControl() {
    desk.tab("Capacity");
    desk.hands().focus(desk.node("#workload.agents-field"));
    desk.hands().type("nonsense");
    desk.hands().key(KeyCode.ENTER);
    assertEquals(1, opacity("#capacity-this"));
    assertTrue(opacity("#limit-sentence") < 0.5);
    desk.openModes();
    assertEquals(1, opacity("#annotate-cost"));
    assertTrue(opacity("#card-waiting") < 0.5);
    desk.hands().focus(desk.node("#workload.agents-field"));
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals(1, opacity("#card-waiting"));
  }

  /// With all that is around it.
  private double opacity(String selector) {
    return Stream.iterate(desk.node(selector), Objects::nonNull, Node::getParent).mapToDouble(Node::getOpacity)
        .reduce(1, (one, other) -> one * other);
  }
}
