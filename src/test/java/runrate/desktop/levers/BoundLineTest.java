package runrate.desktop.levers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.OpenDesk;

/// How far a lever may change, set on its own menu.
class BoundLineTest {
  @TempDir static Path user;
  private static OpenDesk desk;

  @BeforeAll
  static void openDesk() {
    desk = OpenDesk.onDefault(user);
  }

  @AfterAll
  static void closeDesk() {
    desk.close();
  }

  @Test
  void aBoundOfALeverIsTypedBelowItMovesTheGoalAndGoesWithOneUndo() {
    var opened = desk.scenario();
    double before = desk.monthUsd();
    var panel = new PanelHands(desk);
    desk.run(() -> desk.node("#plan.batchShare").fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED,
        5, 5,
        300, 300, false, null)));
    desk.run(() -> {
      ContextMenu menu = Window.getWindows().stream().filter(ContextMenu.class::isInstance)
          .map(ContextMenu.class::cast).findFirst().orElseThrow();
      menu.hide();
      menu.getItems().getFirst().fire();
    });
    assertEquals("mayChange[plan.batchShare].high-field", panel.focused());
    panel.type("mayChange[plan.batchShare].high", "20");
    assertEquals(0.2, desk.scenario().bound("plan.batchShare").high().orElseThrow());
    assertEquals(before, desk.monthUsd());
    assertFalse(desk.text("#verdict").contains("batch share of"), desk.text("#verdict"));
    panel.type("mayChange[plan.batchShare].low", "30");
    assertEquals(0.2, desk.scenario().bound("plan.batchShare").high().orElseThrow());
    assertTrue(desk.scenario().bound("plan.batchShare").low().isEmpty());
    desk.hands().key(KeyCode.ESCAPE);
    desk.hands().key(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(opened, desk.scenario());
  }
}
