package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.inputs.Input;
import runrate.inputs.Inputs;
import runrate.inputs.PlanShape;
import runrate.inputs.TaskEdits;
import runrate.inputs.Work;
import runrate.inputs.WorkloadShape;
import runrate.scenario.Scenario;
import runrate.scenario.Task;

/// Levers of one task and of all of them: given back by a key, turned together, stopped together. The planner's context
/// is 20k, the coders' 120k, the reviewers' 90k, the searchers' 30k; 40 % of the reviews may wait and 25 % of the
/// searches.
class TaskLeversTest {
  private static final String CONTEXT = "workload.contextTokens";
  private static final String BATCH = "plan.batchShare";
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();
  private Scenario opened;

  @BeforeEach
  void openRoles() {
    opened = desk.openRoles();
  }

  private void lookAt(int place) {
    desk.hands().click(desk.node("#task-" + place));
  }

  private Task task(String name) {
    return desk.scenario().tasks().stream().filter(task -> task.name().equals(name)).findFirst().orElseThrow();
  }

  private Slider slider(String path) {
    return (Slider) desk.node("#" + path);
  }

  private TextField field(String path) {
    return (TextField) desk.node("#%s-field".formatted(path));
  }

  private List<Double> values(Input input) {
    return Work.of(desk.scenario()).parts().stream().map(part -> Math.round(input.value(part.scenario()) * 1e4) / 1e4)
        .toList();
  }

  private List<Double> contexts() {
    return values(Inputs.of(WorkloadShape.CONTEXT));
  }

  private List<Double> batches() {
    return values(Inputs.of(PlanShape.BATCH));
  }

  private String words(Node around) {
    return desk.call(() -> Nodes.under(around).filter(node -> node instanceof Label && Nodes.isShown(node))
        .map(node -> ((Label) node).getText()).collect(Collectors.joining(" ")));
  }

  private void undoAll() {
    for (int i = 0; i < 10 && desk.state().canUndo(); i++) {
      desk.run(desk.store()::undo);
    }
    assertEquals(opened, desk.scenario());
  }

