package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.inputs.TaskInputs;
import runrate.inputs.TaskList;
import runrate.inputs.Work;
import runrate.scenario.Escalation;
import runrate.scenario.Scenario;
import runrate.scenario.Task;
import runrate.text.Money;

/// The lever panel of work of several kinds.
class TaskPanelTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();
  private Scenario opened;

  @BeforeEach
  void openRoles() {
    opened = desk.openRoles();
  }

  private String field(String path) {
    return desk.call(() -> ((TextField) desk.node("#%s-field".formatted(path))).getText());
  }

  private void type(String path, String typed) {
    Node field = desk.node("#%s-field".formatted(path));
    desk.hands().focus(field);
    desk.run(() -> ((TextField) field).setText(typed));
    desk.hands().key(KeyCode.ENTER);
  }

  private void rename(String typed) {
    Node name = desk.node("#task-name");
    desk.hands().focus(name);
    desk.run(() -> ((TextField) name).setText(typed));
    desk.hands().key(KeyCode.ENTER);
  }

  private Task task(String name) {
    return desk.scenario().tasks().stream().filter(task -> task.name().equals(name)).findFirst().orElseThrow();
  }

  private double context(String name) {
    return TaskInputs.seen(desk.scenario(), task(name)).workload().contextTokens();
  }

  @Test
  void allWorkShowsTheMeanOfTheCalls() {
    assertEquals("73k", field("workload.contextTokens"));
    assertEquals("18", field("plan.batchShare"));
    assertEquals("70.7", field("plan.caching.cacheableShare"));
    assertEquals("$20,423", desk.text("#headline-cost"));
    assertTrue(desk.text("#verdict").startsWith("One average call would say $17,749; the 4 tasks together cost"),
        desk.text("#verdict"));
  }

  @Test
  void aMeanThatIsTurnedMovesEveryTaskInProportion() {
    type("workload.contextTokens", "36.5k");
    assertEquals(List.of(10_000.0, 60_000.0, 45_000.0, 15_000.0), desk.scenario().tasks().stream()
        .map(task -> Math.rint(context(task.name()))).toList());
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  private List<Double> contexts() {
    return desk.scenario().tasks().stream().map(task -> Math.rint(context(task.name()))).toList();
  }

  /// Nothing is left of 20k, 120k, 90k and 30k; half of their mean is half of each again.
  @Test
  void aMeanTurnedToNothingAndUpAgainGivesEveryTaskItsPart() {
    type("workload.contextTokens", "0");
    assertEquals(List.of(0.0, 0.0, 0.0, 0.0), contexts());
    assertTrue(desk.monthUsd() > 0 && desk.monthUsd() < 5_000);
    type("workload.contextTokens", "36.5k");
    assertEquals(List.of(10_000.0, 60_000.0, 45_000.0, 15_000.0), contexts());
    desk.run(desk.store()::undo);
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
    type("workload.contextTokens", "36.5k");
    assertEquals(List.of(10_000.0, 60_000.0, 45_000.0, 15_000.0), contexts());
  }

  /// All reviews are batched at the end; back where it began each task has what it had.
  @Test
  void aDragToTheEndAndBackLeavesNoTrace() {
    Slider batch = (Slider) desk.node("#plan.batchShare");
    // at once: a burst of changes ends after a second, which a busy machine may take between them
    desk.run(() -> {
      batch.setValue(1);
      assertTrue(desk.state().report().cost().monthUsd() > 0);
      batch.setValue(0);
      batch.setValue(0.18);
    });
    assertEquals(opened, desk.scenario());
    assertFalse(desk.state().canUndo());
  }

  @Test
  void whileASliderIsDraggedItsTicksHaveNamesAndValues() {
    Slider context = (Slider) desk.node("#workload.contextTokens");
    Node names = context.getParent().lookup("#task-names");
    assertFalse(names.isVisible());
    desk.hands().moveTo(context);
    desk.hands().press();
    assertTrue(names.isVisible());
    desk.run(() -> context.setValue(146_000));
    assertEquals("planner 40k coder 240k reviewer 180k search 60k ", desk.call(() -> texts(names)));
    assertEquals("planner 40k, coder 240k, reviewer 180k, search 60k", desk.call(context::getAccessibleHelp));
    assertEquals(1, desk.call(() -> names.lookupAll(".label").stream().mapToDouble(Node::getLayoutY).distinct()
        .count()));
    desk.hands().release();
    assertFalse(names.isVisible());
  }

  @Test
  void keysAloneTurnGiveBackAndUndoInATask() {
    desk.hands().key(KeyCode.CONTROL, KeyCode.DIGIT4);
    assertEquals("reviewer", desk.call(() -> ((TextField) desk.node("#task-name")).getText()));
    tabTo("plan.caching.cacheableShare-field");
    desk.hands().key(KeyCode.UP);
    assertTrue(task("reviewer").sets("plan.caching.cacheableShare"));
    tabBackTo("back-plan.caching.cacheableShare");
    desk.hands().key(KeyCode.SPACE);
    assertFalse(task("reviewer").sets("plan.caching.cacheableShare"));
    desk.hands().key(KeyCode.CONTROL, KeyCode.DIGIT1);
    for (int i = 0; i < 10 && desk.state().canUndo(); i++) {
      desk.hands().key(KeyCode.CONTROL, KeyCode.Z);
    }
    assertEquals(opened, desk.scenario());
  }

  private String focused() {
    return desk.call(() -> String.valueOf(desk.stage().getScene().getFocusOwner().getId()));
  }

  private void tabTo(String id) {
    for (int i = 0; i < 60 && !focused().equals(id); i++) {
      desk.hands().key(KeyCode.TAB);
    }
    assertEquals(id, focused());
  }

  private void tabBackTo(String id) {
    for (int i = 0; i < 6 && !focused().equals(id); i++) {
      desk.hands().key(KeyCode.SHIFT, KeyCode.TAB);
    }
    assertEquals(id, focused());
  }

  @Test
  void whatIsTurnedInATaskBecomesItsOwnAndIsGivenBack() {
    desk.hands().click(desk.node("#task-2"));
    assertEquals("90k", field("workload.contextTokens"));
    assertEquals("75", field("plan.caching.cacheableShare"));
    assertFalse(task("reviewer").sets("plan.caching.cacheableShare"));
    type("plan.caching.cacheableShare", "50");
    assertTrue(task("reviewer").sets("plan.caching.cacheableShare"));
    assertEquals(0.5, TaskInputs.seen(desk.scenario(), task("reviewer")).plan().caching().cacheableShare());
    assertEquals(0.75, desk.scenario().plan().caching().cacheableShare());
    desk.hands().click(desk.node("#back-plan.caching.cacheableShare"));
    assertEquals(opened, desk.scenario());
  }

  @Test
  void aShareOfTheCallsComesFromTheOthers() {
    desk.hands().click(desk.node("#task-3"));
    type("tasks[].callShare", "70");
    assertEquals(List.of(0.025, 0.175, 0.1, 0.7), desk.scenario().tasks().stream()
        .map(task -> Math.round(task.callShare().orElseThrow() * 1e6) / 1e6).toList());
  }

  @Test
  void aTaskIsAddedRenamedAndTakenOutAgain() {
    desk.hands().click(desk.node("#task-add"));
    assertEquals("task 5", desk.call(() -> ((TextField) popup("#new-task-name")).getText()));
    desk.run(() -> ((Button) popup("#new-task-add")).fire());
    assertEquals(5, desk.scenario().tasks().size());
    assertEquals(OptionalDouble.of(0.1), desk.scenario().tasks().getLast().callShare());
    assertEquals("task 5", desk.call(() -> ((TextField) desk.node("#task-name")).getText()));
    rename("tester");
    assertEquals("tester", desk.scenario().tasks().getLast().name());
    desk.hands().click(desk.node("#task-remove"));
    assertEquals(List.of("planner", "coder", "reviewer", "search"),
        desk.scenario().tasks().stream().map(Task::name).toList());
    assertEquals(0.35, desk.scenario().tasks().get(1).callShare().orElseThrow(), 1e-9);
  }

  /// The price of a fifth of the calls as another reviewer, before it is added; a name that is taken is refused.
  @Test
  void whatATaskWillCostIsToldBeforeItIsAdded() {
    desk.hands().click(desk.node("#task-2"));
    desk.hands().click(desk.node("#task-add"));
    desk.run(() -> ((Slider) popup("#new-task-share")).setValue(20));
    Scenario then = TaskList.plus(opened, opened.tasks().get(2), "task 5", 0.2);
    double usd = OpenDesk.ENGINE.report(then).monthUsd();
    assertTrue(desk.call(() -> texts(popup("#new-task"))).contains(Money.of(then).amount(usd) + ", "));
    desk.run(() -> ((TextField) popup("#new-task-name")).setText("coder"));
    assertTrue(desk.call(() -> popup("#new-task-add").isDisabled()));
    desk.run(() -> ((TextField) popup("#new-task-name")).setText("tester"));
    desk.run(() -> ((Button) popup("#new-task-add")).fire());
    assertEquals(then.tasks().getLast().withName("tester"), desk.scenario().tasks().getLast());
    assertEquals("tester", desk.call(() -> ((TextField) desk.node("#task-name")).getText()));
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  private static Node popup(String selector) {
    return List.copyOf(Window.getWindows()).stream().filter(window -> window instanceof PopupWindow
        && window.isShowing()).map(window -> window.getScene().getRoot().lookup(selector)).filter(Objects::nonNull)
        .findFirst().orElseThrow();
  }

  private static String texts(Node node) {
    return node.lookupAll(".label").stream().map(label -> ((Label) label).getText()).collect(Collectors.joining(" "))
        + " ";
  }

  @Test
  void whatATaskSaysOfItselfIsTypedAndChosen() {
    desk.hands().click(desk.node("#task-3"));
    desk.hands().click(desk.node("#group-success"));
    type("tasks[].success", "50");
    assertEquals(OptionalDouble.of(0.5), task("search").success().share());
    desk.hands().click(desk.node("#group-way"));
    desk.hands().click(desk.node("#task-within-hours"));
    assertEquals(Task.Patience.HOURS, task("search").within());
    desk.hands().click(desk.node("#task-prefix-of-the-team"));
    assertEquals(Task.Prefix.TEAM, task("search").prefix());
    secondTry();
  }

  private void secondTry() {
    Escalation more = new Escalation("anthropic/claude-opus-4-6", 1);
    desk.run(() -> desk.store().edit(scenario -> scenario.withTasks(scenario.tasks().stream().map(task ->
        task.name().equals("search") ? task.withEscalate(more) : task).toList())));
    assertEquals("", field("tasks[].escalate.thinkingTokens"));
    double once = desk.monthUsd();
    type("tasks[].escalate.thinkingTokens", "2k");
    type("tasks[].escalate.success", "55");
    assertEquals(Optional.of(new Escalation(more.to(), 1, OptionalDouble.of(2000), OptionalDouble.of(0.55))),
        task("search").escalate());
    assertTrue(desk.monthUsd() > once);
    type("tasks[].escalate.thinkingTokens", "");
    assertEquals(OptionalDouble.empty(), task("search").escalate().orElseThrow().thinkingTokens());
  }

  @Test
  void keysAloneTurnAllWorkATaskAndBackToTheStart() {
    desk.hands().key(KeyCode.CONTROL, KeyCode.DIGIT3);
    assertEquals("120k", field("workload.contextTokens"));
    type("workload.contextTokens", "60k");
    assertEquals(60_000, context("coder"));
    desk.hands().key(KeyCode.CONTROL, KeyCode.DIGIT1);
    assertEquals("52k", field("workload.contextTokens"));
    desk.hands().key(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(opened, desk.scenario());
  }

  /// 35 % of the coders stay; 5, 20 and 40 % make room for 10 more in proportion.
  @Test
  void aLockedTaskKeepsItsShareAndStaysWhenAllWorkIsTurned() {
    desk.hands().click(desk.node("#task-1"));
    desk.hands().click(desk.node("#task-lock"));
    desk.hands().click(desk.node("#task-2"));
    type("tasks[].callShare", "30");
    assertEquals(0.35, task("coder").callShare().orElseThrow());
    assertEquals(0.35 * 40 / 45, task("search").callShare().orElseThrow(), 1e-9);
    desk.hands().click(desk.node("#task-all"));
    type("workload.contextTokens", "50k");
    assertEquals("50k", field("workload.contextTokens"));
    assertEquals(120_000, context("coder"));
    assertTrue(context("reviewer") < 90_000);
    type("workload.contextTokens", "10k");
    assertTrue(desk.state().isRefused("workload.contextTokens"));
  }

  @Test
  void aNameThatIsTakenGoesBackToWhatItWas() {
    desk.hands().click(desk.node("#task-0"));
    rename("coder");
    assertEquals(opened, desk.scenario());
    desk.hands().focus(desk.node("#task-add"));
    assertEquals("planner", desk.call(() -> ((TextField) desk.node("#task-name")).getText()));
  }

  @Test
  void whatIsTheWholeHousesIsLookedAtInATask() {
    desk.hands().click(desk.node("#task-0"));
    desk.hands().click(desk.node("#group-contract"));
    assertTrue(desk.node("#plan.contract.discount-field").isDisabled());
    desk.hands().click(desk.node("#task-all"));
    assertFalse(desk.node("#plan.contract.discount-field").isDisabled());
  }

  @Test
  void tasksAreMovedAndTakenOutByKeys() {
    desk.hands().focus(desk.node("#task-0"));
    desk.hands().key(KeyCode.ALT, KeyCode.RIGHT);
    assertEquals(List.of("coder", "planner", "reviewer", "search"), names());
    desk.hands().key(KeyCode.DELETE);
    assertEquals(List.of("coder", "reviewer", "search"), names());
    desk.run(desk.store()::undo);
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  private List<String> names() {
    return desk.scenario().tasks().stream().map(Task::name).toList();
  }

  /// Types a name without finishing it.
  private void beginName(String typed) {
    Node name = desk.node("#task-name");
    desk.hands().focus(name);
    desk.run(() -> ((TextField) name).setText(typed));
  }

  private String nameField() {
    return desk.call(() -> ((TextField) desk.node("#task-name")).getText());
  }

  @Test
  void aTypedNameIsOfTheTaskItWasTypedFor() {
    desk.hands().click(desk.node("#task-0"));
    beginName("X");
    desk.hands().key(KeyCode.CONTROL, KeyCode.DIGIT3);
    assertEquals("coder", nameField());
    desk.hands().key(KeyCode.ENTER);
    assertEquals(List.of("X", "coder", "reviewer", "search"), names());
    desk.hands().key(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertEquals("X", nameField());
    beginName("Y");
    desk.hands().key(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertEquals("Y", nameField());
    assertEquals("Y", names().getFirst());
    desk.run(desk.store()::undo);
    assertEquals("X", names().getFirst());
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  @Test
  void aNameThatIsTakenIsDroppedWhereAnotherTaskIsTurned() {
    desk.hands().click(desk.node("#task-0"));
    beginName("coder");
    desk.hands().key(KeyCode.CONTROL, KeyCode.DIGIT4);
    assertEquals("reviewer", nameField());
    assertFalse(desk.call(() -> Nodes.under(desk.window()).anyMatch(node -> node instanceof Label label
        && Nodes.isShown(label) && label.getText() != null && label.getText().startsWith("There is a task"))));
    desk.hands().key(KeyCode.ENTER);
    assertEquals(opened, desk.scenario());
  }

  @Test
  void aClickOnAnotherTaskTakesTheTypedNameToo() {
    desk.hands().click(desk.node("#task-0"));
    beginName("X");
    desk.hands().click(desk.node("#task-2"));
    assertEquals("reviewer", nameField());
    assertEquals(List.of("X", "coder", "reviewer", "search"), names());
  }

  @Test
  void aRowOfTheTableLeadsToItsTask() {
    Node table = desk.node("#task-table");
    desk.hands().focus(table);
    desk.run(() -> ((TableView<?>) table).getSelectionModel().select(1));
    desk.hands().key(KeyCode.ENTER);
    assertEquals("coder", desk.call(() -> ((TextField) desk.node("#task-name")).getText()));
  }

  @Test
  void callsThatAreGivenBackBecomeAShareOfTheScenarios() {
    desk.reopen(OpenDesk.shipped("chat-and-nightly-batch"));
    desk.hands().click(desk.node("#task-1"));
    desk.hands().click(desk.node("#task-give-back"));
    assertEquals(List.of(OptionalDouble.of(0.9), OptionalDouble.of(0.1)), desk.scenario().tasks().stream()
        .map(Task::callShare).toList());
    assertEquals(176_000, Work.of(desk.scenario()).callsPerMonth(), 1e-6);
    desk.run(desk.store()::undo);
    assertEquals(220_000, Work.of(desk.scenario()).callsPerMonth(), 1e-6);
  }

  @Test
  void splittingMovesNoBill() {
    desk.reopen();
    String before = desk.text("#headline-cost");
    desk.hands().key(KeyCode.CONTROL, KeyCode.T);
    assertEquals(List.of("task 1", "task 2"), desk.scenario().tasks().stream().map(Task::name).toList());
    assertEquals(before, desk.text("#headline-cost"));
  }
}
