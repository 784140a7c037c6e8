package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.inputs.TaskList;
import runrate.scenario.Scenario;
import runrate.scenario.Task;

/// Synchronous, asynchronous and batched calls in the Optimise tab.
class ModesTabTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();
  private Scenario opened;

  @BeforeEach
  void openRoles() {
    desk.reopen(OpenDesk.shipped("agent-roles"));
    opened = desk.scenario();
    desk.openModes();
  }

  private Task task(int index) {
    return desk.scenario().tasks().get(index);
  }

  private String explained(String mode) {
    return desk.call(() -> ((TextFlow) desk.node("#explain-" + mode)).getChildren().stream()
        .map(node -> ((Text) node).getText()).collect(Collectors.joining()));
  }

  @Test
  void theStripSaysWhatBatchingSavesAndDoesIt() {
    assertEquals("20\u2009% of the calls can wait for hours: batching them all saves $776.67 a month.",
        desk.text("#verdict"));
    double before = desk.monthUsd();
    desk.hands().click(desk.node("#verdict-action"));
    assertEquals(776.67, before - desk.monthUsd(), 0.005);
    assertTrue(desk.text("#verdict").contains("all of that is batched"), desk.text("#verdict"));
    assertFalse(desk.node("#verdict-action").isVisible());
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  @Test
  void anAnswerIsGivenByAClickOrTheArrowKeys() {
    assertEquals("–", desk.text("#saves-1"));
    desk.hands().click(desk.node("#waiting-1-hours"));
    assertEquals(Task.Patience.HOURS, task(1).within());
    assertEquals("$3,233", desk.text("#saves-1"));
    desk.hands().focus(desk.node("#waiting-1-hours"));
    desk.hands().key(KeyCode.LEFT);
    assertEquals(Task.Patience.MINUTES, task(1).within());
  }

  @Test
  void theDeskHasItsOwnVerdictAgain() {
    desk.tab("Desk");
    assertTrue(desk.text("#verdict").startsWith("One average call would say"), desk.text("#verdict"));
  }

  @Test
  void everyStepOfALaneIsExplainedByTheKeyboard() {
    assertEquals("Return the response: the call holds its connection until the last token.",
        explained("synchronous"));
    desk.hands().focus(lane("#card-synchronous"));
    for (String step : List.of("Process", "Waiting", "Send the request")) {
      desk.hands().key(KeyCode.UP);
      assertTrue(explained("synchronous").startsWith(step), explained("synchronous"));
    }
  }

  private Node lane(String card) {
    return desk.call(() -> desk.node(card).lookup(".mode-lanes"));
  }

  @Test
  void latencyAndCostAreSwitchedApart() {
    assertTrue(shows("hours"));
    desk.hands().click(desk.node("#annotate-cost"));
    assertFalse(shows("hours"));
    desk.hands().click(desk.node("#annotate-both"));
    assertTrue(shows("hours"));
  }

  private boolean shows(String words) {
    return desk.call(() -> Nodes.under(desk.node("#card-batch")).anyMatch(node -> node instanceof Label label
        && label.getText().equals(words) && Nodes.isShown(label)));
  }

  private void splitUnanswered() {
    desk.reopen(TaskList.split(OpenDesk.shipped("20-agents")));
    desk.openModes();
    assertEquals(Task.Patience.UNKNOWN, task(0).within());
  }

  @Test
  void theFirstAnswerCountsAndLeavesTheOthersAlone() {
    splitUnanswered();
    desk.hands().click(desk.node("#waiting-0-hours"));
    assertEquals(Task.Patience.HOURS, task(0).within());
    assertTrue(desk.state().canUndo());
    assertFalse(desk.text("#verdict").startsWith("Say for each task"), desk.text("#verdict"));
    desk.hands().click(desk.node("#waiting-1-seconds"));
    assertEquals(List.of(Task.Patience.HOURS, Task.Patience.SECONDS),
        desk.scenario().tasks().stream().map(Task::within).toList());
    assertTrue(desk.call(() -> ((ToggleButton) desk.node("#waiting-0-hours")).isSelected()));
    desk.hands().click(desk.node("#waiting-1-seconds"));
    assertEquals(Task.Patience.SECONDS, task(1).within());
    assertTrue(desk.call(() -> ((ToggleButton) desk.node("#waiting-1-seconds")).isSelected()));
  }

  @Test
  void theFirstAnswerIsGivenByKeysAsWell() {
    splitUnanswered();
    desk.hands().focus(desk.node("#waiting-0-hours"));
    desk.hands().key(KeyCode.SPACE);
    assertEquals(Task.Patience.HOURS, task(0).within());
    desk.hands().focus(desk.node("#waiting-1-seconds"));
    desk.hands().key(KeyCode.RIGHT);
    assertEquals(Task.Patience.MINUTES, task(1).within());
  }

  @Test
  void workOfOneKindIsSplitFromHere() {
    desk.reopen(OpenDesk.shipped("20-agents"));
    desk.openModes();
    desk.hands().click(desk.node("#waiting-split"));
    assertEquals(2, desk.scenario().tasks().size());
  }
}
