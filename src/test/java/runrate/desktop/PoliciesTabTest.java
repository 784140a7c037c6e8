package runrate.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import runrate.desktop.charts.PolicyChart;
import runrate.scenario.BudgetPolicy;
import runrate.scenario.BudgetPolicy.Check;
import runrate.scenario.BudgetPolicy.OffPeak;
import runrate.scenario.BudgetPolicy.OnLimit;
import runrate.scenario.BudgetPolicy.Raise;
import runrate.scenario.Period;
import runrate.scenario.Scenario;

/// Five policies on one month in the Risk tab. A day of the default scenario that may spend $1,000 leaves 13,147 calls
/// over; without a policy November ends at $23,173, with Haiku in time at $21,466, of $22,000.
class PoliciesTabTest {
  @TempDir static Path user;
  @RegisterExtension static final SharedDesk shared = new SharedDesk(() -> user);
  private final OpenDesk desk = shared.desk();

  private static Scenario limited() {
    return OpenDesk.shipped("20-agents").withBudget(budget -> budget.with(Period.DAY, "", OptionalDouble.of(1_000)));
  }

  private void open(Scenario scenario) {
    desk.reopen(scenario);
    desk.tab("Risk");
    desk.hands().clickNamed("#risk-policies");
  }

  private void openLimited() {
    open(limited());
    awaitVerdict("Switching the overflow to Haiku 4.5 keeps all 178,335 calls and ends November $534 under the "
        + "budget.");
  }

  private void awaitVerdict(String words) {
    desk.settleUntil(() -> desk.text("#verdict").equals(words));
  }

  private BudgetPolicy policy() {
    return desk.scenario().budget().policy();
  }

  private PolicyChart chart() {
    return (PolicyChart) desk.node(".policy-chart");
  }

  private String told() {
    return desk.call(() -> chart().getAccessibleText());
  }

  private void type(String field, String text) {
    desk.hands().focus(desk.node(field));
    desk.hands().type(text);
    desk.hands().key(KeyCode.ENTER);
  }

  @Test
  void aRowIsChosenByTheKeyboardAndUsedByEnter() {
    openLimited();
    desk.hands().focus(chart());
    desk.hands().key(KeyCode.UP);
    assertTrue(told().startsWith("Queue to off-peak batch, waits for the weekend's batch: bill $22,660.63, $661 over "
        + "the budget"), told());
    assertTrue(told().contains("12,842 late by 3.2 days, 305 still open"), told());
    assertEquals("Use queue to off-peak batch", desk.text("#policy-use"));
    desk.hands().key(KeyCode.ENTER);
    assertEquals(OnLimit.QUEUE, policy().onLimit());
    desk.settleUntil(() -> desk.node("#policy-chosen-queue").isVisible());
    assertFalse(desk.node("#policy-chosen-none").isVisible());
    assertEquals("Queue to off-peak batch is chosen", desk.text("#policy-use"));
    assertTrue(desk.node("#policy-use").isDisabled());
    desk.run(desk.store()::undo);
    assertEquals(limited(), desk.scenario());
    assertFalse(desk.state().canUndo());
  }

  @Test
  void theButtonAndTheStripUseTheCheaperModel() {
    openLimited();
    desk.hands().click(desk.node("#policy-use"));
    assertEquals(OnLimit.CHEAPER, policy().onLimit());
    desk.settleUntil(() -> !desk.node("#verdict-action").isVisible());
    desk.run(desk.store()::undo);
    assertEquals(OnLimit.NONE, policy().onLimit());
    desk.settleUntil(() -> desk.node("#verdict-action").isVisible());
    desk.hands().click(desk.node("#verdict-action"));
    assertEquals(OnLimit.CHEAPER, policy().onLimit());
  }

  /// A prompt of 80k tokens does not fit the local model's window.
  @Test
  void aPolicyThatCannotRunIsNotUsed() {
    openLimited();
    desk.hands().focus(chart());
    desk.hands().key(KeyCode.DOWN);
    assertEquals("Local model cannot run", desk.text("#policy-use"));
    assertTrue(desk.node("#policy-use").isDisabled());
    desk.hands().key(KeyCode.ENTER);
    assertEquals(OnLimit.NONE, policy().onLimit());
  }

  @Test
  void aTypedLimitIsTheDaysBudgetAndOneUndo() {
    openLimited();
    type("#policy-limit-field", "2000");
    assertEquals(OptionalDouble.of(2_000), desk.scenario().budget().dailyUsd());
    awaitVerdict("No day is over its limit of $2,000, so no policy changes anything.");
    desk.run(desk.store()::undo);
    assertEquals(limited(), desk.scenario());
    desk.settleUntil(() -> ((TextField) desk.node("#policy-limit-field")).getText().equals("$1,000"));
  }

  @Test
  void aLimitThatNoFileMayHaveIsRefusedInItsField() {
    openLimited();
    type("#policy-limit-field", "0");
    assertEquals(OptionalDouble.of(1_000), desk.scenario().budget().dailyUsd());
    assertTrue(desk.state().isRefused("policy-limit"));
    desk.hands().key(KeyCode.ESCAPE);
    assertFalse(desk.state().isRefused("policy-limit"));
  }

