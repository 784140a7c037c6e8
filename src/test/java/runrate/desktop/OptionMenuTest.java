package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.charts.PlotPane;
import runrate.scenario.Scenario;

/// An option of the frontier is taken over, compared and looked up from where it stands.
class OptionMenuTest {
  @TempDir private static Path folder;
  @RegisterExtension private static final SharedDesk WINDOW = new SharedDesk(() -> folder.resolve("user"));
  private OpenDesk desk;

  @BeforeEach
  void begin() {
    desk = WINDOW.desk();
    desk.tab("Desk");
    if (desk.call(() -> desk.window().lookup("#card-frontier-table") != null)) {
      desk.run(() -> desk.window().tabs().desk().card(3).switchTable());
    }
  }

  private List<MenuItem> items() {
    return desk.call(() -> Window.getWindows().stream().filter(window -> window instanceof ContextMenu
        && window.isShowing()).map(ContextMenu.class::cast).findFirst().map(ContextMenu::getItems)
        .map(List::copyOf).orElse(List.of()));
  }

  private void fire(String id) {
    MenuItem item = items().stream().filter(found -> id.equals(found.getId())).findFirst().orElseThrow();
    desk.run(item::fire);
  }

  /// Enter on a row of the chart's table.
  private void askInTable(String option) {
    desk.hands().focus(desk.node("#card-frontier-grow"));
    desk.hands().key(KeyCode.T);
    desk.run(() -> {
      var table = (TableView<?>) desk.node("#card-frontier-table");
      table.requestFocus();
      int row = List.copyOf(table.getItems()).stream().map(Object::toString).toList().indexOf(table.getItems().stream()
          .map(Object::toString).filter(text -> text.contains(option)).findFirst().orElseThrow());
      table.getSelectionModel().clearAndSelect(row);
    });
    desk.hands().key(KeyCode.ENTER);
  }

  @Test
  void enterOnARowTakesItsPlanOverInOneUndo() {
    Scenario before = desk.scenario();
    askInTable("Haiku 4.5, as planned");
    double usd = desk.monthUsd();
    fire("option-take");
    assertEquals(1, desk.scenario().plan().routing().routes().size());
    assertEquals("anthropic/claude-haiku-4-5", desk.scenario().plan().routing().largest().model());
    assertTrue(desk.monthUsd() < usd);
    desk.hands().key(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(before, desk.scenario());
  }

  @Test
  void anOptionIsSetBesideThePlan() {
    askInTable("Haiku 4.5, as planned");
    fire("option-compare");
    assertEquals("Compare", desk.call(() -> ((TabPane) desk.window().lookup(".tab-pane")).getSelectionModel()
        .getSelectedItem().getText()));
    assertEquals("Haiku 4.5, as planned", desk.scenario().presentation().columns().getLast().name());
  }

  @Test
  void itsPricesAreShownInTheRateCards() {
    askInTable("Haiku 4.5, as planned");
    fire("option-prices");
    assertEquals("Rate cards", desk.call(() -> ((TabPane) desk.window().lookup(".tab-pane")).getSelectionModel()
        .getSelectedItem().getText()));
  }

  @Test
  void aClickOnAPointAsksTooAndThePlanItselfOffersNothing() {
    PlotPane chart = desk.charts().get(3);
    click(chart, "Haiku 4.5, as planned");
    desk.settleUntil(() -> !items().isEmpty());
    assertTrue(items().getFirst().getText().startsWith("Take over: Haiku 4.5, as planned, $"));
    desk.hands().key(KeyCode.ESCAPE);
    askInTable("This plan");
    assertTrue(items().isEmpty());
    assertFalse(desk.state().canUndo());
  }

  /// Looks for the point the way a hand does, by what is said under the mouse.
  private void click(PlotPane chart, String option) {
    desk.hands().moveTo(chart);
    Point2D found = desk.call(() -> {
      for (double y = 4; y < chart.getHeight(); y += 6) {
        for (double x = 4; x < chart.getWidth(); x += 6) {
          Point2D scene = chart.localToScene(x, y);
          chart.fireEvent(new MouseEvent(MouseEvent.MOUSE_MOVED, scene.getX(), scene.getY(), scene.getX(),
              scene.getY(), MouseButton.NONE, 0, false, false, false, false, false, false, false, false, false, true,
              null));
          if (chart.hoverText().startsWith(option)) {
            return chart.localToScreen(x, y);
          }
        }
      }
      throw new AssertionError("no point " + option);
    });
    desk.hands().moveTo(found);
    desk.hands().press();
    desk.hands().release();
  }
}
