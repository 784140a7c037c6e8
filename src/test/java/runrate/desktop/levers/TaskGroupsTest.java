package runrate.desktop.levers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.OptionalDouble;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.OpenDesk;
import runrate.desktop.SharedDesk;
import runrate.scenario.Grouping;
import runrate.scenario.Scenario;

/// Requests sent together, and simple tasks for a model on one's own machine.
class TaskGroupsTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();
  private PanelHands panel;
  private Scenario opened;

  @BeforeEach
  void openGroup() {
    panel = new PanelHands(desk);
    panel.open("group-trim");
    opened = desk.scenario();
  }

  @Test
  void fourRequestsInACallCostLessInOneUndoStep() {
    double before = desk.monthUsd();
    assertTrue(panel.notes().contains("every request is a call of its own"));
    panel.type("plan.coordinator.requestsPerCall", "4");
    assertTrue(desk.monthUsd() < before);
    assertFalse(panel.notes().contains("every request is a call of its own"));
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
  }

  @Test
  void whatTheyShareIsTheCacheableShareUntilSomebodySaysOtherwise() {
    assertEquals("75", panel.prompt("plan.coordinator.sharedShare"));
    panel.press("plan.coordinator.requestsPerCall-field", KeyCode.UP);
    double shared = desk.monthUsd();
    panel.type("plan.coordinator.sharedShare", "50");
    assertEquals(new Grouping(2, OptionalDouble.of(0.5)), panel.plan().grouping());
    assertNotEquals(shared, desk.monthUsd());
  }

  @Test
  void asManyRequestsAsAFileTakesCanBeTypedAndAnArrowKeyGoesOnFromThere() {
    panel.type("plan.coordinator.requestsPerCall", "100");
    assertEquals(100, panel.plan().requestsPerCall());
    desk.hands().key(KeyCode.DOWN);
    assertEquals(99, panel.plan().requestsPerCall());
  }

  @Test
  void aLocalModelTakesTasksAndItsHoursCost() {
    desk.edit(scenario -> scenario.withWorkload(workload -> workload.withContextTokens(8000)));
    double before = desk.monthUsd();
    assertEquals(1, panel.notes().stream().filter("no task goes to the local model"::equals).count());
    panel.type("plan.local.share", "30");
    double free = desk.monthUsd();
    assertTrue(free < before);
    assertTrue(panel.notes().contains("its speed must be known first"));
    panel.type("plan.local.tokensPerSecond", "60");
    panel.press("plan.local.parallel-field", KeyCode.UP);
    panel.type("plan.local.machineUsdPerHour", "2");
    assertTrue(desk.monthUsd() > free);
    assertEquals(2, panel.plan().local().parallel());
    assertFalse(panel.notes().contains("no task goes to the local model"));
  }
}
