package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.scenario.HitRate;
import runrate.scenario.Scenario;

/// The levers people came for, moved by mouse and by arrow keys at the smallest window: everything follows.
class DeskLeversTest {
  private static final int DRAG_STEPS = 100;

  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();
  private Scenario opened;
  private Shown before;

  @BeforeEach
  void rememberOpened() {
    opened = desk.scenario();
    before = Shown.on(desk);
  }

  @ParameterizedTest
  @ValueSource(strings = {"workload.agents", "workload.callsPerDay", "workload.contextTokens",
      "plan.caching.cacheableShare", "plan.batchShare"})
  void aDraggedThumbMovesEverythingInOneUndoStep(String lever) {
    long reports = desk.store().reports();
    desk.hands().drag(thumb(lever), -30, 0, DRAG_STEPS);
    long computed = desk.store().reports() - reports;
    assertTrue(computed > 0 && computed <= DRAG_STEPS, computed + " reports for a drag of 100 steps");
    assertEverythingMovedInOneStep();
  }

  @ParameterizedTest
  @ValueSource(strings = {"workload.agents", "workload.callsPerDay", "workload.contextTokens",
      "plan.caching.cacheableShare", "plan.batchShare"})
  void arrowKeysOnASliderMoveEverythingInOneUndoStep(String lever) {
    desk.hands().focus(desk.node("#" + lever));
    for (int i = 0; i < 5; i++) {
      desk.hands().key(KeyCode.LEFT);
    }
    assertEverythingMovedInOneStep();
  }

  @Test
  void aDraggedKnobOfTheRoutingBarMovesEverythingInOneUndoStep() {
    long reports = desk.store().reports();
    desk.hands().drag(desk.node("#routing-knob-0"), 56, 0, DRAG_STEPS);
    long computed = desk.store().reports() - reports;
    assertTrue(computed > 0 && computed <= DRAG_STEPS, computed + " reports for a drag of 100 steps");
    assertEquals(0.40, desk.scenario().plan().routing().routes().getFirst().share(), 0.02);
    assertEverythingMovedInOneStep();
  }

  @Test
  void arrowKeysOnAKnobMoveEverythingInOneUndoStep() {
    desk.hands().focus(desk.node("#routing-knob-1"));
    for (int i = 0; i < 5; i++) {
      desk.hands().key(KeyCode.RIGHT);
    }
    assertEquals(0.05, desk.scenario().plan().routing().routes().getLast().share(), 1e-9);
    assertEverythingMovedInOneStep();
  }

  @Test
  void aDraggedBudgetMovesItsStatusAndItsLines() {
    long reports = desk.store().reports();
    desk.hands().drag(thumb("budget.monthlyUsd"), 30, 0, DRAG_STEPS);
    assertTrue(desk.store().reports() - reports <= DRAG_STEPS);
    assertBudgetMovedInOneStep();
  }

  @Test
  void arrowKeysOnTheBudgetMoveItsStatusAndItsLines() {
    desk.hands().focus(desk.node("#budget.monthlyUsd"));
    for (int i = 0; i < 9; i++) {
      desk.hands().key(KeyCode.RIGHT);
    }
    assertEquals(22_900, desk.scenario().budget().monthlyUsd().orElseThrow());
    assertBudgetMovedInOneStep();
  }

  @Test
  void aDoubleClickOnASliderTakesBackTheOpenedValue() {
    desk.edit(scenario -> scenario.withPlan(plan -> plan.withBatchShare(0.6)));
    desk.hands().doubleClick(thumb("plan.batchShare"));
    assertEquals(opened, desk.scenario());
    assertEquals(before, Shown.on(desk));
  }

  @Test
  void aBatchThatCostsMoneySaysSoOnTheStripAndAtTheLever() {
    desk.edit(scenario -> scenario.withWorkload(work -> work.withAgents(1)).withPlan(plan -> plan.withBatchShare(0.6)
        .withCaching(plan.caching().withHitRate(HitRate.DERIVED).withBatchHitRate(OptionalDouble.of(0.4)))));
    assertTrue(desk.text("#verdict").contains("makes the month $43.99 dearer"), desk.text("#verdict"));
    assertTrue(desk.text("#verdict-action").startsWith("Set batch share to 0"));
    assertEquals("Batching 60\u2009% of the calls makes the month $43.99 dearer. Why?", desk.text(".batch-note"));
  }

  /// One agent, 60 % batched at a loss: 44 dollars less are not enough for a budget of 100.
  @Test
  void overTheBudgetABatchThatCostsMoneyIsNoProposalUnlessTakingItBackMeetsTheBudget() {
    desk.edit(scenario -> scenario.withWorkload(work -> work.withAgents(1))
        .withBudget(budget -> budget.withMonthlyUsd(OptionalDouble.of(100))).withPlan(plan -> plan.withBatchShare(0.6)
            .withCaching(plan.caching().withHitRate(HitRate.DERIVED).withBatchHitRate(OptionalDouble.of(0.4)))));
    String words = desk.text("#verdict");
    assertTrue(words.contains("dearer") && words.contains("meet"), words);
    desk.state().report().goal().ifPresent(goal -> {
      desk.hands().click(desk.node("#verdict-action"));
      assertFalse(desk.scenario().budget().isExceededBy(desk.state().report().cost().monthUsd()));
    });
  }

  private void assertEverythingMovedInOneStep() {
    Shown after = Shown.on(desk);
    after.agreesWith(desk);
    assertNotEquals(before.headline(), after.headline());
    assertNotEquals(before.cost(), after.cost());
    assertNotEquals(before.waterfall(), after.waterfall());
    assertNotEquals(before.burn(), after.burn());
    assertNotEquals(before.frontier(), after.frontier());
    assertOneUndoRestores();
  }

  private void assertBudgetMovedInOneStep() {
    Shown after = Shown.on(desk);
    assertFalse(after.budget().startsWith("OVER"), after.budget());
    assertEquals(before.headline(), after.headline());
    assertNotEquals(before.waterfall(), after.waterfall());
    assertNotEquals(before.burn(), after.burn());
    assertNotEquals(before.frontier(), after.frontier());
    assertOneUndoRestores();
  }

  private void assertOneUndoRestores() {
    desk.hands().key(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(opened, desk.scenario());
    assertEquals(before, Shown.on(desk));
    assertFalse(desk.state().canUndo());
  }

  private Node thumb(String lever) {
    return desk.call(() -> ((Slider) desk.node("#" + lever)).lookup(".thumb"));
  }
}
