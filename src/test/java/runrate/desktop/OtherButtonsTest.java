package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// Only the primary button changes a number: the others ask for menus.
class OtherButtonsTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();

  /// Presses a button on a node, drags it 40 points to the right, lets it go and clicks once more.
  private void drag(MouseButton button, Node node) {
    for (var kind : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED, MouseEvent.MOUSE_RELEASED,
        MouseEvent.MOUSE_CLICKED)) {
      double x = kind == MouseEvent.MOUSE_PRESSED ? 4 : 44;
      boolean primary = button == MouseButton.PRIMARY;
      desk.run(() -> node.fireEvent(new MouseEvent(kind, x, 2, x, 2, button, 2, false, false, false, false, primary,
          button == MouseButton.MIDDLE, button == MouseButton.SECONDARY, true, !primary, true, null)));
    }
  }

  private List<Slider> sliders() {
    return desk.call(() -> Nodes.under(desk.window()).filter(node -> node instanceof Slider && Nodes.isShown(node))
        .map(Slider.class::cast).toList());
  }

  @Test
  void aRightClickOnASlidersTrackLeavesItsValue() {
    for (String tab : List.of("Capacity", "Desk")) {
      desk.tab(tab);
      var opened = desk.scenario();
      assertTrue(sliders().size() >= 6, tab);
      for (Slider slider : sliders()) {
        for (String part : List.of(".track", ".thumb")) {
          drag(MouseButton.SECONDARY, desk.call(() -> slider.lookup(part)));
          drag(MouseButton.MIDDLE, desk.call(() -> slider.lookup(part)));
        }
        assertEquals(opened, desk.scenario(), slider.getId());
      }
    }
    Slider batch = (Slider) desk.node("#plan.batchShare");
    drag(MouseButton.PRIMARY, desk.call(() -> batch.lookup(".track")));
    assertTrue(desk.state().canUndo());
  }

  @Test
  void growthOfTheRecordedMonthsIsNoException() {
    desk.hands().click(desk.node("#card-burn-grow"));
    desk.hands().click(desk.node("#burn-view-recorded"));
    var opened = desk.scenario();
    Slider growth = (Slider) desk.window().lookup("#growth-slider");
    drag(MouseButton.SECONDARY, desk.call(() -> growth.lookup(".track")));
    assertEquals(opened, desk.scenario());
    desk.hands().click(desk.node("#crumb-desk"));
  }

  @Test
  void knobsOfTheRoutingBarAndLinesOfTheFrontierMoveWithThePrimaryButtonOnly() {
    var opened = desk.scenario();
    for (String handle : List.of("#routing-knob-0", "#quality-floor-handle", "#cost-ceiling-handle")) {
      drag(MouseButton.SECONDARY, desk.node(handle));
      assertEquals(opened, desk.scenario(), handle);
    }
    drag(MouseButton.PRIMARY, desk.node("#routing-knob-0"));
    assertTrue(desk.state().canUndo());
  }
}