  @Test
  void deleteOnASliderGivesBackWhatATaskHasForItself() {
    lookAt(1);
    desk.hands().focus(slider(CONTEXT));
    desk.hands().key(KeyCode.DELETE);
    assertFalse(task("coder").sets(CONTEXT));
    assertEquals(80_000, contexts().get(1));
    assertEquals("80k", desk.call(field(CONTEXT)::getText));
    desk.hands().key(KeyCode.DELETE);
    assertEquals(80_000, contexts().get(1));
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  @Test
  void deleteInAFieldNobodyHasTypedInGivesBack() {
    lookAt(2);
    desk.hands().focus(field("plan.caching.cacheableShare"));
    desk.hands().key(KeyCode.UP);
    assertTrue(task("reviewer").sets("plan.caching.cacheableShare"));
    desk.hands().key(KeyCode.DELETE);
    assertEquals(opened, desk.scenario());
    assertEquals("75", desk.call(field("plan.caching.cacheableShare")::getText));
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals(opened, desk.scenario());
  }

  @Test
  void deleteEditsATextThatIsBeingTyped() {
    lookAt(1);
    desk.hands().focus(field(CONTEXT));
    desk.hands().type("90");
    desk.hands().key(KeyCode.HOME);
    desk.hands().key(KeyCode.DELETE);
    assertEquals("0", desk.call(field(CONTEXT)::getText));
    desk.run(() -> field(CONTEXT).selectAll());
    desk.hands().key(KeyCode.DELETE);
    assertEquals("", desk.call(field(CONTEXT)::getText));
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals(opened, desk.scenario());
  }

  @Test
  void deleteEditsInAllWorkAndWhereATaskHasNothingOfItsOwn() {
    for (int place = 0; place < 2; place++) {
      desk.hands().key(KeyCode.CONTROL, place == 0 ? KeyCode.DIGIT1 : KeyCode.DIGIT3);
      desk.hands().focus(field("plan.caching.cacheableShare"));
      desk.hands().key(KeyCode.DELETE);
      assertEquals("", desk.call(field("plan.caching.cacheableShare")::getText));
      desk.hands().key(KeyCode.ESCAPE);
      assertEquals(opened, desk.scenario());
    }
  }

  /// What is typed in all work is all work's, however soon somebody looks at a task; Escape there takes nothing back.
  @Test
  void aNumberIsOfTheTaskItWasTypedFor() {
    desk.hands().focus(field(CONTEXT));
    desk.hands().type("36500");
    desk.hands().key(KeyCode.CONTROL, KeyCode.DIGIT3);
    assertEquals(List.of(10_000.0, 60_000.0, 45_000.0, 15_000.0), contexts().stream().map(Math::rint).toList());
    assertEquals("60k", desk.call(field(CONTEXT)::getText));
    desk.hands().key(KeyCode.ESCAPE);
    desk.hands().key(KeyCode.ENTER);
    assertEquals(List.of(10_000.0, 60_000.0, 45_000.0, 15_000.0), contexts().stream().map(Math::rint).toList());
    undoAll();
  }

  @Test
  void deleteEmptiesAFieldThatMayBeEmpty() {
    lookAt(1);
    desk.hands().click(desk.node("#group-cache"));
    desk.hands().focus(field("plan.caching.batchHitRate"));
    desk.hands().key(KeyCode.UP);
    assertTrue(task("coder").sets("plan.caching.batchHitRate"));
    desk.hands().key(KeyCode.DELETE);
    assertEquals("", desk.call(field("plan.caching.batchHitRate")::getText));
    assertTrue(task("coder").sets("plan.caching.batchHitRate"));
    desk.hands().key(KeyCode.ESCAPE);
    desk.hands().click(desk.node("#group-cache"));
    undoAll();
  }

  @Test
  void deleteOnAKnobGivesTheMixBack() {
    lookAt(1);
    desk.hands().focus(desk.node("#routing-knob-0"));
    desk.hands().key(KeyCode.DELETE);
    assertFalse(task("coder").sets("plan.routing"));
    undoAll();
  }

  /// 120k for the coders become 60k, and so half of everything.
  @Test
  void controlTurnsAllTasksByAsMuchInOneUndo() {
    lookAt(1);
    drag(slider(CONTEXT), 0.3);
    assertEquals(List.of(10_000.0, 60_000.0, 45_000.0, 15_000.0), contexts());
    assertEquals("60k", desk.call(field(CONTEXT)::getText));
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
    assertFalse(desk.state().canUndo());
  }

  /// The coders alone, then all of them, and back to the coders alone: what counts is how the drag ends.
  @Test
  void controlMayBePressedAndReleasedWhileADragGoesOn() {
    lookAt(1);
    Slider context = slider(CONTEXT);
    desk.run(() -> {
      fire(context, MouseEvent.MOUSE_PRESSED, false);
      context.setValue(30_000);
      fire(context, MouseEvent.MOUSE_DRAGGED, true);
      context.setValue(60_000);
    });
    assertEquals(List.of(10_000.0, 60_000.0, 45_000.0, 15_000.0), contexts());
    desk.run(() -> {
      fire(context, MouseEvent.MOUSE_DRAGGED, false);
      context.setValue(61_000);
      fire(context, MouseEvent.MOUSE_RELEASED, false);
    });
    assertEquals(List.of(20_000.0, 61_000.0, 90_000.0, 30_000.0), contexts());
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  /// 40 % of the reviews become 41, a fortieth more of everything: 25 % of the searches become 25.625.
  @Test
  void controlWithAnArrowTurnsAllTasksToo() {
    lookAt(2);
    desk.hands().focus(slider(BATCH));
    desk.hands().key(KeyCode.CONTROL, KeyCode.RIGHT);
    assertEquals(List.of(0.0, 0.0, 0.41, 0.2563), batches());
    desk.hands().key(KeyCode.RIGHT);
    assertEquals(List.of(0.0, 0.0, 0.42, 0.2563), batches());
    undoAll();
  }

  /// The coder's batch share is nothing, and twice nothing is nothing.
  @Test
  void ofNothingThereAreNoProportionsAndTheLeverSaysSo() {
    lookAt(1);
    drag(slider(BATCH), 0.5);
    assertEquals(opened, desk.scenario());
    assertEquals(0, desk.call(slider(BATCH)::getValue));
    assertTrue(words(desk.node("#" + BATCH).getParent().getParent()).contains("no proportions"));
  }

  /// 40 % of the reviews are all of them once the mean is 45 %, not 18; the thumb stays there, whatever the hand does.
  @Test
  void sharesStopWithTheFirstTaskAndItsTickWarns() {
    Slider batch = slider(BATCH);
    desk.run(() -> {
      batch.setValue(0.8);
      batch.setValue(0.9);
    });
    assertEquals(List.of(0.0, 0.0, 1.0, 0.625), batches());
    assertEquals(0.45, desk.call(batch::getValue), 1e-9);
    assertEquals(0.45, TaskEdits.mean(desk.scenario()).plan().batchShare(), 1e-9);
    assertEquals(1, desk.call(() -> batch.getParent().lookupAll(".task-tick-full").size()));
    undoAll();
  }

  @Test
  void aTypedShareThatNoTaskCanFollowIsRefusedWithWhatThereIs() {
    desk.hands().focus(field(BATCH));
    desk.hands().type("90");
    desk.hands().key(KeyCode.ENTER);
    assertEquals(opened, desk.scenario());
    assertTrue(desk.state().isRefused(BATCH));
    assertTrue(words(desk.node("#%s-reply".formatted(BATCH))).contains("no task goes over 100"));
    desk.hands().key(KeyCode.ALT, KeyCode.DIGIT1);
    assertEquals(List.of(0.0, 0.0, 1.0, 0.625), batches());
    undoAll();
  }

  /// The coders' 120k are 42k of the mean of 73k, and stay; the other 31k become 15.5k.
  @Test
  void aLockedTaskStaysUnderADragAndTheThumbUnderTheHand() {
    lookAt(1);
    desk.hands().click(desk.node("#task-lock"));
    desk.hands().click(desk.node("#task-all"));
    Slider context = slider(CONTEXT);
    desk.run(() -> context.setValue(57_500));
    assertEquals(List.of(10_323.0, 120_000.0, 46_452.0, 15_484.0), contexts().stream().map(Math::rint).toList());
    assertEquals(58_000, desk.call(context::getValue), 1);
    undoAll();
    lookAt(1);
    desk.hands().click(desk.node("#task-lock"));
  }

  @Test
  void aDragLeavesGhostsWhereTheTasksWere() {
    Slider context = slider(CONTEXT);
    Node zone = context.getParent();
    List<Double> before = desk.call(() -> middles(zone, ".task-tick"));
    desk.hands().moveTo(context);
    desk.hands().press();
    desk.run(() -> context.setValue(146_000));
    assertEquals(before, desk.call(() -> middles(zone, ".task-ghost")));
    assertTrue(desk.call(() -> zone.lookupAll(".task-ghost").stream().allMatch(ghost ->
        ((Region) ghost).getWidth() == 1 && ((Region) ghost).getHeight() == 5)));
    desk.hands().release();
    assertTrue(desk.call(() -> zone.lookupAll(".task-ghost").isEmpty()));
    undoAll();
  }

  private static List<Double> middles(Node zone, String ticks) {
    return zone.lookupAll(ticks).stream().map(tick -> Math.ceil(tick.getBoundsInParent().getCenterX())).sorted()
        .toList();
  }

  /// A drag with Control to a part of the slider.
  private void drag(Slider slider, double part) {
    desk.run(() -> {
      fire(slider, MouseEvent.MOUSE_PRESSED, true);
      slider.setValue(slider.getMax() * part / 2);
      slider.setValue(slider.getMax() * part);
      fire(slider, MouseEvent.MOUSE_RELEASED, true);
    });
  }

  /// On the thumb, where a press moves nothing yet.
  private static void fire(Slider slider, EventType<MouseEvent> kind, boolean control) {
    slider.fireEvent(new MouseEvent(kind, 0, 0, 0, 0, MouseButton.PRIMARY, 1, false, control, false,
        false, kind != MouseEvent.MOUSE_RELEASED, false, false, true, false, true, null));
  }
}
