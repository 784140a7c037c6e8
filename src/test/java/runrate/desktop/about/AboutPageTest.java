package runrate.desktop.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.Hands;
import runrate.desktop.OpenDesk;
import runrate.desktop.SharedDesk;
import runrate.files.scenario.FileRow;

/// A scenario is named, told and filled in without a text editor.
class AboutPageTest {
  @TempDir private static Path folder;
  @RegisterExtension private static final SharedDesk WINDOW = new SharedDesk(() -> folder.resolve("user"));
  private OpenDesk desk;
  private Hands hands;

  @BeforeEach
  void openPage() {
    desk = WINDOW.desk();
    hands = desk.hands();
    hands.key(KeyCode.F2);
  }

  @SuppressWarnings("unchecked")
  private TableView<FileRow> table() {
    return (TableView<FileRow>) desk.node("#file-table");
  }

  private void choose(String path) {
    desk.run(() -> {
      ((TextField) desk.window().lookup("#file-find")).setText(path);
      table().getSelectionModel().select(0);
      table().requestFocus();
    });
    assertEquals(path, desk.call(() -> table().getSelectionModel().getSelectedItem().path()));
  }

  private void type(String path, String typed) {
    choose(path);
    hands.key(KeyCode.ENTER);
    desk.run(() -> ((TextField) desk.stage().getScene().getFocusOwner()).setText(typed));
    hands.key(KeyCode.ENTER);
    desk.settle();
  }

  @Test
  void escapeTakesANameBackThatNoFileCanHoldAndOnlyThenLeavesThePage() {
    String before = desk.scenario().name();
    var name = (TextField) desk.node("#about-name");
    desk.run(() -> name.setText("N".repeat(201)));
    assertFalse(desk.call(() -> desk.state().refusals().isEmpty()));
    hands.focus(name);
    hands.key(KeyCode.ESCAPE);
    assertEquals(before, desk.call(name::getText));
    assertTrue(desk.call(() -> desk.state().refusals().isEmpty()));
    assertNotNull(desk.window().lookup("#about-name"));
  }

  @Test
  void f2PutsTheKeyboardOnTheNameAndTypingRenames() {
    hands.type("crew");
    assertEquals("crew", desk.scenario().name());
    assertTrue(desk.text("#scenario-menu").startsWith("crew"));
    hands.key(KeyCode.ESCAPE);
    hands.key(KeyCode.CONTROL, KeyCode.Z);
    assertEquals("20 agents", desk.scenario().name());
  }

  @Test
  void aScenarioKeepsItsNameWhereNoneIsLeft() {
    hands.key(KeyCode.DELETE);
    assertEquals("20 agents", desk.scenario().name());
    assertEquals("Name", desk.state().refusals().getFirst().label());
    assertEquals("", desk.call(() -> ((TextField) desk.node("#about-name")).getText()));
  }

  @Test
  void notesAreKeptWithTheirLines() {
    hands.focus(desk.node("#about-notes"));
    hands.type("asked");
    hands.key(KeyCode.ENTER);
    hands.type("twice");
    assertEquals("asked\ntwice", desk.scenario().about().notes());
  }

  @Test
  void anyValueOfTheFileIsFoundTypedAndUndone() {
    type("quality.failedOutcomeCostUsd", "12.5");
    assertEquals(12.5, desk.scenario().quality().failedOutcomeCostUsd());
    hands.key(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(0, desk.scenario().quality().failedOutcomeCostUsd());
  }

  @Test
  void whatTheFileWouldRefuseIsRefusedWithItsWords() {
    type("workload.agents", "-3");
    assertEquals("workload.agents: this is -3, but it must be a whole number of 1 or more.",
        desk.text("#file-refused"));
    assertEquals(20, desk.scenario().workload().agents());
    type("workload.agents", "30");
    assertFalse(desk.node("#file-refused").isVisible());
    assertEquals(30, desk.scenario().workload().agents());
  }

  @Test
  void anAssumptionIsAddedFilledAndTakenOut() {
    int before = desk.scenario().assumptions().size();
    choose("assumptions");
    hands.click(desk.node("#file-add"));
    type("assumptions[%s].note".formatted(before), "asked the team");
    assertEquals("asked the team", desk.scenario().assumptions().getLast().note());
    desk.run(() -> ((TextField) desk.node("#file-find")).setText("assumptions["));
    choose("assumptions[%s]".formatted(before));
    hands.key(KeyCode.DELETE);
    assertEquals(before, desk.scenario().assumptions().size());
  }

  @Test
  void escapeReturnsToTheDesk() {
    assertNotNull(desk.call(() -> desk.window().lookup("#about-page")));
    hands.key(KeyCode.ESCAPE);
    desk.settle();
    assertNull(desk.call(() -> desk.window().lookup("#about-page")));
  }
}
