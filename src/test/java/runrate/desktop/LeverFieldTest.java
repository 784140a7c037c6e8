package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.OptionalDouble;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import runrate.scenario.RoutingMix;
import runrate.scenario.Scenario;

/// The typed fields beside the levers.
class LeverFieldTest {
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
  @CsvSource({"workload.agents, 30", "workload.callsPerDay, 500", "workload.contextTokens, 90k",
      "plan.caching.cacheableShare, 60", "plan.batchShare, 40", "plan.routing[0].share, 30"})
  void aTypedNumberMovesEverythingInOneUndoStep(String lever, String typed) {
    type(lever, typed);
    Shown after = Shown.on(desk);
    after.agreesWith(desk);
    assertNotEquals(before.headline(), after.headline());
    assertNotEquals(before.cost(), after.cost());
    assertNotEquals(before.waterfall(), after.waterfall());
    assertNotEquals(before.burn(), after.burn());
    assertNotEquals(before.frontier(), after.frontier());
    desk.run(desk.store()::undo);
    assertEquals(opened, desk.scenario());
    assertFalse(desk.state().canUndo());
  }

  /// Half of a narrow field is its unit: whoever clicks there means the number.
  @ParameterizedTest
  @ValueSource(strings = {"workload.agents", "workload.contextTokens", "plan.batchShare"})
  void aClickOnTheUnitPutsTheKeyboardOnTheNumber(String lever) {
    Node field = desk.node("#" + lever + "-field");
    desk.hands().click(field.getParent().lookup(".unit"));
    assertTrue(desk.call(field::isFocused));
  }

  @Test
  void undoWorksWhileTheFieldStillHasTheKeyboard() {
    type("workload.agents", "30");
    desk.hands().key(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(opened, desk.scenario());
    assertEquals("20", desk.call(() -> ((TextField) desk.node("#workload.agents-field")).getText()));
  }

  @Test
  void aTypedBudgetOf25000IsOnTrackWith2130Left() {
    type("budget.monthlyUsd", "25000");
    assertEquals("ON TRACK, $2,130 left", Shown.on(desk).budget());
    desk.run(desk.store()::undo);
    assertEquals(before, Shown.on(desk));
  }

  @ParameterizedTest
  @CsvSource({"workload.agents, 30", "workload.callsPerDay, 500", "workload.contextTokens, 90k",
      "plan.caching.cacheableShare, 60", "plan.batchShare, 40", "budget.monthlyUsd, 25000"})
  void escapeTakesBackWhatWasTyped(String lever, String typed) {
    String shown = field(lever).getText();
    begin(lever, typed);
    desk.settleUntil(() -> !desk.store().state().scenario().equals(opened));
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals(opened, desk.scenario());
    assertEquals(shown, field(lever).getText());
  }

  @Test
  void escapeTakesBackWhatWasTypedOverNothing() {
    desk.hands().click(desk.node("#group-trim"));
    begin("plan.thinkingCapTokens", "100");
    desk.hands().key(KeyCode.ESCAPE);
    assertEquals(OptionalDouble.empty(), desk.scenario().plan().thinkingCapTokens());
  }

  @Test
  void whatEscapeTookBackIsNoUndoStep() {
    begin("plan.batchShare", "40");
    desk.hands().key(KeyCode.ESCAPE);
    assertFalse(desk.state().canUndo());
  }

  @Test
  void theKeysForUndoFirstTakeBackWhatNobodyHasTakenYet() {
    begin("plan.batchShare", "42");
    desk.hands().key(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(opened, desk.scenario());
    assertEquals("10", field("plan.batchShare").getText());
  }

  @Test
  void nothingIsPricedWhileOneTypesAndAPauseTakesAWholeNumber() {
    begin("plan.batchShare", "4");
    assertEquals(opened, desk.scenario());
    desk.hands().type("2");
    assertEquals(opened, desk.scenario());
    desk.settleUntil(() -> desk.store().state().scenario().plan().batchShare() == 0.42);
    assertEquals("42", field("plan.batchShare").getText());
  }

  @ParameterizedTest
  @CsvSource({"workload.agents, 250, 500", "workload.callsPerDay, 4000, 5000", "workload.contextTokens, 900k, 1000000",
      "budget.monthlyUsd, 70000, 100000"})
  void aNumberBeyondTheSliderMakesTheSliderGrow(String lever, String typed, double end) {
    desk.edit(scenario -> scenario.withPlan(plan -> plan.withRouting(
        RoutingMix.allOn("anthropic/claude-sonnet-4-6"))));
    type(lever, typed);
    var slider = (Slider) desk.node("#" + lever);
    assertEquals(end, slider.getMax());
    assertTrue(slider.getValue() >= end / 2, "thumb at " + slider.getValue());
    desk.run(desk.store()::undo);
    assertTrue(slider.getMax() < end, "the slider shrinks again with its value");
  }

  @Test
  void upAndDownStepAFieldAndShiftStepsTen() {
    desk.hands().focus(field("plan.batchShare"));
    desk.hands().key(KeyCode.UP);
    assertEquals(0.11, desk.scenario().plan().batchShare(), 1e-12);
    desk.hands().key(KeyCode.SHIFT, KeyCode.UP);
    assertEquals(0.21, desk.scenario().plan().batchShare(), 1e-12);
    desk.hands().key(KeyCode.DOWN);
    assertEquals(0.20, desk.scenario().plan().batchShare(), 1e-12);
  }

  @Test
  void aClickThatBringsTheKeyboardSelectsTheNumberAndALaterOnePlacesTheCaret() {
    desk.hands().click(field("workload.agents"));
    desk.hands().type("15");
    desk.hands().key(KeyCode.ENTER);
    assertEquals(15, desk.scenario().workload().agents());
    desk.hands().focus(field("plan.batchShare"));
    assertEquals("10", desk.call(() -> field("plan.batchShare").getSelectedText()));
    desk.hands().click(field("plan.batchShare"));
    assertEquals("", desk.call(() -> field("plan.batchShare").getSelectedText()));
  }

  /// JavaFX would place the caret where a click within chosen text is released.
  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.4, 0.6, 0.9})
  void whereverTheDigitsAreClickedAllOfThemAreSelected(double part) {
    desk.hands().focus(field("plan.batchShare"));
    TextField context = field("workload.contextTokens");
    desk.hands().moveTo(desk.call(() -> {
      Node digits = context.lookup(".text");
      Bounds bounds = digits.localToScreen(digits.getLayoutBounds());
      return new Point2D(bounds.getMinX() + part * bounds.getWidth(), bounds.getCenterY());
    }));
    desk.hands().press();
    desk.hands().release();
    assertEquals("80k", desk.call(context::getSelectedText));
  }

  private TextField field(String lever) {
    return (TextField) desk.node("#" + lever + "-field");
  }

  private void type(String lever, String text) {
    begin(lever, text);
    desk.hands().key(KeyCode.ENTER);
  }

  /// Types and stays in the field.
  private void begin(String lever, String text) {
    desk.hands().focus(field(lever));
    desk.hands().type(text);
  }
}