  /// $22,870 / 22 working days are $1,040: $1,000 is the round amount below it.
  @Test
  void withoutALimitOneButtonSetsARoundOneBelowTheMeanDay() {
    open(OpenDesk.shipped("20-agents"));
    awaitVerdict("No day has a limit yet, so no policy does anything.");
    Node button = desk.node("#policy-suggested");
    assertEquals("Use $1,000 a working day", desk.text("#policy-suggested"));
    assertEquals("Use $1,000 a working day", desk.text("#verdict-action"));
    desk.hands().click(button);
    assertEquals(OptionalDouble.of(1_000), desk.scenario().budget().dailyUsd());
    desk.settleUntil(() -> !button.getParent().isVisible());
    desk.run(desk.store()::undo);
    assertEquals(OpenDesk.shipped("20-agents"), desk.scenario());
    assertTrue(button.getParent().isVisible());
  }

  @Test
  void offPeakAndItsSegmentFollowEachOther() {
    openLimited();
    desk.hands().clickNamed("#policy-off-peak-night");
    assertEquals(OffPeak.NIGHT, policy().offPeak());
    desk.run(desk.store()::undo);
    assertTrue(((ToggleButton) desk.node("#policy-off-peak-weekend")).isSelected());
    desk.hands().clickNamed("#policy-off-peak-both");
    assertEquals(OffPeak.BOTH, policy().offPeak());
  }

  @Test
  void checkLagCapAndRaiseStandBehindMore() {
    openLimited();
    assertFalse(desk.node("#policy-terms").isVisible());
    desk.hands().clickNamed("#policy-more");
    desk.hands().clickNamed("#policy-check-after");
    assertEquals(Check.AFTER, policy().check());
    type("#policy-lag-field", "15");
    assertEquals(15, policy().lagMinutes());
    type("#policy-cap-field", "50");
    assertEquals(OptionalDouble.of(50), policy().fallbackCapUsd());
    type("#policy-raise-field", "1500");
    assertEquals(Optional.of(new Raise(1_500, LocalDate.of(2026, 11, 30))), policy().raise());
    desk.run(() -> ((TextField) desk.node("#policy-raise-until")).setText("2026-11-20"));
    assertEquals(LocalDate.of(2026, 11, 20), policy().raise().orElseThrow().until());
    assertEquals("More (4)", desk.text("#policy-more"));
    desk.hands().clickNamed("#policy-more");
    assertFalse(desk.node("#policy-terms").isVisible());
  }

  /// The file refuses a raise that is not above the limit, so no field makes one.
  @Test
  void aRaiseThatRaisesNothingIsNotTaken() {
    openLimited();
    desk.hands().clickNamed("#policy-more");
    type("#policy-raise-field", "900");
    assertEquals(Optional.empty(), policy().raise());
    assertEquals("A raise must be above the $1,000 a day may spend already; it was not taken.",
        desk.text("#policy-raise-low"));
    type("#policy-raise-field", "1500");
    assertFalse(desk.node("#policy-raise-low").isVisible());
    type("#policy-limit-field", "1600");
    assertEquals(Optional.empty(), policy().raise());
    desk.run(desk.store()::undo);
    assertEquals(1_500, policy().raise().orElseThrow().toUsd());
    desk.hands().clickNamed("#policy-more");
  }

  @Test
  void theTableTwinUsesARowByEnter() {
    openLimited();
    desk.hands().focus(chart());
    desk.hands().key(KeyCode.T);
    desk.hands().key(KeyCode.DOWN);
    desk.hands().key(KeyCode.ENTER);
    assertEquals(OnLimit.STOP, policy().onLimit());
    desk.hands().key(KeyCode.T);
    assertTrue(Nodes.isShown(chart()));
  }

  @Test
  void aRowUnderTheMouseIsToldInFull() {
    openLimited();
    assertTrue(desk.textsOf(chart()).contains("20,438"), desk.textsOf(chart()).toString());
    desk.hands().moveTo(desk.call(() -> chart().localToScreen(40, 40)));
    assertTrue(desk.call(() -> chart().hoverText()).startsWith("No limit, chosen, what the burn chart shows: bill"),
        desk.call(() -> chart().hoverText()));
  }

  /// Searched for by a few letters; the last button gives it back to the cheapest of the mix.
  @Test
  void theCheaperModelIsChosenFromAllOrLeftToTheMix() {
    openLimited();
    assertEquals("Haiku 4.5", desk.text("#policy-model"));
    var search = new SearchHands(desk);
    desk.hands().clickNamed("#policy-model");
    search.take("flash");
    String key = policy().model().orElseThrow();
    desk.settleUntil(() -> !desk.text("#policy-model").equals("Haiku 4.5"));
    assertEquals(OpenDesk.ENGINE.book().shortName(key), desk.text("#policy-model"));
    desk.hands().clickNamed("#policy-model");
    search.action("the cheapest of the mix");
    assertEquals(Optional.empty(), policy().model());
    desk.settleUntil(() -> desk.text("#policy-model").equals("Haiku 4.5"));
  }
}
