package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.controls.FigureTable;
import runrate.inputs.TaskList;
import runrate.scenario.Escalation;
import runrate.scenario.RouteShare;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;
import runrate.scenario.TaskSuccess;

/// The table of tasks below the desk's charts.
class TaskTableTest {
  private static final String CODERS = "#tasks[1].callShare-field";
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();
  private Scenario opened;

  @BeforeEach
  void openRoles() {
    opened = desk.openRoles();
  }

  private FigureTable<?> table() {
    return (FigureTable<?>) desk.node("#task-table");
  }

  /// The cells of a row by its place, with tabs between them.
  private String row(int place) {
    return desk.call(() -> {
      table().getSelectionModel().clearAndSelect(place);
      return table().chosenText().lines().skip(1).collect(Collectors.joining());
    });
  }

  private void typeShare(String selector, String typed) {
    desk.hands().focus(desk.node(selector));
    desk.run(() -> ((TextField) desk.node(selector)).setText(typed));
    desk.hands().key(KeyCode.ENTER);
  }

  private List<Double> shares() {
    return desk.scenario().tasks().stream().map(task -> Math.round(task.callShare().orElseThrow() * 1e6) / 1e6)
        .toList();
  }

  /// Of the calls of the first task 90 of 100 succeed; the other 10 are asked once more of its own model: 10 of 110.
  @Test
  void secondTriesAreToldApartFromFirstOnes() {
    String own = opened.tasks().getFirst().name();
    String model = runrate.inputs.Work.of(opened).parts().getFirst().mix().getFirst().model();
    desk.edit(old -> old.withTasks(old.tasks().stream().map(task -> !task.name().equals(own) ? task
        : task.withSuccess(new TaskSuccess(OptionalDouble.of(0.9), List.of())).withEscalate(new Escalation(model, 1)))
        .toList()));
    assertTrue(row(0).contains(", second try "), row(0));
    assertTrue(row(0).contains(" 9\u2009%"), row(0));
  }

  /// 5, 35, 20 and 40 % are all calls; $1,352, $13,836, $3,842 and $1,394 are $20,423.
  @Test
  void theLastRowIsAllWork() {
    assertTrue(row(0).startsWith("planner\t5\u2009%\t"), row(0));
    assertTrue(row(4).startsWith("All work\t100\u2009%\t"), row(4));
    assertTrue(row(4).contains("$20,423"), row(4));
  }

  @Test
  void theSharesOfAMixAddUpToAHundred() {
    desk.reopen(TaskList.split(OpenDesk.shipped("20-agents").withPlan(plan -> plan.withRouting(new RoutingMix(List.of(
        new RouteShare("anthropic/claude-opus-4-6", 0.985), new RouteShare("anthropic/claude-haiku-4-5", 0.015)))))));
    assertTrue(row(0).contains("98\u2009%, Haiku 4.5 2\u2009%") || row(0).contains("99\u2009%, Haiku 4.5 1\u2009%"),
        row(0));
  }

  @Test
  void howeverTheRowsAreSortedAllWorkStaysLast() {
    desk.run(() -> sortByName(table()));
    assertTrue(row(4).startsWith("All work"), row(4));
    assertTrue(row(0).startsWith("coder"), row(0));
    desk.run(() -> table().getSortOrder().clear());
  }

  private static <T> void sortByName(FigureTable<T> table) {
    table.getSortOrder().setAll(List.of(table.getColumns().getFirst()));
  }

  /// 30 more for the coders: the other 65 become 35, each 35/65 of what it was.
  @Test
  void aShareIsTypedInTheTableAndTheOthersKeepTheirProportions() {
    typeShare(CODERS, "65");
    assertEquals(TaskList.withShare(opened, "coder", 0.65), desk.scenario());
    assertEquals(0.65, shares().get(1));
    assertEquals(1, shares().stream().mapToDouble(Double::doubleValue).sum(), 1e-6);
    assertTrue(row(1).startsWith("coder\t65\u2009%"), row(1));
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
    assertEquals("35", desk.call(() -> ((TextField) desk.node(CODERS)).getText()));
  }

  @Test
  void theFieldKeepsTheKeyboardWhileItsArrowsTurnIt() {
    desk.hands().focus(desk.node(CODERS));
    desk.hands().key(KeyCode.UP);
    desk.hands().key(KeyCode.UP);
    assertEquals(0.37, shares().get(1));
    assertTrue(desk.call(() -> desk.node(CODERS).isFocused()));
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals(List.of(0.05, 0.35, 0.2, 0.4), shares());
  }

  @Test
  void aShareOverAHundredIsRefusedBelowTheTable() {
    typeShare(CODERS, "130");
    assertEquals(opened, desk.scenario());
    assertTrue(desk.state().isRefused("tasks[1].callShare"));
    Node reply = desk.node("#tasks[1].callShare-reply");
    assertTrue(reply.isVisible());
    desk.hands().focus(desk.node(CODERS));
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals("35", desk.call(() -> ((TextField) desk.node(CODERS)).getText()));
    assertTrue(desk.state().refusals().isEmpty());
  }

  @Test
  void enterOnARowTurnsItsTaskAndF2ItsShare() {
    desk.hands().focus(table());
    desk.run(() -> table().getSelectionModel().clearAndSelect(1));
    desk.hands().key(KeyCode.F2);
    assertTrue(desk.call(() -> desk.node(CODERS).isFocused()));
    desk.hands().focus(table());
    desk.hands().key(KeyCode.ENTER);
    assertEquals("coder", desk.call(() -> ((TextField) desk.node("#task-name")).getText()));
    desk.run(() -> table().getSelectionModel().clearAndSelect(4));
    desk.hands().key(KeyCode.ENTER);
    assertFalse(desk.call(() -> Nodes.isShown(desk.node("#task-name"))));
  }

  @Test
  void aClickIntoTheFieldIsNotOneOnItsRow() {
    desk.hands().doubleClick(desk.node(CODERS));
    assertTrue(desk.call(() -> desk.node(CODERS).isFocused()));
    assertFalse(desk.call(() -> Nodes.isShown(desk.node("#task-name"))));
  }

  /// The coders keep 35; 20 and 40 make room for the planner's 20 more in proportion.
  @Test
  void aTaskThatIsLockedInThePanelKeepsItsShareHereToo() {
    desk.hands().click(desk.node("#task-1"));
    desk.hands().click(desk.node("#task-lock"));
    typeShare("#tasks[0].callShare-field", "25");
    assertEquals(List.of(0.25, 0.35, 0.133333, 0.266667), shares());
  }

  /// The nightly task counts its own calls, and the chat is alone with the scenario's.
  @Test
  void aTaskThatCountsItsCallsHasNoShareToType() {
    desk.reopen(OpenDesk.shipped("chat-and-nightly-batch"));
    assertTrue(desk.call(() -> Nodes.under(desk.window()).noneMatch(node ->
        node.getId() != null && node.getId().startsWith("tasks[") && node.getId().endsWith("callShare-field")
        && Nodes.isShown(node))));
    assertTrue(row(2).startsWith("All work\t100"), row(2));
  }
}
